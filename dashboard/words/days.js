/** Days as whole numbers since 1970-01-01, so that the slider is linear in real days. Proleptic Gregorian. */

import { filled } from "./filled.js";

const MS = 86_400_000;

/** @param {string} iso YYYY-MM-DD @returns {number} */
export const dayNumber = (iso) => Date.parse(`${iso}T00:00:00Z`) / MS;

/** @param {number} day @returns {string} YYYY-MM-DD */
export const isoDay = (day) => new Date(day * MS).toISOString().slice(0, 10);

/** The reader's own day, not that of UTC: it dates what they take away, not the record. @returns {string} ISO */
export function readersToday() {
  const now = new Date();
  const two = (/** @type {number} */ figure) => String(figure).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/**
 * The same day some years on; 29 February becomes 28 where there is none.
 * @param {number} day @param {number} years @returns {number}
 */
export function addYears(day, years) {
  const from = new Date(day * MS);
  const to = new Date(from);
  to.setUTCFullYear(from.getUTCFullYear() + years);
  if (to.getUTCMonth() !== from.getUTCMonth()) to.setUTCDate(0);
  return to.getTime() / MS;
}

/** @param {string} iso @returns {number | null} the day, if it is written YYYY-MM-DD and there is such a day */
export function exactDay(iso) {
  const number = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? dayNumber(iso) : NaN;
  return Number.isNaN(number) || isoDay(number) !== iso ? null : number;
}

/**
 * Where in `sorted` the last value not above `value` stands, or -1.
 * @param {number[]} sorted @param {number} value @returns {number}
 */
export function lastAtMost(sorted, value) {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * How a language writes a day, as the server has it from CLDR: names of the months, a pattern with {day},
 * {month} or {number}, and {year}, the months as they stand without a day, and Japan's eras (name, first day,
 * first year), the latest first.
 * @typedef {{months: string[], alone?: string[], pattern: import("./filled.js").Message<"day" | "month" | "number" | "year">, eras: [string, string, number][],
 *   julian: {until: string, says: import("./filled.js").Message<"date">} | null}} Dates
 */

/** @param {number} day @param {Dates} dates @returns {string} 19 October 1956; 1956年10月19日（昭和31年） */
export function dayInWords(day, dates) {
  const date = new Date(day * MS);
  const year = date.getUTCFullYear();
  const words = inPattern(dates, date.getUTCDate(), date.getUTCMonth() + 1, year);
  const iso = isoDay(day);
  const era = dates.eras.find(([, first]) => first <= iso);
  if (!era) return words;
  const count = year - era[2] + 1;
  return `${words}（${era[0]}${count === 1 ? "元" : count}年）`;
}

/** @param {Dates} dates @param {number} day @param {number} month from 1 @param {number} year */
function inPattern({ months, pattern }, day, month, year) {
  return filled(pattern, { day, month: months[month - 1], number: month, year });
}

/**
 * The day in the Julian calendar, where one side still counted by it; otherwise nothing.
 * @param {number} day @param {Dates} dates @returns {string}
 */
export function julianInWords(day, dates) {
  const { julian } = dates;
  if (!julian || day >= dayNumber(julian.until)) return "";
  // From the Julian day number, after Richards (Explanatory Supplement to the Astronomical Almanac, 2013).
  const f = day + 2_440_588 + 1401;
  const e = 4 * f + 3;
  const h = 5 * Math.floor((e % 1461) / 4) + 2;
  const date = Math.floor((h % 153) / 5) + 1;
  const month = ((Math.floor(h / 153) + 2) % 12) + 1;
  const year = Math.floor(e / 1461) - 4716 + Math.floor((14 - month) / 12);
  return filled(julian.says, { date: inPattern(dates, date, month, year) });
}
