/** A panel put together from pieces, as panel_pieces.py cuts them: the same HTML as Python's, letter by letter. */

import { linkTo } from "../view/link.js";
import { dayInWords, dayNumber, lastAtMost } from "../words/days.js";
import { escaped } from "../words/escaped.js";

/**
 * @typedef {import("../view/link.js").View} View
 * @typedef {{days: string[], panels: number[][], sections: number[][], pieces: string[], cite: string}} Period what
 *   Python's `panel_pieces` tells of a period
 */

/**
 * The HTML of the panel for `view`, which lies within `period`.
 * @param {Period} period @param {View} view @param {import("../words/days.js").Dates} dates how days are written
 * @param {string | null} language what the page's link names, if it names one
 */
export function panelOf({ days, panels, sections, pieces, cite }, view, dates, language) {
  const day = dayNumber(view.date);
  const panel = panels[Math.max(0, lastAtMost(days.map(dayNumber), day))];
  const html = panel.flatMap((section) => sections[section]).map((piece) => pieces[piece]).join("");
  /** @type {Map<string, number>} by source, in the order in which it is first cited */
  const numbers = new Map();
  const numberOf = (/** @type {string} */ source) => {
    if (!numbers.has(source)) numbers.set(source, numbers.size + 1);
    return /** @type {number} */ (numbers.get(source));
  };
  const links = (/** @type {string} */ sources) => {
    const cited = sources.split(" ").map(numberOf).sort((one, other) => one - other);
    return cited.map((number) => cite.replaceAll("{}", String(number))).join(" ");
  };
  return html
    .replace(/\{([a-z0-9-][a-z0-9 -]*)\}/g, (_, sources) => `<sup class="cites">${links(sources)}</sup>`)
    .replace(/\{=([a-z0-9-]+)\}/g, (_, source) => String(numberOf(source)))
    .replaceAll("0000-00-00", view.date)
    .replaceAll("0000/00/00", escaped(dayInWords(day, dates)))
    .replace(/href="\?date=([\d-]+)(?:&amp;island=([a-z0-9_-]+))?"/g, (_, date, island) => {
      return `href="${escaped(linkTo({ ...view, date, island: island ?? null }, language))}"`;
    });
}
