/**
 * The citation of the view shown: one CSL-JSON item, from which citation_formats.js makes everything else. Made in the
 * browser alone, since it follows the view as the hand moves, and where no server answers. Pure.
 */

import { dayInWords, dayNumber } from "../words/days.js";
import { filled } from "../words/filled.js";

/**
 * @typedef {{title: string, author: string, version: string, digest: string, mark: string,
 *   issued: string}} Work the record as the server has it: what it is called and by whom, its edition, that edition's
 *   SHA-256 in full, what a link names both by, and the edition's ISO date
 * @typedef {{"date-parts": [[number, number, number]]}} CslDate
 * @typedef {{id: string, type: "dataset", title: string, author: {literal: string}[], "container-title": string,
 *   version: string, issued: CslDate, accessed: CslDate, URL: string, language: string, note: string}} CslItem as the
 *   CSL 1.0.2 schema has it
 * @typedef {{wording: import("../words/wording.d.ts").CiteWording, dates: import("../words/days.js").Dates,
 *   lenses: Record<string, string>, language: string, work: Work}} Told the words of one language, with each lens's
 *   label by its id
 */

/** What a view shows: `Shikotan, 19 October 1956 (1956 offer)`, or both its days. @param {import("../view/link.js").View} view @param {{id: string, name: string}[]} islands @param {Told} told @returns {string} */
export function titleOf({ date, with: second, island, lens }, islands, { wording, dates, lenses }) {
  const name = islands.find(({ id }) => id === island)?.name ?? wording.allGroups;
  const one = dayInWords(dayNumber(date), dates);
  const day = second ? filled(wording.both, { one, other: dayInWords(dayNumber(second), dates) }) : one;
  return filled(wording.title, { island: name, day, lens: lenses[lens] });
}

/**
 * @param {import("../view/link.js").View} view @param {{id: string, name: string}[]} islands @param {Told} told
 * @param {string} address the view's whole address @param {string} accessed ISO, the reader's own day @returns {CslItem}
 */
export function citationOf(view, islands, told, address, accessed) {
  const { work, wording, language } = told;
  const slug = work.title.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  return {
    id: [slug, work.version, view.date, view.with, view.island, view.lens].filter(Boolean).join("-"),
    type: "dataset",
    title: filled(wording.of, { name: wording.name, title: titleOf(view, islands, told) }),
    author: [{ literal: work.author }],
    "container-title": work.title,
    version: work.version,
    issued: dateParts(work.issued),
    accessed: dateParts(accessed),
    URL: address,
    language,
    note: `SHA-256 ${work.digest}`,
  };
}

/** @param {string} iso @returns {CslDate} */
function dateParts(iso) {
  const [year, month, day] = iso.split("-").map(Number);
  return { "date-parts": [[year, month, day]] };
}
