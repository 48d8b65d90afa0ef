/** "Use this": opens the box of all that can be taken of the view shown. What it holds is fetched when it is opened. */

import { opener } from "../frame/dialog.js";

/**
 * @param {import("../view/store.js").Store} store @param {import("../moments/moments.js").Moments} moments
 * @param {string} language the page's @param {import("../words/wording.d.ts").GuideWording} wording
 */
export function useThis(store, moments, language, wording) {
  const open = opener(async () => {
    const [{ citeBox }, words] = await Promise.all([
      import("./cite_box.js"), // nobody who does not open it waits for it
      import(new URL(`../cite_words.${language}.js`, import.meta.url).href),
    ]);
    return citeBox(store, moments, words.default);
  }, wording);
  document.addEventListener("click", (event) => {
    if (!(/** @type {Element} */ (event.target).closest?.('a[href="#use"]'))) return;
    event.preventDefault(); // the address tells the view and nothing else
    open();
  });
  if (location.hash === "#use") open();
}
