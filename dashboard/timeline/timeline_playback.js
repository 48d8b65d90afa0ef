/** Playing through time: how far a moment carries, where it pauses, and when it ends. Pure. */

import { lastAtMost } from "../words/days.js";

/** Days a second at each speed, as shares of the stretch shown: the whole of it in 90, 45 or 20 seconds. */
export const SPEEDS = [90, 45, 20];

/** How long it rests at an event of weight 3, in ms. */
export const PAUSE = 900;

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
