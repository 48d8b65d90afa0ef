/** The map's equal in words: a sentence for the day, and a table of the four groups with all that the map shows. */

import { dayInWords, dayNumber } from "../words/days.js";
import { element } from "../view/element.js";
import { administrationInWords, offerInWords, sentence } from "../moments/in_words.js";
import { evidenceInWords } from "../lenses/evidence.js";
import { stateOn } from "../moments/moments.js";
import { linkTo } from "../view/link.js";
import { cell, roled } from "./record_parts.js";

/**
 * @typedef {{id: string, at: number, name: string, administration: string, claims: Record<string, string>,
 *   offer: string, step: number, talks: string, evidence: string}} Row
 */

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
    const all = moments.islands.map((island, at) => rowOf(island, at, stateOn(island, day)));
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

  /** @param {import("../moments/moments.js").Island} island @param {number} at @param {import("../moments/moments.js").State} state @returns {Row} */
  function rowOf(island, at, state) {
    const { words, steps } = moments;
    return {
      id: island.id,
      at,
      name: island.name,
      administration: administrationInWords(state, moments, wording),
      claims: Object.fromEntries(state.positions.map(([party, , status]) => [party, words.claim[status]])),
      offer: offerInWords(state, words, wording),
      talks: words.talks[state.talks],
      step: steps[state.offer],
      evidence: evidenceInWords(state, words, wording.lenses.evidence),
    };
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
    one.append(name, cell(titles.administration, row.administration));
    for (const [party, title] of moments.claimants) one.append(cell(title, row.claims[party] ?? wording.noPosition));
    one.append(cell(titles.offer, row.offer), cell(titles.talks, row.talks), cell(titles.evidence, row.evidence));
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

