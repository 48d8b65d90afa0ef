/** The day that a reader typed, in any form that the page itself prints and in a few more. Pure: no page, no clock. */

import { dayNumber, exactDay, isoDay } from "./days.js";

/** @typedef {import("./days.js").Dates} Dates */

/**
 * What a typed date stands for: a day, or the first day of a month or year; NaN if there is no such day; null
 * if it is no date. Slashes with the day first are no date: elsewhere the month comes first.
 * @param {string} typed @param {Dates} dates @returns {number | null}
 */
export function typedDay(typed, dates) {
  // NFKC makes full-width digits and signs, and CLDR's narrow spaces, plain.
  const plain = typed.normalize("NFKC").replace(/[‐-―−]/g, "-").replace(/\s+/g, " ").trim().toLowerCase();
  const words = plain.replace(/(?<=\d) ?(?:г\.?|года?)$/, "");
  return byNumbers(words) ?? byMonthName(words, dates) ?? inKanji(plain.replace(/ /g, ""), dates);
}

/** 1956, 1956-10, 1956/10/19, 1956.10.19, 10.1956, 19.10.1956. @param {string} words */
function byNumbers(words) {
  const found = /^(\d{4})(?:([-/.])(\d{1,2})(?:\2(\d{1,2}))?)?$/.exec(words);
  if (found) return dayOf(found[1], found[3], found[4]);
  const dotted = /^(?:(\d{1,2})\.)?(\d{1,2})\.(\d{4})$/.exec(words);
  return dotted && dayOf(dotted[3], dotted[2], dotted[1]);
}

/** 19 October 1956, October 19, 1956, Oct. 1956. @param {string} words @param {Dates} dates */
function byMonthName(words, { months, alone = [] }) {
  const found = /^(?:(\d{1,2}) )?(\p{L}{3,})\.?(?: (\d{1,2}))?,? (\d{4})$/u.exec(words);
  if (!found || (found[1] && found[3])) return null;
  const [, before, name, after, year] = found;
  const meant = months.flatMap((month, at) =>
    [month, alone[at] ?? month].some((one) => one.toLowerCase().startsWith(name)) ? [at + 1] : [],
  );
  return meant.length === 1 ? dayOf(year, String(meant[0]), before ?? after) : null;
}

/** 1956年10月19日, 昭和31年10月19日, and both as the page prints them. @param {string} words @param {Dates} dates */
function inKanji(words, { eras }) {
  const found = /^(\p{L}*?)(\d{1,4}|元)年(?:(\d{1,2})月(?:(\d{1,2})日)?)?(?:\(\p{L}+(?:\d+|元)年\))?$/u.exec(words);
  if (!found) return null;
  const [, name, count, month, day] = found;
  if (!name) return count.length === 4 ? dayOf(count, month, day) : null;
  const at = eras.findIndex(([era]) => era === name);
  if (at < 0) return null;
  const [, first, firstYear] = eras[at];
  const year = String(firstYear - 1 + (count === "元" ? 1 : Number(count)));
  const number = dayOf(year, month, day);
  const begin = dayNumber(first);
  const end = at ? dayNumber(eras[at - 1][1]) : Infinity;
  // The era's first month and year begin with the era.
  const begun = day || !isoDay(begin).startsWith(month ? `${year}-${month.padStart(2, "0")}` : year) ? number : begin;
  return begun >= begin && begun < end ? begun : NaN;
}

/** @param {string} year @param {string} [month] @param {string} [day] @returns {number} NaN if there is no such day */
const dayOf = (year, month = "1", day = "1") => exactDay(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`) ?? NaN;
