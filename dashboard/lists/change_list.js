/** Under the map: what changed for the chosen island, row by row, each a jump. */

import { element } from "../view/element.js";
import { changesOf } from "./island_changes.js";
import { linkTo } from "../view/link.js";
import { cell, header, roled } from "./record_parts.js";

/**
 * @param {HTMLElement} body @param {import("../moments/moments.js").Moments} moments @param {import("../words/wording.d.ts").ListsWording} wording
 * @returns {(view: import("../view/link.js").View) => void} to be called with each view
 */
export function changeList(body, moments, wording) {
  let shown = "";
  return (view) => {
    const island = moments.islands.find(({ id }) => id === view.island);
    const wanted = `${island?.id} ${view.lens}`; // what the rows' addresses keep
    if (shown !== wanted) {
      shown = wanted;
      const focused = body.contains(document.activeElement);
      body.replaceChildren(island ? tableOf(island, view) : element("p", "", wording.chooseFirst));
      if (focused) body.parentElement?.querySelector("summary")?.focus({ preventScroll: true });
    }
    for (const line of body.querySelectorAll("tr[data-from]")) {
      const { from = "", until = "" } = /** @type {HTMLElement} */ (line).dataset;
      line.classList.toggle("now", view.date >= from && (!until || view.date < until));
    }
  };

  /** @param {import("../moments/moments.js").Island} island @param {import("../view/link.js").View} view */
  function tableOf(island, view) {
    const table = element("table", "record-table");
    const caption = element("caption", "", island.name);
    const head = element("tr", "");
    const { when, administration, claims, offer } = wording.columns;
    head.append(...[when, administration, claims, offer].map(header));
    const thead = element("thead", "");
    thead.append(head);
    const rows = element("tbody", "");
    const titles = [administration, claims, offer];
    for (const change of changesOf(island, moments, wording)) {
      const line = element("tr", "");
      line.dataset.from = change.day ?? "";
      line.dataset.until = change.until ?? "";
      const when = element("td", change.coarse ? "when coarse" : "when");
      if (change.day) {
        const jump = /** @type {HTMLAnchorElement} */ (element("a", "jump", change.written));
        jump.href = linkTo({ ...view, date: change.day });
        when.append(jump);
      } else when.textContent = wording.before;
      line.append(when, ...change.cells.map(({ words, changed }, at) => cell(titles[at], words, changed ? "changed" : "same")));
      rows.append(line);
    }
    table.append(caption, thead, rows);
    roled(table);
    return table;
  }
}
