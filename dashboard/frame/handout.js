/** The page on paper: nothing folded away, and a line that says which record it is, when printed, and where it lies. */

import { dayInWords, dayNumber, readersToday } from "../words/days.js";
import { linkTo } from "../view/link.js";
import { filled } from "../words/filled.js";

/**
 * @param {() => import("../view/link.js").View} shown @param {string} language the page's
 * @param {import("../words/wording.d.ts").PaperWording} wording @param {import("../words/days.js").Dates} dates
 */
export function handout(shown, language, wording, dates) {
  /** @type {HTMLDetailsElement[]} those that were closed on the screen */
  let opened = [];

  addEventListener("beforeprint", () => {
    const imprint = document.querySelector(".imprint");
    if (imprint instanceof HTMLElement) {
      const link = new URL(linkTo(shown(), language), location.origin + location.pathname);
      const { version = "" } = imprint.dataset;
      imprint.textContent = filled(wording.imprint, { version, day: dayInWords(dayNumber(readersToday()), dates), link: link.href });
    }
    for (const link of document.querySelectorAll('.panel .sources a[href^="http"]')) {
      const written = /** @type {HTMLAnchorElement} */ (link);
      written.dataset.written = readable(written.href);
    }
    const closed = document.querySelectorAll(".panel details:not([open])");
    opened.push(.../** @type {NodeListOf<HTMLDetailsElement>} */ (closed));
    for (const details of opened) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
    opened = [];
  });
}

/** An address in its own script, shorter than its percent signs, and as good to type. @param {string} address */
function readable(address) {
  try {
    return decodeURI(address).replaceAll(" ", "%20");
  } catch {
    return address;
  }
}
