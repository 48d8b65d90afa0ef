/** Names on the map find room, and the important ones first. */

import assert from "node:assert/strict";
import test from "node:test";

import { meet, placed } from "../../dashboard/map/label_placer.js";
import { aboutPoint, alongLine, besideShape } from "../../dashboard/map/label_spots.js";
import { ScreenCells } from "../../dashboard/map/screen_cells.js";

const FRAME = { left: 0, top: 0, right: 400, bottom: 300 };
const size = { width: 80, height: 20 };

/** A label that would stand at each of `places`, the first the cheapest. */
const label = (id, places, required = false, variants = [{ words: "whole", size, cost: 0 }]) => ({
  id,
  required,
  variants,
  spots: () => places.map(([left, top], at) => ({ left, top, cost: at })),
});

const boxOf = ({ left, top }, { width, height } = size) => ({ left, top, right: left + width, bottom: top + height });

test("each label takes its cheapest free spot, and the earlier goes first", () => {
  const found = placed([label("a", [[10, 10], [10, 60]]), label("b", [[20, 15], [10, 60]])], FRAME, []);
  assert.deepEqual([found.get("a").top, found.get("b").top], [10, 60]);
});

test("what finds no room is left out; what is required never is", () => {
  const only = [[10, 10]];
  const found = placed([label("must", only, true), label("may", only), label("must too", only, true)], FRAME, []);
  assert.deepEqual([...found.keys()].sort(), ["must", "must too"]);
});

test("required labels are tried in every order, so that none takes the only spot of another", () => {
  const found = placed([label("a", [[10, 10], [10, 100]], true), label("b", [[10, 10]], true)], FRAME, []);
  assert.deepEqual([found.get("a").top, found.get("b").top], [100, 10]);
});

test("nothing stands beyond the frame or on what is taken", () => {
  const taken = [{ left: 0, top: 0, right: 200, bottom: 100 }];
  const found = placed([label("a", [[350, 10], [150, 90], [10, 150]])], FRAME, taken);
  assert.deepEqual([found.get("a").left, found.get("a").top], [10, 150]);
});

test("a label leaves out words where that brings it into room", () => {
  const variants = [
    { words: "whole", size: { width: 300, height: 60 }, cost: 0 },
    { words: "name", size, cost: 30 },
  ];
  const taken = [{ left: 0, top: 40, right: 400, bottom: 300 }];
  assert.equal(placed([label("a", [[10, 10]], true, variants)], FRAME, taken).get("a").words, "name");
});

test("a required label without a free spot covers as little as it can, within the frame", () => {
  const taken = [{ left: 0, top: 0, right: 400, bottom: 290 }];
  const { left, top } = placed([label("a", [[-50, 10], [10, 275]], true)], FRAME, taken).get("a");
  assert.deepEqual([left, top], [10, 275]);
});

/** A square island from 100 to 160. */
const square = (at = 100) => {
  const cells = new ScreenCells(400, 300);
  cells.fill([[[at, at], [at + 60, at], [at + 60, at + 60], [at, at + 60], [at, at]]]);
  return cells;
};

test("cells count what a box covers and how far it lies off", () => {
  const cells = square();
  assert.equal(cells.count({ left: 0, top: 0, right: 90, bottom: 90 }), 0);
  assert.equal(cells.count({ left: 108, top: 108, right: 148, bottom: 148 }), 100);
  assert.equal(cells.distance({ left: 110, top: 110, right: 120, bottom: 120 }), 0);
  const away = cells.distance({ left: 200, top: 110, right: 240, bottom: 150 });
  assert.ok(Math.abs(away - 40) <= 6, String(away));
  assert.deepEqual(cells.empty, false);
  assert.equal(new ScreenCells(400, 300).empty, true);
});

test("what lies beyond the frame covers nothing and costs no time", () => {
  const cells = new ScreenCells(100, 100);
  cells.trace([[-1e7, -1e7], [-1e6, 1e7]]);
  assert.equal(cells.empty, true);
  cells.trace([[-1e6, 50], [1e6, 50]]);
  assert.equal(cells.count({ left: 0, top: 48, right: 100, bottom: 52 }), 25);
});

test("a label beside a shape is near to it, off it, and nearer to it than to another", () => {
  const [own, other] = [square(100), square(180)];
  const none = new ScreenCells(400, 300);
  const [best] = besideShape(size, { own, others: other, lines: none }, [165, 130], FRAME);
  const box = boxOf(best);
  assert.equal(own.count(box) + other.count(box), 0);
  assert.ok(own.distance(box) < other.distance(box));
  assert.ok(own.distance(box) < 16);
});

test("a label about a point keeps off it, to the right where nothing lies there", () => {
  const right = aboutPoint(size, [100, 100], [6], () => 0)[0];
  assert.deepEqual([right.left, right.top], [106, 90]);
  const left = aboutPoint(size, [100, 100], [6], (box) => (box.right > 110 ? 50 : 0))[0];
  assert.deepEqual([left.left, left.top], [14, 90]);
});

test("a label about the middle of a shape goes as far as the shape reaches", () => {
  const shape = square(100);
  const [best] = aboutPoint(size, [130, 130], [6, 20, 40], (box) => 4 * shape.count(box));
  assert.equal(shape.count(boxOf(best)), 0);
});

test("a label along a line lies on one side of it", () => {
  const lines = new ScreenCells(400, 300);
  const course = [[50, 150], [350, 150]];
  lines.trace(course);
  const spots = alongLine(size, course, [200, 150], (box) => 100 * lines.count(box));
  assert.equal(lines.count(boxOf(spots[0])), 0);
  assert.ok(Math.abs(spots[0].left + size.width / 2 - 200) < 20);
  assert.ok(!meet(boxOf(spots[0]), { left: 0, top: 149, right: 400, bottom: 151 }));
});
