/** The view in a link, read and written: the browser's half of the rule in view.py. tests/dashboard/view/links.json holds both to the same cases. */

import { exactDay } from "../words/days.js";

/**
 * @typedef {{date: string, with?: string | null, island: string | null, lens: string, story?: string | null,
 *   edition?: string | null}} View what is looked at; the day as ISO date, `with` another with which it is compared,
 *   `story` the step of the guided story that is told, if one is, `edition` that of the record which the link names
 * @typedef {{id: string, day: string | null, island: string | null, lens: string}} Step as a link needs to know it; its
 *   day null: the last there is
 */

/** The lens of a link that names none. */
export const FIRST_LENS = "administration";

/**
 * The address of a view, as Python writes it; the language stays unless another is given.
 * @param {View} view @param {string | null} [language]
 * @param {Record<string, string>} [opening] what map_place.js and event_wish.js write @returns {string}
 */
export function linkTo({ date, with: second, island, lens, story, edition }, language = new URLSearchParams(location.search).get("lang"), opening = {}) {
  const link = new URLSearchParams({ date });
  if (second) link.set("with", second);
  if (island) link.set("island", island);
  if (lens !== FIRST_LENS) link.set("lens", lens);
  if (story) link.set("story", story);
  if (edition) link.set("edition", edition);
  for (const [name, value] of Object.entries(opening)) link.set(name, value);
  if (language) link.set("lang", language);
  return `?${link}`.replaceAll("%2C", ","); // a place stays legible
}

/**
 * The view that a link asks for; a part that cannot be read is the default, about which Python says a word. A link
 * that names a step of the story and no day opens that step's own day, island and lens, where it names no others.
 * @param {string} search from the question mark on
 * @param {{first: string, last: string, islands: string[], lenses: string[], story?: Step[]}} known the days there are,
 *   the ids, and the steps
 * @returns {View}
 */
export function readLink(search, { first, last, islands, lenses, story = [] }) {
  const link = new URLSearchParams(search);
  const step = story.find(({ id }) => id === link.get("story"));
  const own = step && !link.has("date") ? atStep(step, last) : { date: last, island: null, lens: FIRST_LENS };
  const date = link.get("date") ?? own.date;
  const second = link.get("with") ?? "";
  const isShown = (/** @type {string} */ day) => exactDay(day) !== null && day >= first && day <= last;
  const island = link.get("island") ?? own.island ?? "";
  const lens = link.get("lens") ?? own.lens;
  const edition = link.get("edition") ?? "";
  return {
    date: isShown(date) ? date : last,
    with: isShown(second) ? second : null,
    island: islands.includes(island) ? island : null,
    lens: lenses.includes(lens) ? lens : FIRST_LENS,
    story: step?.id ?? null,
    edition: /^\d{4}\.\d{2}-[0-9a-f]{8,64}$/.test(edition) ? edition : null,
  };
}

/** The view in which a step is told. @param {Step} step @param {string} last the last day there is @returns {View} */
export function atStep({ id, day, island, lens }, last) {
  return { date: day !== null && day < last ? day : last, island, lens, story: id };
}
