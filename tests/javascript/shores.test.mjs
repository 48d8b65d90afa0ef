/** Where the coast was cut is told from its outlines alone, on whichever part of the world. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { boxOf, shores } from "../../dashboard/map/shores.js";

const feature = (id, ...rings) => ({ id, geometry: { coordinates: [rings] } });
// Land cut on the west and south; a region of it ends on the parallel of 5; an island off it has a straight shore.
const coast = {
  features: [
    feature("land", [[0, 0], [4, 0], [3, 5], [0, 5], [0, 0]]),
    feature("region", [[0, 5], [3, 5], [2, 8], [0, 9], [0, 5]]),
    feature("island", [[7, 3], [9, 3], [10, 4], [7, 3]]),
  ],
};

test("the box is as wide and high as the coast", () => {
  assert.deepEqual(boxOf(coast), { west: 0, south: 0, east: 10, north: 9 });
});

test("no shore runs along an edge of the box or along a region's end on land; others, straight or not, stay", () => {
  assert.deepEqual(shores(coast, boxOf(coast)), [
    [[0, 4], [5, 3]],
    [[5, 3], [8, 2], [9, 0]],
    [[3, 7], [3, 9], [4, 10], [3, 7]],
  ]);
});
