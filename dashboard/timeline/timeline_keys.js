/** Where each key of the slider leads. */

import { addYears, lastAtMost } from "../words/days.js";

/**
 * Arrow keys go to the neighbouring event, with Shift a day; Page keys a year; Home and End the ends.
 * @param {string} key @param {boolean} shift @param {number} day
 * @param {{days: number[], first: number, last: number}} time days of the events, sorted
 * @returns {number | null} the day to go to, within the ends, or null if the key means nothing here
 */
export function keyTarget(key, shift, day, { days, first, last }) {
  const within = (/** @type {number} */ target) => Math.min(last, Math.max(first, target));
  const forward = key === "ArrowRight" || key === "ArrowUp";
  if (forward || key === "ArrowLeft" || key === "ArrowDown") {
    if (shift) return within(day + (forward ? 1 : -1));
    const at = forward ? lastAtMost(days, day) + 1 : lastAtMost(days, day - 1);
    return at < 0 ? first : at >= days.length ? last : within(days[at]);
  }
  if (key === "PageUp") return within(addYears(day, 1));
  if (key === "PageDown") return within(addYears(day, -1));
  if (key === "Home") return first;
  if (key === "End") return last;
  return null;
}
