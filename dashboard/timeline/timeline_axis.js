/** The dates named under the track: round years, then months, then days, as one looks closer. Pure: no page, no clock. */

import { exactDay, isoDay } from "../words/days.js";
import { shareOf, uncut } from "./timeline_scale.js";

/** @typedef {import("./timeline_scale.js").Stretch} Stretch */

/**
 * From the finest step on: the months and the days of a month named, every how many years, how much of the ISO
 * date is written, and the fewest days between two. But for the finest, of the last days of a month none: the next first
 * is near.
 */
const STEPS = [
  { years: 1, months: 1, days: Array.from({ length: 31 }, (_, at) => at + 1), written: 10, apart: 1 },
  { years: 1, months: 1, days: Array.from({ length: 14 }, (_, at) => 2 * at + 1), written: 10, apart: 2 },
  ...[[1, 5, 10, 15, 20, 25], [1, 10, 20], [1, 15]].map((days, at) => ({ years: 1, months: 1, days, written: 10, apart: [4, 8, 13][at] })),
  ...[1, 2, 3, 6].map((months) => ({ years: 1, months, days: [1], written: 7, apart: [28, 59, 89, 181][[1, 2, 3, 6].indexOf(months)] })),
  ...[1, 2, 5, 10, 20, 50, 100].map((years) => ({ years, months: 12, days: [1], written: 4, apart: 365 * years })),
];

/**
 * Dates to name under the track: the finest that have room, and closer ones where there would be no two; each
 * whole within the track, none touching another.
 * @param {Stretch} stretch @param {number} width pixels @param {(text: string) => number} measure pixels a text takes
 * @returns {{text: string, left: number}[]} in ISO form, and where each begins
 */
export function dates(stretch, width, measure) {
  const perDay = width / (stretch.to - stretch.from);
  const named = (/** @type {number} */ air) => {
    const step = STEPS.find(({ written, apart }) => apart * perDay >= air * measure("0000-00-00".slice(0, written)));
    return spread(step ?? STEPS[STEPS.length - 1], stretch, width, measure);
  };
  return [2, 1.2, 1].map(named).find((found) => found.length > 1) ?? named(1);
}

/** @param {typeof STEPS[number]} step @param {Stretch} stretch @param {number} width @param {(text: string) => number} measure */
function spread(step, stretch, width, measure) {
  const named = [];
  let free = -Infinity;
  for (const day of roundDays(step, stretch)) {
    const text = isoDay(day).slice(0, step.written);
    const size = measure(text);
    const left = uncut(shareOf(stretch, day) * width, size, width);
    if (left < free) continue;
    named.push({ text, left });
    free = left + size + 6;
  }
  return named;
}

/** @param {typeof STEPS[number]} step @param {Stretch} stretch @returns {number[]} days within the stretch */
function roundDays({ years, months, days }, { from, to }) {
  const yearOf = (/** @type {number} */ day) => Number(isoDay(day).slice(0, 4));
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  const found = [];
  for (let year = Math.ceil(yearOf(from) / years) * years; year <= yearOf(to); year += years) {
    for (let month = 1; month <= 12; month += months) {
      for (const day of days) found.push(exactDay(`${year}-${two(month)}-${two(day)}`) ?? NaN);
    }
  }
  return found.filter((day) => day >= from && day <= to);
}
