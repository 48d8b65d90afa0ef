/** The map's equal in words: a sentence for the day, and a table of the four groups with all that the map shows. */

import { dayInWords, dayNumber } from "../words/days.js";
import { element } from "../view/element.js";
import { sentence } from "../moments/in_words.js";
import { cellsOf, rowOf } from "../lenses/table_row.js";
import { stateOn } from "../moments/moments.js";
import { linkTo } from "../view/link.js";
import { cell, roled } from "./record_parts.js";

/** @typedef {import("../lenses/table_row.js").Row} Row */

/**
 * Builds the sentence and the table in `body`.
 * @param {HTMLElement} body @param {import("../moments/moments.js").Moments} moments @param {import("../lenses/lens.js").ListsWording} wording
 * @returns {(view: import("../view/link.js").View) => void} to be called with each view
 */
export function islandsTable(body, moments, wording) {
  const said = element("p", "in-words");
  const table = element("table", "record-table islands-table");
  const caption = element("caption", "");
  const head = element("tr", "");
  const titles = wording.columns;
  /** @typedef {[string, string, (row: Row) => string]} Column its name, its title, and what it sorts by */
  /** @type {Column[]} */
  const sorting = [
    ["island", titles.island, (row) => String(row.at)],
    ["administration", titles.administration, (row) => row.administration],
    ...moments.claimants.map(([party, title]) => /** @type {Column} */ ([party, title, (row) => row.claims[party] ?? ""])),
    ["offer", titles.offer, (row) => String(row.step)],
    ["talks", titles.talks, (row) => row.talks],
    ["evidence", titles.evidence, (row) => row.evidence],
  ];
  const columns = sorting.map(([name, title, by]) => ({ name, title, by, cell: element("th", "") }));
  let sorted = { name: "island", descending: false };
  /** @type {import("../view/link.js").View | null} */
  let shown = null;

  for (const { name, title, cell } of columns) {
    cell.setAttribute("scope", "col");
    const button = /** @type {HTMLButtonElement} */ (element("button", "", title));
    button.type = "button";
    button.addEventListener("click", () => {
      sorted = { name, descending: sorted.name === name && !sorted.descending };
      if (shown) fill(shown);
    });
    cell.append(button);
    head.append(cell);
  }
  const thead = element("thead", "");
  thead.append(head);
  const rows = element("tbody", "");
  table.append(caption, thead, rows);
  body.append(said, table);

  /** @param {import("../view/link.js").View} view */
  function fill(view) {
    const day = dayNumber(view.date);
    const inWords = dayInWords(day, wording.dates);
    said.textContent = sentence(moments, view.date, inWords, wording);
    caption.textContent = inWords;
    table.dataset.date = view.date;
    const all = moments.islands.map((island, at) => rowOf(island, at, stateOn(island, day), moments, wording));
    const column = columns.find(({ name }) => name === sorted.name) ?? columns[0];
    all.sort((a, b) => compare(column.by(a), column.by(b)) || a.at - b.at);
    if (sorted.descending) all.reverse();
    for (const { name, cell } of columns) {
      cell.setAttribute("aria-sort", name !== sorted.name ? "none" : sorted.descending ? "descending" : "ascending");
    }
    const focused = /** @type {HTMLElement | undefined} */ (rows.querySelector("tr:has(:focus)"))?.dataset.island;
    rows.replaceChildren(...all.map((row) => line(row, view)));
    roled(table);
    if (focused) /** @type {HTMLElement | null} */ (rows.querySelector(`tr[data-island="${focused}"] a`))?.focus({ preventScroll: true });
  }

  /** @param {Row} row @param {import("../view/link.js").View} view */
  function line(row, view) {
    const one = element("tr", row.id === view.island ? "now" : "");
    one.dataset.island = row.id;
    const name = element("th", "");
    name.setAttribute("scope", "row");
    const jump = /** @type {HTMLAnchorElement} */ (element("a", "jump", row.name));
    jump.href = linkTo({ ...view, island: row.id });
    name.append(jump);
    one.append(name, ...cellsOf(row, moments, wording).map(([title, words]) => cell(title, words)));
    return one;
  }

  return (view) => {
    shown = view;
    fill(view);
  };
}

/** @param {string} a @param {string} b */
function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

