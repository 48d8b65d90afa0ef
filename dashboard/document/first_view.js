/** The view that the first HTML shows (first_view.html) gives its place to the page, once that stands there. */

import { pageRoot, scroller } from "../frame/streamlit_page.js";
import { whenThere } from "../view/when_there.js";

/**
 * Takes the first view away when the panel has come; its map goes when the map does, which may come later or never.
 * Called once the timeline shows its day, or cannot. What the reader did meanwhile holds: how far they scrolled, what they
 * unfolded, which link they had reached. Which part of the page they asked for stands in the address: each opens by it.
 * @param {import("../view/channel.js").Channel} channel
 */
export function giveWay(channel) {
  const first = document.getElementById("first-view");
  const root = pageRoot();
  if (!first || !root) return;
  whenThere(".st-key-island-panel .panel", (panel) => {
    stillMap(first, channel);
    for (const open of first.querySelectorAll("details[data-keep][open]")) {
      const same = panel.querySelector(`details[data-keep="${/** @type {HTMLElement} */ (open).dataset.keep}"]`);
      same?.setAttribute("open", "");
    }
    const { activeElement: reached } = document;
    const { scrollTop } = first;
    const link = reached instanceof HTMLAnchorElement && first.contains(reached) ? reached.href : null;
    first.remove();
    if (scrollTop > 0) scroller()?.scrollTo(0, scrollTop);
    const links = /** @type {HTMLAnchorElement[]} */ ([...root.querySelectorAll("a[href]")]);
    links.find(({ href }) => href === link)?.focus({ preventScroll: true });
  });
}

/** Over the frame until the map is drawn in it. @param {HTMLElement} first @param {import("../view/channel.js").Channel} channel */
function stillMap(first, channel) {
  const still = first.querySelector(".first-map");
  const place = document.querySelector(".st-key-map");
  if (!still || !place || drawnIn(place)) return;
  place.append(still);
  channel.listen("ready", () => {
    if (drawnIn(place)) still.remove();
  });
}

/** @param {Element} place */
const drawnIn = (place) => Boolean(place.querySelector("iframe")?.contentDocument?.querySelector("path.island"));
