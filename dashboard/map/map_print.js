/** The map on paper: drawn anew in the size of the sheet while the page is printed, then as it was. */

/** In CSS pixels, as print.css gives it to the frame before it makes it smaller: room for labels and legend. */
const WIDTH = 840;
const HEIGHT = 540;

/**
 * @param {any} map Leaflet's
 * @param {() => void} fill takes over the frame's size, and shows all groups unless the reader moved the map
 * @param {() => boolean} moved by the reader
 */
export function mapOnPaper(map, fill, moved) {
  const legend = /** @type {HTMLDetailsElement} */ (map.getContainer().querySelector(".legend details"));
  const page = window.parent;
  const frame = /** @type {HTMLElement} */ (window.frameElement);
  /** @type {{center: any, zoom: number, open: boolean} | null} */
  let onScreen = null;

  const prepare = () => {
    if (onScreen) return;
    onScreen = { center: map.getCenter(), zoom: map.getZoom(), open: legend.open };
    const shown = map.getBounds();
    frame.style.setProperty("width", `${WIDTH}px`, "important");
    frame.style.setProperty("height", `${HEIGHT}px`, "important");
    legend.open = true;
    fill();
    if (moved()) map.fitBounds(shown, { animate: false });
  };
  const restore = () => {
    if (!onScreen) return;
    const { center, zoom, open } = onScreen;
    onScreen = null;
    frame.style.removeProperty("width");
    frame.style.removeProperty("height");
    legend.open = open;
    fill();
    if (moved()) map.setView(center, zoom, { animate: false });
  };
  page.addEventListener("beforeprint", prepare);
  page.addEventListener("afterprint", restore);
}
