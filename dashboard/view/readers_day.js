/** Up to which day a page goes where no server is told of the reader's: the rule of readers_day.py, by their own clock. */

import { dayNumber, exactDay, isoDay, readersToday } from "../words/days.js";

/** How far east of UTC clocks are set, at most, in ms: on the Line Islands. */
const EASTMOST = 14 * 3_600_000;

/**
 * The reader's day; or the next, where a link has it that somebody further east made.
 * @param {string} search of the link, from the question mark on @returns {string} ISO day
 */
export function lastDay(search) {
  const link = new URLSearchParams(search);
  const farthest = new Date(Date.now() + EASTMOST).toISOString().slice(0, 10);
  const begun = ["date", "with"].map((name) => link.get(name) ?? "").filter((day) => exactDay(day) !== null && day <= farthest);
  return [readersToday(), ...begun].sort().at(-1) ?? "";
}

/**
 * Moves what a server has sent for its own day to the reader's, which is at most one away; a clock that says anything else
 * is wrong. A day that the link names stays.
 * @param {{last: string, view: import("./link.js").View}} sent @param {string} search of the link, from the question mark on
 */
export function toReadersDay(sent, search) {
  const own = dayNumber(readersToday());
  if (Math.abs(own - dayNumber(sent.last)) > 1) return;
  const { view } = sent;
  if (view.date === sent.last && !new URLSearchParams(search).has("date")) view.date = isoDay(own);
  sent.last = isoDay(Math.max(own, dayNumber(view.date), dayNumber(view.with ?? view.date)));
}
