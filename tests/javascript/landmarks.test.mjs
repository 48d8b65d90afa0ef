/** Names of key events over the ticks: whole, apart, at their ticks, the most telling first. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { landmarks } from "../../dashboard/timeline/timeline_landmarks.js";

const whole = { from: 0, to: 10_000 };
const size = (text) => text.length * 6;
const named = (id, number, more = {}) => ({ id, number, weight: 3, short: id, changes: [], islands: [], ...more });
const ids = (placed) => placed.map(({ event: { id } }) => id);

/** That none is cut, none touches another of its row, and each stands at its tick. */
function sound(placed, width, measure) {
  for (const { event, left, x, row } of placed) {
    const right = left + measure(event.short);
    assert.ok(left >= 0 && right <= width, `${event.id} is cut`);
    assert.ok(left <= x + 20 && right >= x - 20, `${event.id} stands ${left} to ${right}, its tick at ${x}`);
    for (const other of placed) {
      if (other === placed.find((one) => one.event === event) || other.row !== row) continue;
      assert.ok(right <= other.left || other.left + measure(other.event.short) <= left, `${event.id} on ${other.event.id}`);
    }
  }
}

test("names never touch and are never cut, whatever their number, length and rows", () => {
  for (const rows of [1, 2, 3]) {
    for (const width of [280, 900, 1600]) {
      for (const step of [20, 150, 900]) {
        const events = Array.from({ length: 60 }, (_, at) => named(`n${"a".repeat(at % 17)}`, at * step, { room: 4 + (at % 9) }));
        const placed = landmarks(events, whole, width, size, rows);
        assert.ok(placed.length > 0, `${rows} rows, ${width} px, every ${step} days`);
        sound(placed, width, size);
      }
    }
  }
});

test("a name moves beside its tick to let its neighbour in, and goes to the next row before it is left out", () => {
  const close = [named("one of them", 5000), named("another one", 5100)];
  const [first, second] = landmarks(close, whole, 1000, size, 1);
  assert.ok(first.left + size("one of them") <= second.left);
  assert.ok(first.left + size("one of them") / 2 < first.x);
  const same = [named("a", 5000), named("b", 5000), named("c", 5000), named("d", 5000), named("e", 5000)].map((one) => ({ ...one, short: "x".repeat(20) }));
  assert.ok(landmarks(same, whole, 1000, size, 2).length > landmarks(same, whole, 1000, size, 1).length);
  assert.ok(landmarks(same, whole, 1000, size, 2).length < same.length);
});

test("alone a name stands over the middle of its tick, in the row next to the ticks", () => {
  const [{ left, row }] = landmarks([named("treaty", 5000, { room: 12 })], whole, 1000, size, 2);
  assert.equal(left + size("treaty") / 2, 500);
  assert.equal(row, 1);
});

test("those that the record puts first have the first choice, then the weightier, then what changed more islands, then the earlier", () => {
  const events = [
    named("words", 5000, { changes: ["claims"], islands: ["a", "b", "c", "d"] }),
    named("offer", 5010, { changes: ["offer"], islands: ["a", "b"] }),
    named("order", 5020, { changes: ["administration"], islands: ["a", "b", "c"] }),
    named("early", 10),
    named("light", 4990, { weight: 2, changes: ["administration"], islands: ["a", "b", "c", "d"] }),
  ];
  const wide = () => 400;
  const only = (some) => ids(landmarks(some, whole, 500, wide, 1));
  assert.deepEqual(only(events), ["order"]);
  assert.deepEqual(only(events.filter(({ id }) => id !== "order")), ["offer"]);
  assert.deepEqual(only(events.filter(({ id }) => !["order", "offer"].includes(id))), ["early"]);
  assert.deepEqual(only(events.map((one) => (one.id === "light" ? { ...one, landmark: 0 } : one))), ["light"]);
});

test("the same events are named whichever language's names are the longest", () => {
  const events = Array.from({ length: 40 }, (_, at) => named(`event ${at}`, at * 240, { room: 10 + (at % 7) }));
  const short = ids(landmarks(events, whole, 900, (text) => text.length * 2, 2));
  assert.deepEqual(ids(landmarks(events, whole, 900, (text) => text.length * 5, 2)), short);
});

test("without a name, outside the stretch or longer than the track: nothing", () => {
  assert.deepEqual(landmarks([named("", 50, { short: "" }), named("late", 20_000)], whole, 900, size, 2), []);
  assert.deepEqual(landmarks([named("far too long for it", 50)], whole, 60, size, 2), []);
});
