/** What screen readers are told of each view that comes to rest: the map in one sentence. */

import { dayInWords, dayNumber } from "../words/days.js";
import { sentence } from "../moments/in_words.js";

/** How long a view must stand before it is announced, in ms: a screen reader is not talked over while scrubbing. */
const SETTLED = 900;

/**
 * Says of the chosen group, or of all four, how things stood: of no view that the reader has not moved to, and
 * nothing twice.
 * @param {{textContent: string | null}} region a live region @param {import("../moments/moments.js").Moments} moments @param {import("../words/wording.d.ts").ListsWording} wording
 * @returns {(view: import("../view/link.js").View) => void} to be called with each view
 */
export function announcer(region, moments, wording) {
  /** @type {string | null} */
  let said = null;
  let timer = /** @type {ReturnType<typeof setTimeout> | undefined} */ (undefined);
  const inWords = (/** @type {import("../view/link.js").View} */ { date, island }) =>
    sentence(moments, date, dayInWords(dayNumber(date), wording.dates), wording, island);
  return (view) => {
    if (said === null) said = inWords(view); // the page opened on it
    clearTimeout(timer);
    timer = setTimeout(() => {
      const words = inWords(view);
      if (words !== said) region.textContent = said = words;
    }, SETTLED);
  };
}
