/** Brings the map back into view for a reader who is far below it: what they have just moved is shown there. */

import { plainClick } from "../view/plain_click.js";

/** Scrolls the map to the top of the screen, with the timeline below it. */
export const bringMapIntoView = () => document.querySelector(".st-key-map")?.scrollIntoView({ block: "start" });

/**
 * A press on one of the `within`'s links to a day or a group shows what it moved. By keyboard the reader stays where
 * the focus is: the timeline at the foot of the screen tells the day (within_reach.js).
 * @param {HTMLElement} within
 */
export function showWhatMoved(within) {
  within.addEventListener("click", (event) => {
    const link = /** @type {Element} */ (event.target).closest?.("a.jump");
    if (link && event.detail > 0 && plainClick(event)) bringMapIntoView();
  });
}
