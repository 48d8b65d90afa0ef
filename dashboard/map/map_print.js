/** The map on paper: drawn anew in the size of the sheet while the page is printed, then as it was. */

/** In CSS pixels, as print.css gives it to the frame before it makes it smaller: room for labels and legend. */
const WIDTH = 840;
const HEIGHT = 540;

/**
 * @param {any} map Leaflet's
 * @param {() => void} fill takes over the frame's size, and shows what the reader had, or all groups
 * @param {() => boolean} moved by the reader
 * @param {(move: () => void) => void} unasked moves the map, and not for the reader
 * @returns {() => boolean} whether the map is in the size of the sheet now
 */
export function mapOnPaper(map, fill, moved, unasked) {
  const legend = /** @type {HTMLDetailsElement} */ (map.getContainer().querySelector(".legend details"));
  const page = window.parent;
  const frame = /** @type {HTMLElement} */ (window.frameElement);
  /** Whether the legend was open on the screen; null while the map is there. @type {boolean | null} */
  let wasOpen = null;

  const prepare = () => {
    if (wasOpen !== null) return;
    wasOpen = legend.open;
    const shown = map.getBounds();
    frame.style.setProperty("width", `${WIDTH}px`, "important");
    frame.style.setProperty("height", `${HEIGHT}px`, "important");
    legend.open = true;
    fill();
    if (moved()) unasked(() => map.fitBounds(shown, { animate: false }));
  };
  const restore = () => {
    if (wasOpen === null) return;
    legend.open = wasOpen;
    wasOpen = null;
    frame.style.removeProperty("width");
    frame.style.removeProperty("height");
    fill();
  };
  page.addEventListener("beforeprint", prepare);
  page.addEventListener("afterprint", restore);
  return () => wasOpen !== null;
}
