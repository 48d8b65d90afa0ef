/** The search over the page of all sources: as one types, what does not have all the words is hidden. */

import { filled } from "../words/filled.js";
import { plain, sought } from "../words/plain.js";

/**
 * Shows of each list what has all of `asked`, and of the sections those with something to show.
 * @param {ParentNode} page @param {string} asked @returns {number} how many are shown
 */
export function show(page, asked) {
  const words = sought(asked);
  let shown = 0;
  for (const section of /** @type {NodeListOf<HTMLElement>} */ (page.querySelectorAll(".kind-of-source"))) {
    let some = 0;
    for (const source of /** @type {NodeListOf<HTMLElement>} */ (section.querySelectorAll("li"))) {
      const text = plain(source.textContent ?? "");
      source.hidden = !words.every((word) => text.includes(word));
      if (!source.hidden) some += 1;
    }
    section.hidden = some === 0;
    shown += some;
  }
  return shown;
}

const form = /** @type {HTMLElement | null | undefined} */ (globalThis.document?.querySelector(".source-search"));
if (form) {
  const field = /** @type {HTMLInputElement} */ (form.querySelector("input"));
  const count = /** @type {HTMLElement} */ (form.querySelector("[role=status]"));
  const say = () => {
    const shown = show(document, field.value);
    count.textContent = field.value.trim() ? filled(/** @type {any} from the page, which no compiler sees */ (count.dataset.words ?? ""), { some: shown }) : "";
  };
  form.addEventListener("submit", (event) => event.preventDefault());
  field.addEventListener("input", say);
  form.hidden = false; // without scripts it would find nothing
  if (field.value) say(); // what a browser keeps on the way back
}
