/** The slider's keys, its scale, snapping, ticks, names and play. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { dayNumber } from "../../dashboard/words/days.js";
import { dates } from "../../dashboard/timeline/timeline_axis.js";
import { headlineOf } from "../../dashboard/timeline/timeline_headline.js";
import { keyTarget } from "../../dashboard/timeline/timeline_keys.js";
import { PAUSE, played, speedInWords } from "../../dashboard/timeline/timeline_playback.js";
import { changeDays, neighbour, stopsOf } from "../../dashboard/timeline/timeline_stops.js";
import { dayAt, including, NARROWEST, onward, shareOf, snapped, ticks, zoomed } from "../../dashboard/timeline/timeline_scale.js";
import { takesSecond } from "../../dashboard/timeline/timeline_thumbs.js";

const time = { first: 0, last: 10_000, days: [100, 200, 200, 300] };
const whole = { from: 0, to: 10_000 };

test("arrows go to the neighbouring event, from an event and from between", () => {
  assert.equal(keyTarget("ArrowRight", false, 150, time), 200);
  assert.equal(keyTarget("ArrowRight", false, 200, time), 300);
  assert.equal(keyTarget("ArrowLeft", false, 200, time), 100);
  assert.equal(keyTarget("ArrowLeft", false, 250, time), 200);
  assert.equal(keyTarget("ArrowRight", false, 300, time), 10_000);
  assert.equal(keyTarget("ArrowLeft", false, 100, time), 0);
});

test("Shift moves a day, Page a year, Home and End to the ends, never beyond", () => {
  assert.equal(keyTarget("ArrowUp", true, 5, time), 6);
  assert.equal(keyTarget("ArrowDown", true, 0, time), 0);
  assert.equal(keyTarget("PageUp", false, 0, time), 365);
  assert.equal(keyTarget("PageDown", false, 100, time), 0);
  assert.equal(keyTarget("Home", false, 5000, time), 0);
  assert.equal(keyTarget("End", false, 5, time), 10_000);
  assert.equal(keyTarget("a", false, 5, time), null);
});

test("day and share are each other's inverse on any stretch", () => {
  for (const stretch of [whole, { from: 17, to: 333 }, { from: -80_000, to: 20_000 }]) {
    for (let day = stretch.from; day <= stretch.to; day += 7) assert.equal(dayAt(stretch, shareOf(stretch, day)), day);
  }
  assert.equal(dayAt(whole, -1), 0);
  assert.equal(dayAt(whole, 2), 10_000);
});

test("the hand snaps to the nearest event within four pixels and nowhere else", () => {
  assert.equal(snapped(104, time.days, 1), 100);
  assert.equal(snapped(105, time.days, 1), 105);
  assert.equal(snapped(105, time.days, 2), 100);
  assert.equal(snapped(160, [100, 200], 20), 200);
  assert.equal(snapped(5, [], 1), 5);
});

test("zooming keeps the day where it was, stays within the whole, and ends at a few days", () => {
  const once = zoomed(whole, 0.5, 5000, whole);
  assert.deepEqual(once, { from: 2500, to: 7500 });
  assert.deepEqual(zoomed(once, 2, 5000, whole), whole);
  let stretch = whole;
  for (let step = 0; step < 40; step += 1) stretch = zoomed(stretch, 0.5, 9990, whole);
  assert.equal(stretch.to - stretch.from, NARROWEST);
  assert.ok(stretch.from <= 9990 && stretch.to >= 9990 && stretch.to <= 10_000);
});

test("a day outside the stretch moves it no further than needed", () => {
  assert.deepEqual(including({ from: 100, to: 200 }, 150, whole), { from: 100, to: 200 });
  assert.deepEqual(including({ from: 100, to: 200 }, 250, whole), { from: 150, to: 250 });
  assert.deepEqual(including({ from: 100, to: 200 }, 50, whole), { from: 50, to: 150 });
});

test("play goes on from where one is: past the end of the stretch shown, never back through all of it", () => {
  assert.deepEqual(onward({ from: 100, to: 200 }, 150, whole), { from: 100, to: 200 });
  assert.deepEqual(onward({ from: 100, to: 200 }, 200, whole), { from: 200, to: 300 });
  assert.deepEqual(onward({ from: 9800, to: 9950 }, 9950, whole), { from: 9850, to: 10_000 });
});

test("ticks keep apart, and the weightiest stands for its neighbours", () => {
  const events = [
    { number: 1000, weight: 1 },
    { number: 1001, weight: 3 },
    { number: 1002, weight: 2 },
    { number: 9000, weight: 2 },
    { number: 20_000, weight: 3 },
  ];
  const drawn = ticks(events, whole, 1000);
  assert.deepEqual(drawn.map(({ weight }) => weight), [3, 2]);
  const dense = ticks(Array.from({ length: 5000 }, (_, number) => ({ number, weight: 1 })), whole, 1000);
  for (let at = 1; at < dense.length; at += 1) assert.ok(dense[at].x - dense[at - 1].x >= 1.5);
  assert.ok(dense.length <= 1000 / 3 + 1);
});

const measure = (text) => text.length * 6.7;
const named = (from, to, width) => dates({ from: dayNumber(from), to: dayNumber(to) }, width, measure);

test("the dates under the track are round years, then months, then days", () => {
  const texts = (...stretch) => named(...stretch).map(({ text }) => text);
  assert.deepEqual(texts("1855-01-01", "2026-11-22", 1220).slice(0, 3), ["1860", "1870", "1880"]);
  assert.deepEqual(texts("2010-01-01", "2026-11-22", 1220).slice(0, 3), ["2010", "2011", "2012"]);
  assert.deepEqual(texts("1956-01-01", "1957-06-01", 1220).slice(0, 3), ["1956-01", "1956-03", "1956-05"]);
  assert.deepEqual(texts("1956-09-04", "1956-12-03", 1220).slice(0, 4), ["1956-09-15", "1956-10-01", "1956-10-15", "1956-11-01"]);
});

test("at every zoom at least two dates are named, whole and apart", () => {
  const all = { from: dayNumber("1643-01-01"), to: dayNumber("2026-11-22") };
  for (const width of [288, 340, 800, 1220, 1860]) {
    for (const around of ["1643-01-01", "1956-10-19", "1900-02-28", "2026-11-22"]) {
      for (let stretch = all; ; stretch = zoomed(stretch, 0.9, dayNumber(around), all)) {
        const placed = dates(stretch, width, measure);
        const where = `${width} px, ${stretch.to - stretch.from} days around ${around}`;
        assert.ok(placed.length >= 2, where);
        placed.forEach(({ text, left }, at) => {
          assert.match(text, /^\d{4}(-\d\d(-\d\d)?)?$/);
          assert.ok(left >= 0 && left + measure(text) <= width + 1e-9, where);
          if (at) assert.ok(left >= placed[at - 1].left + measure(text) + 6, where);
        });
        if (stretch.to - stretch.from === NARROWEST) break;
      }
    }
  }
});

test("play goes on by its speed, stops at each key event once, and ends at the end", () => {
  assert.deepEqual(played(0, 100, 50, [100], 1000), { day: 5, paused: false, ended: false });
  assert.deepEqual(played(99, 100, 50, [100], 1000), { day: 100, paused: true, ended: false });
  assert.deepEqual(played(100, 100, 50, [100], 1000), { day: 105, paused: false, ended: false });
  assert.deepEqual(played(999, 100, 50, [100], 1000), { day: 1000, paused: false, ended: true });
  assert.ok(PAUSE > 0);
});

test("a speed is told by what it does on the stretch shown", () => {
  assert.equal(speedInWords(62_700 / 20, "en"), "9 years per second");
  assert.equal(speedInWords(62_700 / 20, "ru"), "9 лет в секунду");
  assert.equal(speedInWords(340, "en"), "11 months per second");
  assert.equal(speedInWords(365, "en"), "1 year per second");
  assert.equal(speedInWords(365, "en", true), "1 yr/s");
  assert.equal(speedInWords(1, "en"), "1 day per second");
  assert.equal(speedInWords(4 / 90, "en"), "1 hour per second");
});

test("beside the date stands the weightiest event of the day, or the last one before", () => {
  const events = [
    { title: "landing", number: 10, weight: 2, precision: "day", end: "1970-01-11", written: "11 January" },
    { title: "treaty", number: 10, weight: 3, precision: "day", end: "1970-01-11", written: "11 January" },
    { title: "removal", number: 20, weight: 3, precision: "month", end: "1970-02-28", written: "January" },
  ];
  const moments = { events, eventDays: [10, 10, 20] };
  const wording = { noEvent: "none", lastEvent: "before: {title} ({written})", aroundNow: "now: {title} ({written})" };
  const line = (date) => headlineOf(moments, date, wording).line;
  assert.deepEqual(headlineOf(moments, "1970-01-05", wording), { event: null, line: "none" });
  assert.equal(line("1970-01-11"), "treaty");
  assert.equal(line("1970-01-12"), "before: treaty (11 January)");
  assert.equal(line("1970-02-10"), "now: removal (January)");
  assert.equal(line("1970-03-01"), "before: removal (January)");
});

test("buttons, arrows and play go to the events that a filter left, and to all where none is on", () => {
  const events = [{ id: "a", number: 10, weight: 3 }, { id: "b", number: 20, weight: 1 }, { id: "c", number: 30, weight: 3 }];
  assert.deepEqual(stopsOf(events), { days: [10, 20, 30], stops: [10, 30] });
  const left = stopsOf(events.slice(1));
  assert.deepEqual(left, { days: [20, 30], stops: [30] });
  assert.equal(neighbour(left.days, 20, -1), null);
  assert.equal(neighbour(left.days, 20, 1), 30);
  assert.equal(neighbour(left.days, 25, -1), 20);
  assert.equal(keyTarget("ArrowLeft", false, 30, { ...time, days: left.days }), 20);
  assert.deepEqual(played(5, 1000, 50, left.stops, 1000), { day: 30, paused: true, ended: false });
  const none = stopsOf([]);
  assert.deepEqual(none, { days: [], stops: [] });
  assert.equal(neighbour(none.days, 20, 1), null);
});

test("changes are the chosen island's, or everybody's", () => {
  const islands = [{ id: "a", firsts: [-Infinity, 30] }, { id: "b", firsts: [-Infinity, 10, 20] }];
  assert.deepEqual(changeDays(islands, "a"), [30]);
  assert.deepEqual(changeDays(islands, null), [10, 20, 30]);
});

test("a press takes the second thumb where it is near it, and nearer to it than to the first", () => {
  assert.ok(takesSecond(100, 500, 100, 12));
  assert.ok(takesSecond(88, 500, 100, 12));
  assert.ok(takesSecond(112, 500, 100, 12));
  assert.equal(takesSecond(113, 500, 100, 12), false);
  assert.ok(takesSecond(113, 500, 100, 22));
  assert.equal(takesSecond(105, 108, 100, 12), false);
  assert.ok(takesSecond(103, 108, 100, 12));
  assert.equal(takesSecond(100, 100, 100, 12), false); // the first of two in one place
});
