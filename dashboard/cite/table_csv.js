/** The four groups on a day as CSV (RFC 4180), as the page's table has them: one row each, with what it comes from. Pure. */

import { cellsOf, rowOf } from "../lenses/table_row.js";
import { stateOn } from "../moments/moments.js";
import { dayNumber } from "../words/days.js";

/** By this a spreadsheet knows that the file is UTF-8, and shows all three scripts. */
export const BYTE_ORDER_MARK = "\uFEFF";

/**
 * @param {string} date ISO @param {import("../moments/moments.js").Moments} moments
 * @param {{table: import("../lenses/lens.js").ListsWording, wording: import("../words/wording.d.ts").CiteWording,
 *   work: import("./citation.js").Work}} told
 * @param {string} link where the view lies @returns {string}
 */
export function tableCsv(date, moments, { table, wording, work }, link) {
  const rows = moments.islands.map((island, at) => {
    const cells = cellsOf(rowOf(island, at, stateOn(island, dayNumber(date)), moments, table), moments, table);
    const whole = [[wording.date, date], ["id", island.id], [table.columns.island, island.name], ...cells];
    return [...whole, [wording.edition, work.mark], [wording.link, link]];
  });
  const lines = [rows[0].map(([title]) => title), ...rows.map((row) => row.map(([, words]) => words))];
  return lines.map((line) => `${line.map(field).join(",")}\r\n`).join("");
}

/**
 * A field that no spreadsheet takes for a formula: what would begin one gets an apostrophe before it, which is not shown.
 * @param {string} words @returns {string}
 */
function field(words) {
  const plain = /^[=+\-@\t\r]/.test(words) ? `'${words}` : words;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
