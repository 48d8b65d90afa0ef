/** A lens's legend: headings, marks with their words, and what it adds to them. */

import { element } from "../view/element.js";

/** @param {Pick<import("../lenses/lens.js").Explained, "legend">} lens @returns {HTMLElement[]} its paragraphs */
export const legendOf = ({ legend }) =>
  legend.map(({ kind, words, marks }) => {
    const line = element("p", kind === "marks" ? "" : kind, words);
    line.append(...marks.map(([name, said]) => entry(name, said)));
    return line;
  });

/** A mark with its words. @param {string} mark the class of the mark @param {string} words */
function entry(mark, words) {
  const one = element("span", "entry");
  one.append(element("i", mark), words);
  return one;
}
