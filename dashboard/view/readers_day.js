/** Up to which day a page goes that the browser alone opens: the rule of readers_day.py, by the reader's own clock. */

import { exactDay, readersToday } from "../words/days.js";

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
