/** Playing through time: how far a moment carries, where it pauses, and when it ends. Pure. */

import { lastAtMost } from "../words/days.js";

/** How many seconds the stretch shown takes at each speed, pauses not counted. */
export const SPEEDS = [90, 45, 20];

/** How long it rests at an event of weight 3, in ms. */
export const PAUSE = 900;

/** Days in each unit that a speed is told in, the largest first. @type {[string, number][]} */
const UNITS = [["year", 365.2425], ["month", 30.44], ["day", 1], ["hour", 1 / 24]];

/**
 * What a speed does, in words: "4 years per second".
 * @param {number} perSecond days a second @param {string} language @param {boolean} [short] with units in few letters
 * @returns {string}
 */
export function speedInWords(perSecond, language, short = false) {
  const [unit, days] = UNITS.find(([, length]) => perSecond >= 0.95 * length) ?? UNITS[UNITS.length - 1];
  const count = Math.max(1, Math.round(perSecond / days));
  return new Intl.NumberFormat(language, { style: "unit", unit: `${unit}-per-second`, unitDisplay: short ? "short" : "long" }).format(count);
}

/**
 * Where playing has come to after `elapsed` ms, at most as far as the next stop.
 * @param {number} day exact, with its fraction @param {number} elapsed ms @param {number} perSecond days a second
 * @param {number[]} stops days of the weightiest events, sorted @param {number} end
 * @returns {{day: number, paused: boolean, ended: boolean}}
 */
export function played(day, elapsed, perSecond, stops, end) {
  const reached = day + (perSecond * elapsed) / 1000;
  const stop = stops[lastAtMost(stops, day) + 1];
  if (stop !== undefined && stop <= Math.min(reached, end)) return { day: stop, paused: true, ended: stop >= end };
  return reached >= end ? { day: end, paused: false, ended: true } : { day: reached, paused: false, ended: false };
}
