/** Cards: which marks answer at a place, what they say, and where the card stands. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { firstSentence, groupsInWords, spanInWords } from "../../dashboard/cards/card_content.js";
import { approaches, placed } from "../../dashboard/cards/card_place.js";
import { dragged, marksAt, REACH } from "../../dashboard/cards/spots.js";
import { administration } from "../../dashboard/lenses/administration.js";
import { runs } from "../../dashboard/timeline/timeline_bands.js";
import { eventsAt, heldOn, ofTheSameDay } from "../../dashboard/timeline/timeline_marks.js";
import { dayNumber } from "../../dashboard/words/days.js";

test("a mark answers within 12 pixels, with all others there, in their own order", () => {
  const marks = [{ id: "a", x: 10, y: 10 }, { id: "b", x: 30, y: 10 }, { id: "c", x: 14, y: 12 }];
  assert.ok(2 * REACH >= 24);
  assert.deepEqual(marksAt(marks, { x: 12, y: 10 }).map(({ id }) => id), ["a", "c"]);
  assert.deepEqual(marksAt(marks, { x: 12, y: 10 }, 1), []);
  assert.deepEqual(marksAt(marks, { x: 100, y: 100 }), []);
});

test("a press that has moved is a drag", () => {
  assert.ok(!dragged({ x: 5, y: 5 }, { x: 7, y: 7 }));
  assert.ok(dragged({ x: 5, y: 5 }, { x: 10, y: 5 }));
});

test("on the track the events answer whose ticks are within reach and in sight", () => {
  const events = [{ id: "a", number: 100 }, { id: "b", number: 103 }, { id: "c", number: 120 }, { id: "d", number: 200 }];
  const stretch = { from: 0, to: 150 };
  const at = (x, width = 150) => eventsAt(events, stretch, width, x).map(({ id }) => id);
  assert.deepEqual(at(102), ["a", "b"]);
  assert.deepEqual(at(110), []);
  assert.deepEqual(at(1030, 1500), ["b"]);
  assert.deepEqual(at(150), []);
  assert.deepEqual(ofTheSameDay([...events, { id: "e", number: 103 }], events[1]).map(({ id }) => id), ["b", "e"]);
});

const room = { left: 8, top: 8, right: 1000, bottom: 600 };
const mark = (left, top, right = left, bottom = top) => ({ left, top, right, bottom });

test("a card stands above its mark, below it where there is no room, and within the window at the sides", () => {
  const card = { width: 300, height: 200 };
  assert.deepEqual(placed(mark(500, 400, 500, 460), card, room), { left: 350, top: 194, height: 200 });
  assert.deepEqual(placed(mark(500, 100, 500, 160), card, room), { left: 350, top: 166, height: 200 });
  assert.equal(placed(mark(20, 400), card, room).left, 8);
  assert.equal(placed(mark(990, 400), card, room).left, 700);
});

test("a card higher than its room is made lower, on the side with more of it, and never covers its mark", () => {
  for (const top of [50, 250, 320, 560]) {
    const box = placed(mark(500, top, 500, top + 20), { width: 300, height: 900 }, room);
    assert.ok(box.top >= room.top && box.top + box.height <= room.bottom);
    assert.ok(box.top + box.height <= top || box.top >= top + 20);
    assert.ok(box.height > 200);
  }
});

test("on its way to the card the pointer wakes no other mark; along the track it does", () => {
  const card = { left: 400, top: 100, right: 700, bottom: 300 };
  assert.ok(approaches({ x: 550, y: 360 }, { x: 552, y: 350 }, card));
  assert.ok(approaches({ x: 300, y: 360 }, { x: 306, y: 352 }, card));
  assert.ok(!approaches({ x: 550, y: 360 }, { x: 560, y: 359 }, card));
  assert.ok(!approaches({ x: 550, y: 350 }, { x: 550, y: 360 }, card));
});

test("of a summary the first sentence; of groups their names, or all of them; of a span what is known", () => {
  assert.equal(firstSentence({ summary: "It began. It went on.", lead: 9 }), "It began.");
  const moments = { islands: [{ id: "a", name: "A" }, { id: "b", name: "B" }, { id: "c", name: "C" }] };
  const wording = { allGroups: "all three", comma: ", ", between: "{begin} – {end}", since: "since {begin}", until: "until {end}", before: "always" };
  assert.equal(groupsInWords({ islands: ["c", "a"] }, moments, wording), "A, C");
  assert.equal(groupsInWords({ islands: ["c", "a", "b"] }, moments, wording), "all three");
  const said = [["1855", "1945"], ["1945", ""], ["", "1855"], ["", ""]].map(([begin, end]) => spanInWords(begin, end, wording));
  assert.deepEqual(said, ["1855 – 1945", "since 1945", "until 1855", "always"]);
});

const state = (from, administrator, offer = "none") => ({ from, sure: null, administration: administrator, control: "civil", offer });

test("a band tells what held, from the event that began it to the one that ended it, whatever changed else", () => {
  const island = { id: "a", name: "A", states: [state(null, "x"), state("1900-01-01", "y"), state("1910-01-01", "y", "made"), state("1920-01-01", "x")] };
  const moments = {
    islands: [island],
    events: [
      { number: dayNumber("1900-01-01"), islands: ["a"], changes: [], written: "not this" },
      { number: dayNumber("1900-01-01"), islands: ["a"], changes: ["administration"], written: "New Year 1900" },
    ],
    words: { administration: { x: "X", y: "Y" }, control: { civil: "civil" } },
    controls: { civil: "civil" },
    steps: {},
  };
  const dates = { months: Array(12).fill("January"), pattern: "{day} {month} {year}", eras: [], julian: null };
  const held = (day) => heldOn(island, dayNumber(day), "administration", moments, { lenses: { administration: {} }, dates });
  assert.equal(runs(island, administration, {}).length, 3);
  const { says, begin, end, began } = held("1915-06-01");
  assert.deepEqual([says, begin, end, began.written], ["Y", "New Year 1900", "1 January 1920", "New Year 1900"]);
  assert.deepEqual([held("1850-01-01").begin, held("1850-01-01").end], ["", "New Year 1900"]);
  assert.deepEqual([held("1920-01-01").says, held("1920-01-01").end], ["X", ""]);
});
