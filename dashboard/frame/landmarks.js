/** Names the panel, and follows the links that skip to the page's parts. */

import { main } from "./streamlit_page.js";

/** Where the masthead's links skip to. @type {Record<string, string>} */
const PARTS = { "#map": ".st-key-map iframe", "#timeline": ".timeline-slider", "#panel": ".st-key-island-panel h2" };

/** @param {string} panelName */
export function nameLandmarks(panelName) {
  // No stop comes before the first link.
  main()?.setAttribute("tabindex", "-1");
  const panel = document.querySelector(".st-key-island-panel");
  panel?.setAttribute("role", "region");
  panel?.setAttribute("aria-label", panelName);
  // The box that scrolls it is a stop of its own in Firefox, without a name; the panel's links scroll it as well.
  panel?.parentElement?.setAttribute("tabindex", "-1");
  document.addEventListener("click", (event) => {
    const link = /** @type {Element} */ (event.target).closest?.("a.skip");
    if (!(link instanceof HTMLAnchorElement)) return;
    event.preventDefault(); // the address tells the view and nothing else
    const part = document.querySelector(PARTS[link.hash]);
    const within = part instanceof HTMLIFrameElement ? part.contentDocument?.querySelector(".leaflet-container") : part;
    const target = /** @type {HTMLElement | null | undefined} */ (within);
    if (target instanceof HTMLHeadingElement) target.tabIndex = -1;
    part?.scrollIntoView({ block: "nearest" });
    target?.focus({ preventScroll: true });
  });
}
