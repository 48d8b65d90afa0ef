/**
 * What this tab keeps of how the reader left a part of the page, for when the page goes on: when it is loaded again,
 * gone back to, or opened in another language. On any other visit a link decides, or nothing does.
 */

import { forget, keep, kept } from "./storage.js";

const SWITCHED = "four-islands.switched";

/** At the page's window: whether this visit goes on with the one before. Parts in frames ask there as well. */
const GOES_ON = "four-islands.goes-on";

/** The reader leaves for the same page in another language. */
export const switching = () => keep("sessionStorage", SWITCHED, "yes");

/**
 * @param {string} key @param {string} said what the address says of it, as the page was opened; nothing: ""
 * @param {Window} [page] the page's window
 */
export function keptHere(key, said, page = window) {
  return {
    /** How it was left, as it was kept; null on a new visit, and where the address says another thing than it did then. @returns {unknown} */
    left() {
      if (!goesOn(page)) return null;
      try {
        const { said: before, left } = JSON.parse(kept("sessionStorage", key) ?? "null") ?? {};
        return said && said !== before ? null : (left ?? null);
      } catch {
        return null;
      }
    },
    /** @param {unknown} left for JSON */
    keep: (left) => keep("sessionStorage", key, JSON.stringify({ said, left })),
  };
}

/** @param {Window & {[GOES_ON]?: boolean}} page */
function goesOn(page) {
  if (page[GOES_ON] === undefined) {
    const [visit] = page.performance.getEntriesByType("navigation");
    const again = ["reload", "back_forward"].includes(/** @type {PerformanceNavigationTiming} */ (visit)?.type);
    page[GOES_ON] = again || kept("sessionStorage", SWITCHED) !== null;
    forget("sessionStorage", SWITCHED);
  }
  return page[GOES_ON];
}
