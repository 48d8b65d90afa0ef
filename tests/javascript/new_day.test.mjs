/** Past midnight, and whose day a page goes up to. */
import assert from "node:assert/strict";
import { afterEach, mock, test } from "node:test";

import { followDay } from "../../dashboard/view/new_day.js";
import { lastDay, toReadersDay } from "../../dashboard/view/readers_day.js";
import { dayNumber } from "../../dashboard/words/days.js";

process.env.TZ = "Asia/Tokyo";
const MINUTE = 60_000;
const VIEW = { date: "1956-10-19", island: null, lens: "administration" };

/** The clock stands at this moment, and moves by itself no more. */
const clock = (moment) => mock.timers.enable({ apis: ["Date", "setInterval"], now: new Date(moment) });
afterEach(() => mock.timers.reset());

/** Minute by minute: a mocked clock that leaps calls whoever waits only when it has arrived. */
const pass = (minutes) => {
  for (let minute = 0; minute < minutes; minute += 1) mock.timers.tick(MINUTE);
};

/** A page whose feeder says that the days go up to `last`; what it asks. */
function page(last) {
  const asked = [];
  const listeners = {};
  globalThis.document = {
    addEventListener: (kind, act) => (listeners[kind] = act),
    removeEventListener: (kind) => delete listeners[kind],
  };
  const store = { last: dayNumber(last), view: VIEW, feed: (view) => asked.push(view) };
  return { store, asked, listeners, leave: followDay(store) };
}

test("at midnight the feeder is asked once, with the view as it stands", () => {
  clock("2026-11-30T14:58:30Z"); // 23:58:30 in Japan
  const { store, asked, leave } = page("2026-11-30");
  mock.timers.tick(MINUTE);
  assert.deepEqual(asked, []);
  mock.timers.tick(MINUTE);
  assert.equal(asked.length, 1);
  assert.deepEqual({ ...asked[0], asks: "" }, { ...VIEW, asks: "" });
  assert.match(asked[0].asks, /^2026-12-01/);
  store.last = dayNumber("2026-12-01");
  mock.timers.tick(MINUTE);
  const heard = asked.length;
  pass(120);
  assert.equal(asked.length, heard);
  leave();
});

test("a page that is seen again after a sleep asks at once, and one that is left never", () => {
  clock("2026-11-30T10:00:00Z");
  const { asked, listeners, leave } = page("2026-11-30");
  mock.timers.setTime(new Date("2026-12-03T01:00:00Z").getTime());
  listeners.visibilitychange();
  assert.match(asked[0].asks, /^2026-12-03/);
  leave();
  pass(48 * 60);
  assert.equal(asked.length, 1);
  assert.deepEqual(listeners, {});
});

test("a clock that is ahead of the feeder's asks again now and then, one that is years behind once a day", () => {
  clock("2031-01-01T03:00:00Z");
  const ahead = page("2026-11-30");
  pass(60);
  assert.equal(ahead.asked.length, 4);
  assert.equal(new Set(ahead.asked.map(({ asks }) => asks)).size, 4); // or the feeder would hear no difference
  ahead.leave();
  mock.timers.reset();
  clock("1970-01-01T03:00:00Z");
  const behind = page("2026-11-30");
  pass(48 * 60);
  assert.equal(behind.asked.length, 2);
  behind.leave();
});

test("without a server a page goes up to the reader's day, or to one that has begun further east, as a link has it", () => {
  clock("2026-11-30T10:30:00Z"); // the 30th in Japan, the 1st on the Line Islands
  assert.equal(lastDay(""), "2026-11-30");
  assert.equal(lastDay("?date=1956-10-19"), "2026-11-30");
  assert.equal(lastDay("?date=2026-12-01"), "2026-12-01");
  assert.equal(lastDay("?date=1956-10-19&with=2026-12-01"), "2026-12-01");
  for (const beyond of ["2026-12-02", "2026-11-31", "soon", ""]) assert.equal(lastDay(`?date=${beyond}`), "2026-11-30");
});

test("what a server has sent for its own day moves to the reader's, one day away at most, and leaves what the link names", () => {
  const moved = (last, view, search = "") => {
    const sent = { last, view: { ...VIEW, ...view } };
    toReadersDay(sent, search);
    return [sent.view.date, sent.last];
  };
  clock("2026-11-30T23:00:00Z"); // 08:00 on the 1st in Japan
  const own = "2026-12-01";
  assert.deepEqual(moved("2026-11-30", { date: "2026-11-30" }), [own, own]);
  assert.deepEqual(moved("2026-11-30", { date: "2026-11-30" }, "?date=2026-11-30"), ["2026-11-30", own]);
  assert.deepEqual(moved("2026-11-30", {}, "?date=1956-10-19"), ["1956-10-19", own]);
  assert.deepEqual(moved("2026-12-02", { date: "2026-12-02" }), [own, own]); // as for a reader further west
  assert.deepEqual(moved("2026-12-02", { date: "2026-12-02" }, "?date=2026-12-02"), ["2026-12-02", "2026-12-02"]);
  assert.deepEqual(moved("2026-12-02", { with: "2026-12-02" }, "?date=1956-10-19"), ["1956-10-19", "2026-12-02"]);
  for (const far of ["2026-11-22", "2031-01-01"]) assert.deepEqual(moved(far, { date: far }), [far, far]);
});
