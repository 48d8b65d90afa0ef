/** The stretch of time that the track shows, and how days lie on it. Pure: no page, no clock. */

import { lastAtMost } from "../words/days.js";

/** @typedef {{from: number, to: number}} Stretch days, both shown */

/** The narrowest stretch that zooming reaches, in days: so close even the events of one week are named each, on a phone too. */
export const NARROWEST = 4;

/** @param {Stretch} stretch @param {number} day @returns {number} 0 at the left end, 1 at the right */
export const shareOf = (stretch, day) => (day - stretch.from) / (stretch.to - stretch.from);

/** @param {Stretch} stretch @param {number} share @returns {number} a day within the stretch */
export const dayAt = (stretch, share) =>
  Math.round(stretch.from + Math.min(1, Math.max(0, share)) * (stretch.to - stretch.from));

/**
 * The day of the event within `pixels` of where the pointer is, or the day itself: elsewhere it never snaps.
 * @param {number} day @param {number[]} days of the events, sorted @param {number} perPixel days a pixel
 * @param {number} [pixels] @returns {number}
 */
export function snapped(day, days, perPixel, pixels = 4) {
  const at = lastAtMost(days, day);
  const near = [days[at], days[at + 1]].filter((one) => one !== undefined && Math.abs(one - day) <= pixels * perPixel);
  return near.sort((a, b) => Math.abs(a - day) - Math.abs(b - day))[0] ?? day;
}

/**
 * A stretch `factor` times as long around `day`, within `whole`.
 * @param {Stretch} stretch @param {number} factor @param {number} day @param {Stretch} whole @returns {Stretch}
 */
export function zoomed(stretch, factor, day, whole) {
  const wanted = (stretch.to - stretch.from) * factor;
  // Rounded onwards: each step ends elsewhere, even where a step is less than a day.
  const days = factor < 1 ? Math.floor(wanted) : Math.ceil(wanted);
  const length = Math.min(whole.to - whole.from, Math.max(NARROWEST, days));
  const share = Math.min(1, Math.max(0, shareOf(stretch, day)));
  return within({ from: Math.round(day - share * length), to: Math.round(day - share * length) + length }, whole);
}

/**
 * The stretch, moved no further than needed to show `day`.
 * @param {Stretch} stretch @param {number} day @param {Stretch} whole @returns {Stretch}
 */
export function including(stretch, day, whole) {
  if (day >= stretch.from && day <= stretch.to) return stretch;
  const length = stretch.to - stretch.from;
  const from = day < stretch.from ? day : day - length;
  return within({ from, to: from + length }, whole);
}

/**
 * The stretch to play from `day`: the same while time is left in it, else the one that begins with the day.
 * @param {Stretch} stretch @param {number} day @param {Stretch} whole @returns {Stretch}
 */
export function onward(stretch, day, whole) {
  if (day < stretch.to) return stretch;
  return within({ from: day, to: day + stretch.to - stretch.from }, whole);
}

/** @param {Stretch} stretch @param {Stretch} whole @returns {Stretch} moved, not cut, to lie within */
function within({ from, to }, whole) {
  const shift = Math.max(0, whole.from - from) - Math.max(0, to - whole.to);
  return { from: Math.max(whole.from, from + shift), to: Math.min(whole.to, to + shift) };
}

/**
 * Ticks that stay apart: of the events that fall on the same few pixels the weightiest stands for all.
 * @param {{number: number, weight: number}[]} events @param {Stretch} stretch @param {number} width pixels
 * @param {number} [apart] pixels between ticks @returns {{x: number, weight: number}[]}
 */
export function ticks(events, stretch, width, apart = 3) {
  /** @type {Map<number, {x: number, weight: number}>} */
  const columns = new Map();
  for (const { number, weight } of events) {
    if (number < stretch.from || number > stretch.to) continue;
    const x = shareOf(stretch, number) * width;
    const column = Math.round(x / apart);
    const there = columns.get(column);
    if (!there) columns.set(column, { x, weight });
    else if (weight > there.weight) Object.assign(there, { x, weight });
  }
  return [...columns.values()].sort((a, b) => a.x - b.x);
}

/**
 * Where a text around `x` begins, so that none of it is cut.
 * @param {number} x @param {number} size @param {number} width pixels, all three @returns {number}
 */
export const uncut = (x, size, width) => Math.min(width - size, Math.max(0, x - size / 2));
