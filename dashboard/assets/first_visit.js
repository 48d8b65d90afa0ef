/** One line for whoever comes for the first time: what to do, and how to read the map. Gone for good after the first act. */

const SEEN = "four-islands.seen";

/** What the map's frame takes as the reader's hand on the map; on this line it is not. */
const ACTS = ["pointerdown", "wheel", "keydown"];

/**
 * @param {any} map Leaflet's @param {{hint: string, reading: string, close: string}} wording
 * @param {() => void} read opens the explanation
 * @returns {() => void} to be called when the reader has acted
 */
export function firstVisit(map, wording, read) {
  if (stored(SEEN) !== null) return () => {};
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
  for (const act of ACTS) line.addEventListener(act, (event) => event.stopPropagation());
  L.DomEvent.disableClickPropagation(line);
  const control = new L.Control({ position: "topleft" });
  control.onAdd = () => line;
  control.addTo(map);

  function acted() {
    if (!line.isConnected) return;
    const focused = line.contains(document.activeElement);
    control.remove();
    store(SEEN, "yes");
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

/** What this browser keeps under `key`, or null where it keeps nothing. @param {string} key */
function stored(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // a reader who forbids storage is greeted each time
  }
}

/** @param {string} key @param {string} value */
function store(key, value) {
  try {
    localStorage.setItem(key, value);
  } catch {
    // see above
  }
}
