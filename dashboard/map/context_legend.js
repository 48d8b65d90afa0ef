/** What lies around the groups in words: the last paragraph of the map's legend. */

import { element } from "../view/element.js";
import { filled } from "../words/filled.js";

/** @typedef {import("./map_context.js").Line} Line */

/**
 * @param {HTMLElement} legend @param {import("../words/wording.d.ts").MapWording["context"]} wording
 * @param {() => void} showRegion brings the whole region into view
 */
export function wordsIn(legend, wording, showRegion) {
  const paragraph = element("p", "context");
  const paler = entry("fill paler", wording.paler, "");
  const unrecorded = entry("fill unrecorded", wording.unrecorded, "");
  const other = entry("fill other", wording.otherLand, "");
  const lines = element("span", "lines");
  const whole = element("button", "whole-lines", wording.showLines);
  whole.addEventListener("click", showRegion);
  paragraph.append(paler, unrecorded, other, lines, whole);
  legend.append(paragraph);
  return {
    /** Whether the way to the whole of the lines is offered. @param {boolean} beyond some of them lies beyond the map's edge */
    offer(beyond) {
      whole.hidden = !beyond;
    },
    /** @param {string[]} regions each with its administration @param {Line[]} standing @param {boolean} hatched some region is */
    show(regions, standing, hatched) {
      unrecorded.hidden = !hatched;
      const explained = /** @type {HTMLElement} */ (paler.querySelector(".unseen"));
      explained.textContent = ` ${regions.join(". ")}.`;
      paler.title = regions.join("\n");
      /** @type {Map<string, Line[]>} two lines of one treaty are one entry */
      const byName = new Map();
      for (const line of standing) {
        const words = lineInWords(line, wording);
        byName.set(words, [...(byName.get(words) ?? []), line]);
      }
      const entries = [...byName].map(([words, of]) =>
        entry(of[0].course ? "line treaty" : "", words, of.map((line) => line.says).join(" ")),
      );
      lines.replaceChildren(...entries);
    },
  };
}

/** @param {string} mark @param {string} words @param {string} more for the pointer and for screen readers */
function entry(mark, words, more) {
  const one = element("span", "entry");
  one.title = more;
  const said = element("span", "");
  said.append(words, element("span", "unseen", more && ` ${more}`));
  if (mark) one.append(element("i", mark));
  one.append(said);
  return one;
}

/** @param {Line} line @param {import("../words/wording.d.ts").MapWording["context"]} wording @returns {string} Treaty of Shimoda, 1855 · drawn by Japan and Russia */
export const lineInWords = (line, wording) =>
  line.by && line.year ? filled(wording.line, { name: line.name, year: line.year, by: line.by }) : line.name;
