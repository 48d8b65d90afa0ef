/** How far the reader had scrolled, when the page goes on. Streamlit scrolls it in a box, of which browsers keep nothing. */

import { keptHere } from "../view/kept_here.js";
import { scroller } from "./streamlit_page.js";

/** How long the page may take to become as long as it was, in ms. */
const PATIENCE = 8000;

/** What says that the reader has gone on by themselves. */
const ACTS = ["wheel", "touchstart", "pointerdown", "keydown"];

/** Brings the reader back to where they were, and keeps where they are when they leave. */
export function keepScroll() {
  const box = scroller();
  if (!box) return;
  const tab = keptHere("four-islands.scroll", "");
  const left = tab.left();
  // What they have scrolled meanwhile of the first HTML is where they are now (first_view.js).
  const ahead = document.getElementById("first-view")?.scrollTop;
  if (typeof left === "number" && left > 0 && !ahead) bringBack(box, left);
  // A browser may end a page that is out of sight without another word.
  for (const event of ["pagehide", "visibilitychange"]) addEventListener(event, () => tab.keep(Math.round(box.scrollTop)), true);
}

/** As the page gets longer, until it is as long as it was or the reader acts. @param {Element} box @param {number} left */
function bringBack(box, left) {
  const grown = new ResizeObserver(() => (box.scrollTop = left));
  for (const part of [box, ...box.children]) grown.observe(part);
  const stop = () => {
    grown.disconnect();
    clearTimeout(timer);
    for (const act of ACTS) removeEventListener(act, stop, true);
  };
  const timer = setTimeout(stop, PATIENCE);
  for (const act of ACTS) addEventListener(act, stop, { capture: true, passive: true });
}
