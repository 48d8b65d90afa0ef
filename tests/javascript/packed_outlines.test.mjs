import assert from "node:assert/strict";
import { test } from "node:test";

import { unpacked } from "../../dashboard/serving/packed_outlines.js";

test("steps become the points they came from, and the ring is closed", () => {
  const { features } = unpacked({ decimals: 2, features: [{ id: "a", polygons: [[[14512, 4325, 3, -1, -1, 4], [14513, 4326, 0, 1, 1, 0]]] }] });
  assert.deepEqual(features[0].geometry.coordinates, [
    [
      [[145.12, 43.25], [145.15, 43.24], [145.14, 43.28], [145.12, 43.25]],
      [[145.13, 43.26], [145.13, 43.27], [145.14, 43.27], [145.13, 43.26]],
    ],
  ]);
  assert.equal(features[0].id, "a");
});
