/**
 * Says when the panel is behind the timeline and why, and brings it up to date when a lost connection
 * comes back. The line it says this in lies beside the HTML that Python writes anew for each day.
 */

import { followConnection, takeUpLink } from "../frame/streamlit_page.js";
import { element } from "../view/element.js";
import { FIRST_LENS, linkTo } from "../view/link.js";

/** How long the panel may be behind before it says so, in ms. */
const PATIENCE = 400;

/** @typedef {import("../view/link.js").View} View */

/**
 * @param {Element} panel the container that Streamlit fills
 * @param {import("../words/wording.d.ts").PanelWording} wording
 * @param {import("../view/store.js").Store} store
 */
export function panelStatus(panel, store, wording) {
  const shown = () => store.view;
  const frame = /** @type {HTMLElement} */ (panel.parentElement);
  const place = element("div", "panel-status");
  const line = element("p", "");
  line.setAttribute("role", "status");
  place.append(line);
  frame.append(place);

  let timer = 0;
  let online = true;
  const behind = () => !same(described(panel), shown());

  /** @param {string} words */
  const say = (words) => {
    if (line.textContent !== words) line.textContent = words;
    frame.classList.toggle("behind", behind() && words !== "");
  };

  const moved = () => {
    if (!online) say(wording.offline);
    else if (!behind()) say("");
    else if (line.textContent) say(wording.catchingUp);
    else {
      timer ||= window.setTimeout(() => {
        timer = 0;
        if (online && behind()) say(wording.catchingUp);
      }, PATIENCE);
      return;
    }
    clearTimeout(timer);
    timer = 0;
  };

  const reopen = () => takeUpLink(behind() ? linkTo(shown()) : location.search);

  const connection = () => {
    if (connected() === online) return;
    online = !online;
    if (online || behind()) reopen();
    moved();
  };
  const connected = followConnection(panel, connection);
  // A step that changes the lens alone changes only links.
  const attributeFilter = ["href", "datetime", "data-island"];
  new MutationObserver(moved).observe(panel, { childList: true, subtree: true, attributes: true, attributeFilter });
  connection();
  store.follow(moved);
  store.onSettled(() => {
    if (!online && behind()) reopen();
  });
}

/** The view that the panel's HTML says it describes; its links carry the lens. @param {Element} panel */
function described(panel) {
  const link = /** @type {HTMLAnchorElement | null} */ (panel.querySelector("a.jump"));
  return {
    date: panel.querySelector("time")?.getAttribute("datetime") ?? "",
    island: panel.querySelector("[data-island]")?.getAttribute("data-island") ?? null,
    lens: (link && new URL(link.href).searchParams.get("lens")) ?? FIRST_LENS,
  };
}

/** @param {View} one @param {View} other */
function same(one, other) {
  return one.date === other.date && one.island === other.island && one.lens === other.lens;
}
