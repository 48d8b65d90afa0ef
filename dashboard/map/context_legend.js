/** What lies around the groups in words: the last paragraph of the map's legend. */

import { element } from "../view/element.js";
import { filled } from "../words/filled.js";

/** @typedef {import("./map_context.js").Line} Line */

/** @typedef {{standing: Line[], hatched: boolean}} ContextState the lines that stand, and whether some region is hatched */

/**
 * @param {HTMLElement} legend @param {import("../words/wording.d.ts").MapWording["context"]} wording
 * @param {ContextState[]} states all that any day shows: there is room for the longest, so that no day moves the legend
 * @param {() => void} showRegion brings the whole region into view
 */
export function wordsIn(legend, wording, states, showRegion) {
  const paragraph = element("p", "context");
  const paler = entry("fill paler", wording.paler, "");
  const other = entry("fill other", wording.otherLand, "");
  const changing = element("span", "changing");
  const now = element("span", "now");
  const whole = element("button", "whole-lines", wording.showLines);
  whole.addEventListener("click", showRegion);
  const placeholders = states.map((state) => placeholder(state, wording));
  changing.append(now, ...placeholders);
  paragraph.append(paler, other, changing);
  legend.append(paragraph);
  const control = /** @type {HTMLElement} */ (legend.closest(".legend"));
  /** The legend stands on the map's lower edge, as far above it as its longest day would have it: its rows stay in place. */
  const keepTop = () => {
    const spare = Math.max(0, ...placeholders.map(({ offsetHeight }) => offsetHeight - now.offsetHeight));
    control.style.setProperty("--spare", `${spare}px`);
  };
  control.addEventListener("toggle", keepTop, true);
  return {
    /** Whether the way to the whole of the lines is offered. @param {boolean} beyond some of them lies beyond the map's edge */
    offer(beyond) {
      whole.hidden = !beyond;
      keepTop();
    },
    /** @param {string[]} regions each with its administration @param {ContextState} state */
    show(regions, state) {
      const explained = /** @type {HTMLElement} */ (paler.querySelector(".unseen"));
      explained.textContent = ` ${regions.join(". ")}.`;
      paler.title = regions.join("\n");
      now.replaceChildren(...entriesOf(state, wording), whole);
    },
  };
}

/** As much room as a day's words take, unseen. @param {ContextState} state @param {import("../words/wording.d.ts").MapWording["context"]} wording */
function placeholder(state, wording) {
  const one = element("span", "placeholder");
  one.setAttribute("aria-hidden", "true");
  one.append(...entriesOf(state, wording));
  for (const unseen of one.querySelectorAll(".unseen")) unseen.remove();
  if (state.standing.some(({ course }) => course)) one.append(element("span", "whole-lines", wording.showLines));
  return one;
}

/** @param {ContextState} state @param {import("../words/wording.d.ts").MapWording["context"]} wording */
function entriesOf({ standing, hatched }, wording) {
  /** @type {Map<string, Line[]>} two lines of one treaty are one entry */
  const byName = new Map();
  for (const line of standing) {
    const words = line.by && line.year ? filled(wording.lineShort, { name: line.name, year: line.year }) : line.name;
    byName.set(words, [...(byName.get(words) ?? []), line]);
  }
  const lines = [...byName].map(([words, of]) =>
    entry(of[0].course ? "line treaty" : "", words, of.map((line) => (line.by ? `${lineInWords(line, wording)}. ${line.says}` : line.says)).join(" ")),
  );
  return hatched ? [entry("fill unrecorded", wording.unrecorded, ""), ...lines] : lines;
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
