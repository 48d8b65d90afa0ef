/** One line for whoever comes for the first time: what to do, and how to read the map. Gone for good after the first act. */

import { keep, kept } from "../view/storage.js";

const SEEN = "four-islands.seen";

/**
 * @param {any} map Leaflet's @param {import("../words/wording.d.ts").MapWording["firstVisit"]} wording
 * @param {() => void} read opens the explanation
 * @returns {() => void} to be called when the reader has acted
 */
export function firstVisit(map, wording, read) {
  if (kept("localStorage", SEEN) !== null) return () => {};
  const line = document.createElement("p");
  line.className = "furniture first-visit";
  const close = button("×", acted);
  close.setAttribute("aria-label", wording.close);
  close.className = "close";
  const how = button(wording.reading, () => {
    read();
    // The page's dialog takes the focus from the whole frame; when the frame has it again, so has this button.
    addEventListener("focus", () => how.focus(), { once: true });
  });
  line.append(`${wording.hint} `, how, close);
  L.DomEvent.disableClickPropagation(line);
  L.DomEvent.disableScrollPropagation(line);
  const control = new L.Control({ position: "topleft" });
  control.onAdd = () => line;
  control.addTo(map);

  function acted() {
    if (!line.isConnected) return;
    const focused = line.contains(document.activeElement);
    control.remove();
    keep("localStorage", SEEN, "yes");
    if (focused) map.getContainer().focus({ preventScroll: true });
  }
  return acted;
}

/** @param {string} text @param {() => void} act */
function button(text, act) {
  const one = document.createElement("button");
  one.type = "button";
  one.textContent = text;
  one.addEventListener("click", act);
  return one;
}
