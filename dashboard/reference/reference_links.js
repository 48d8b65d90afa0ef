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

/** @param {string} address as written @returns {boolean} */
export const leadsToReference = (address) => /^(?:about|story|sources|places|texts|figures|changes|[a-z_]+\/[^/]+)(?:\?|$)/.test(address);
