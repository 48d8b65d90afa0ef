/** What counts as the reader's moving the map. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { trackMoves } from "../../dashboard/map/map_moved.js";

function leaflet() {
  const acts = [];
  return { on: (kind, act) => kind === "movestart" && acts.push(act), move: () => acts.forEach((act) => act()) };
}

test("what the page does itself is not the reader's, and the first move of any other kind is, for good", () => {
  const map = leaflet();
  const { moved, unasked } = trackMoves(map, false);
  unasked(() => unasked(map.move));
  unasked(() => (unasked(() => {}), map.move()));
  assert.equal(moved(), false);
  assert.throws(() => unasked(() => { throw new Error("no size"); }));
  map.move();
  assert.equal(moved(), true);
  unasked(map.move);
  assert.equal(moved(), true);
});

test("a place that is kept was the reader's", () => assert.equal(trackMoves(leaflet(), true).moved(), true));
