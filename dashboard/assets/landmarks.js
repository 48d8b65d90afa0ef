/** The page's landmarks, and the links that skip to its parts: Streamlit puts everything into one <main> without names. */

/** Where the masthead's links skip to. @type {Record<string, string>} */
const PARTS = { "#map": ".st-key-map iframe", "#timeline": ".timeline-slider", "#panel": ".st-key-island-panel h2" };

/** @param {string} panelName */
export function nameLandmarks(panelName) {
  const all = document.querySelector("main");
  // Title and colophon are no part of what the page is about, and no stop comes before the first link.
  all?.setAttribute("role", "group");
  all?.setAttribute("tabindex", "-1");
  document.querySelector(".st-key-stage")?.setAttribute("role", "main");
  const panel = document.querySelector(".st-key-island-panel");
  panel?.setAttribute("role", "region");
  panel?.setAttribute("aria-label", panelName);
  document.addEventListener("click", (event) => {
    const link = /** @type {Element} */ (event.target).closest?.("a.skip");
    if (!(link instanceof HTMLAnchorElement)) return;
    event.preventDefault(); // the address tells the view and nothing else
    const part = document.querySelector(PARTS[link.hash]);
    const within = part instanceof HTMLIFrameElement ? part.contentDocument?.getElementById("map_div") : part;
    const target = /** @type {HTMLElement | null | undefined} */ (within);
    if (target instanceof HTMLHeadingElement) target.tabIndex = -1;
    part?.scrollIntoView({ block: "nearest" });
    target?.focus({ preventScroll: true });
  });
}
