/** The links to the page's other languages: each leads to the view shown, and map and list stay as they are. */

import { switching } from "../view/kept_here.js";
import { linkTo } from "../view/link.js";
import { plainClick } from "../view/plain_click.js";

/** @param {() => import("../view/link.js").View} shown */
export function switchLanguages(shown) {
  for (const kind of ["pointerdown", "focusin", "click"]) {
    document.addEventListener(kind, (event) => {
      const link = /** @type {Element} */ (event.target).closest?.("a.language");
      if (!(link instanceof HTMLAnchorElement)) return;
      link.search = linkTo(shown(), link.hreflang);
      if (kind === "click" && plainClick(/** @type {MouseEvent} */ (event))) switching();
    });
  }
}
