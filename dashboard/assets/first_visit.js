/** One line for whoever comes for the first time: what to do, and how to read the map. Gone after the first action. */

const SEEN = "four-islands.seen";

/**
 * @param {HTMLElement} frame the map's @param {{hint: string, reading: string}} wording
 * @param {() => void} read opens the explanation
 * @returns {() => void} to be called when the reader has acted
 */
export function firstVisit(frame, wording, read) {
  if (stored(SEEN)) return () => {};
  const line = document.createElement("p");
  line.className = "first-visit";
  const how = document.createElement("button");
  how.type = "button";
  how.textContent = wording.reading;
  how.addEventListener("click", read);
  line.append(`${wording.hint} `, how);
  L.DomEvent.disableClickPropagation(line);
  frame.append(line);
  return () => {
    if (!line.isConnected) return;
    line.remove();
    store(SEEN, "yes");
  };
}

/** What this browser keeps under `key`, or null where it keeps nothing. @param {string} key */
export function stored(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // a reader who forbids storage is greeted each time
  }
}

/** @param {string} key @param {string} value */
export function store(key, value) {
  try {
    localStorage.setItem(key, value);
  } catch {
    // see above
  }
}
