/** The links to the page's other languages: each leads to the view shown, and the map keeps its place. */

import { linkTo } from "../view/link.js";
import { plainClick } from "../view/plain_click.js";
import { forget, keep, kept } from "../view/storage.js";

const PLACE = "four-islands.map";
const SWITCHED = "four-islands.switched";

/** @param {() => import("../view/link.js").View} shown */
export function switchLanguages(shown) {
  for (const kind of ["pointerdown", "focusin", "click"]) {
    document.addEventListener(kind, (event) => {
      const link = /** @type {Element} */ (event.target).closest?.("a.language");
      if (!(link instanceof HTMLAnchorElement)) return;
      link.search = linkTo(shown(), link.hreflang);
      if (kind === "click" && plainClick(/** @type {MouseEvent} */ (event))) keep("sessionStorage", SWITCHED, "yes");
    });
  }
}

/**
 * Keeps where the map was left in this tab. @param {{getCenter: () => {lat: number, lng: number}, getZoom: () => number}} map
 */
export function keepPlace(map) {
  const { lat, lng } = map.getCenter();
  keep("sessionStorage", PLACE, JSON.stringify([lat, lng, map.getZoom()]));
}

/**
 * Where the map was before this page was loaded again or in another language; null on any other visit.
 * @returns {[number, number, number] | null} latitude, longitude, zoom
 */
export function keptPlace() {
  const [visit] = window.parent.performance.getEntriesByType("navigation");
  const again = ["reload", "back_forward"].includes(/** @type {PerformanceNavigationTiming} */ (visit)?.type);
  const switched = kept("sessionStorage", SWITCHED) !== null;
  forget("sessionStorage", SWITCHED);
  if (!again && !switched) return null;
  try {
    const place = JSON.parse(kept("sessionStorage", PLACE) ?? "null");
    return Array.isArray(place) && place.length === 3 && place.every(Number.isFinite)
      ? /** @type {[number, number, number]} */ (place)
      : null;
  } catch {
    return null;
  }
}
