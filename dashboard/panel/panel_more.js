/** A word at the panel's lower edge while more lies below it, which also leads there. */

import { element } from "../view/element.js";

/** How much of the panel's height one press moves it: what stood last still stands first. */
const STEP = 0.8;

/** Pixels that the panel may be short of its end and still be at it: heights are fractions. */
const SLACK = 4;

/** @param {Element} panel the container that Streamlit fills @param {import("../words/wording.d.ts").PanelWording} wording */
export function panelMore(panel, wording) {
  const frame = /** @type {HTMLElement} */ (panel.parentElement);
  const place = element("div", "panel-more");
  const button = /** @type {HTMLButtonElement} */ (element("button", "", wording.more));
  button.type = "button";
  button.tabIndex = -1; // it follows the panel's last stop, where the keyboard has scrolled to what lies below
  place.append(button);
  frame.append(place);

  // Where the page scrolls as a whole, on a phone, the panel's own box has nothing below.
  const show = () => {
    const rest = frame.scrollHeight - frame.clientHeight - frame.scrollTop;
    place.classList.toggle("at-end", rest <= SLACK || getComputedStyle(frame).overflowY === "visible");
  };
  button.addEventListener("click", () => {
    const behavior = matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
    frame.scrollBy({ top: frame.clientHeight * STEP, behavior });
  });
  frame.addEventListener("scroll", show, { passive: true });
  new ResizeObserver(show).observe(frame);
  // The panel may be as high as its frame, whatever overflows it: what it holds tells of more, and what unfolds.
  let due = 0;
  const soon = () => {
    due ||= requestAnimationFrame(() => {
      due = 0;
      show();
    });
  };
  new MutationObserver(soon).observe(panel, { childList: true, subtree: true });
  panel.addEventListener("toggle", soon, true);
}
