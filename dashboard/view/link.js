/** The view in a link, read and written: the browser's half of the rule in view.py. tests/view/links.json holds both to the same cases. */

import { exactDay } from "../words/days.js";

/** @typedef {{date: string, island: string | null, lens: string}} View what is looked at; the day as ISO date */

/** The lens of a link that names none. */
export const FIRST_LENS = "administration";

/**
 * The address of a view, as Python writes it; the language stays unless another is given.
 * @param {View} view @param {string | null} [language] @returns {string}
 */
export function linkTo({ date, island, lens }, language = new URLSearchParams(location.search).get("lang")) {
  const link = new URLSearchParams({ date });
  if (island) link.set("island", island);
  if (lens !== FIRST_LENS) link.set("lens", lens);
  if (language) link.set("lang", language);
  return `?${link}`;
}

/**
 * The view that a link asks for; a part that cannot be read is the default, about which Python says a word.
 * @param {string} search from the question mark on
 * @param {{first: string, last: string, islands: string[], lenses: string[]}} known the days there are, and the ids
 * @returns {View}
 */
export function readLink(search, { first, last, islands, lenses }) {
  const link = new URLSearchParams(search);
  const date = link.get("date") ?? "";
  const island = link.get("island") ?? "";
  const lens = link.get("lens") ?? "";
  return {
    date: exactDay(date) !== null && date >= first && date <= last ? date : last,
    island: islands.includes(island) ? island : null,
    lens: lenses.includes(lens) ? lens : FIRST_LENS,
  };
}
