/** The links to the reference pages carry the view shown, so that the way back to the map leads to it again. */

import { linkTo } from "../view/link.js";

/** @param {() => import("../view/link.js").View} shown */
export function carryView(shown) {
  for (const kind of ["pointerdown", "focusin"]) {
    document.addEventListener(kind, (event) => {
      const link = /** @type {Element} */ (event.target).closest?.("a[href]");
      if (!(link instanceof HTMLAnchorElement) || !leadsToReference(link.getAttribute("href") ?? "")) return;
      link.search = linkTo(shown());
    });
  }
}

/** Pages by their addresses, and the kinds of entries that have a page each; the fragment is a place on a page. */
const PAGES = /^(?:about|story|sources|places|texts|figures|changes|data|parties|regions|compare)(?:\.html)?(?:[?#]|$)/;
const ENTRIES = /^(?:events|islands|sources|administrations|claims|laws|offer|positions|region_administrations|talks|treaty_lines|wordings)\/[^/?#]+(?:[?#]|$)/;

/** @param {string} address as written @returns {boolean} */
export const leadsToReference = (address) => PAGES.test(address) || ENTRIES.test(address);
