/** The scale bar's length is a round number. */

import assert from "node:assert/strict";
import test from "node:test";

import { roundBelow } from "../../dashboard/map/map_scale.js";

test("the greatest round number that is not over", () => {
  const cases = [[137, 100], [99, 50], [49.9, 30], [29, 20], [19, 10], [1, 1], [0.31, 0.3], [0.07, 0.05], [250, 200], [1000, 1000]];
  for (const [most, round] of cases) assert.equal(roundBelow(most), round, String(most));
});
