/** The globe of the locator: seen from above its middle. */

import assert from "node:assert/strict";
import test from "node:test";

import { pathOf, seenFromAbove } from "../../dashboard/map/map_locator.js";

const project = seenFromAbove([45, 147]);

test("the middle is in the middle, east to the right and north above", () => {
  assert.deepEqual(project(147, 45).map(Math.round), [50, 50]);
  assert.ok(project(150, 45)[0] > 50);
  assert.ok(project(147, 48)[1] < 50);
});

test("fifty degrees of arc reach the rim", () => {
  const [x, y] = project(147, 95);
  assert.ok(Math.abs(x - 50) < 0.01);
  assert.ok(Math.abs(y) < 0.01);
});

test("a ring is one closed path", () => {
  assert.equal(pathOf([[[147, 45], [147, 45]]], project), "M50.0 50.0L50.0 50.0Z");
});
