/**
 * Wheel and fingers on the map: the page keeps its wheel and its one-finger stroke, and the map takes them where the
 * reader asks for it. Decided by what pointer is used, not by what the device has: a tablet may have a mouse.
 */

import { element } from "../view/element.js";

/** How long the hint stands, in ms. */
const HINTED = 1800;

/** @param {any} map Leaflet's @param {Pick<import("../words/wording.d.ts").MapWording, "wheel">} wording */
export function gestures(map, wording) {
  const frame = map.getContainer();
  wheel(map, frame, hint(frame, wording.wheel));
  oneFinger(map, frame);
}

/**
 * The wheel scrolls the page, until the reader has pressed on the map or holds Ctrl or the command key (a pinch on a
 * trackpad comes as a wheel with Ctrl); and where the map cannot zoom any further.
 * @param {any} map @param {HTMLElement} frame @param {() => void} hinted
 */
function wheel(map, frame, hinted) {
  let pressed = false;
  frame.addEventListener("pointerdown", ({ pointerType }) => (pressed = pointerType === "mouse"), true);
  document.documentElement.addEventListener("pointerleave", () => (pressed = false));
  frame.addEventListener(
    "wheel",
    (event) => {
      const held = event.ctrlKey || event.metaKey;
      const end = event.deltaY < 0 ? map.getZoom() >= map.getMaxZoom() : map.getZoom() <= map.getMinZoom();
      if ((held || pressed) && !end) return; // Leaflet zooms
      event.stopImmediatePropagation();
      if (held) event.preventDefault(); // or the browser would zoom the whole page
      else if (!pressed) hinted();
    },
    { capture: true, passive: false },
  );
}

/** @param {HTMLElement} frame @param {string} words @returns {() => void} shows them for a while */
function hint(frame, words) {
  const line = element("p", "wheel-hint", words);
  line.hidden = true;
  line.setAttribute("aria-hidden", "true"); // who hears the page turns no wheel
  frame.append(line);
  let timer = 0;
  return () => {
    line.hidden = false;
    clearTimeout(timer);
    timer = window.setTimeout(() => (line.hidden = true), HINTED);
  };
}

/**
 * One finger scrolls the page, two move and zoom the map; a mouse or a pen drags it.
 * @param {any} map @param {HTMLElement} frame
 */
function oneFinger(map, frame) {
  const decide = (/** @type {PointerEvent} */ { pointerType }) => {
    if (pointerType === "touch") map.dragging.disable();
    else map.dragging.enable();
  };
  // Before Leaflet sees the press; over: so that the cursor says whether the map can be dragged.
  for (const kind of /** @type {const} */ (["pointerover", "pointerdown"])) frame.addEventListener(kind, decide, true);
}
