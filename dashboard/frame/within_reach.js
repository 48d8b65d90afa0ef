/**
 * The timeline within reach: once it is scrolled past, to the panel on a phone or to the lists, it stays at the foot of
 * the screen, with the day, the slider and the ways to the events beside it (within_reach.css). Its place stays free.
 */

import { element } from "../view/element.js";
import { bringMapIntoView } from "./map_in_view.js";
import { timelinePlace } from "./streamlit_page.js";

/** @param {import("../words/wording.d.ts").PanelWording} wording */
export function keepWithinReach(wording) {
  const place = timelinePlace();
  const timeline = place?.querySelector(".timeline");
  if (!place || !timeline) return;
  const slider = /** @type {HTMLElement | null} */ (timeline.querySelector("[role=slider]"));
  const back = /** @type {HTMLButtonElement} */ (element("button", "timeline-button to-map", wording.toMap));
  back.type = "button";
  back.addEventListener("click", bringMapIntoView);
  timeline.querySelector(".timeline-acts")?.append(back);

  new IntersectionObserver(([{ isIntersecting, boundingClientRect }]) => {
    const past = !isIntersecting && boundingClientRect.bottom <= 0;
    if (past === timeline.classList.contains("within-reach")) return;
    const held = timeline.contains(document.activeElement) ? document.activeElement : null;
    // Taken out of its place it would leave a gap that everything below moves into.
    place.style.minHeight = past ? `${place.getBoundingClientRect().height}px` : "";
    timeline.classList.toggle("within-reach", past);
    document.documentElement.toggleAttribute("data-timeline-below", past);
    // What is put away there may have had the focus.
    if (past && held && held.getClientRects().length === 0) slider?.focus({ preventScroll: true });
  }).observe(place);
}
