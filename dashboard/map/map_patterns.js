/** The patterns that shapes are filled with: hatching of administration, marks of evidence. */

/**
 * Puts the patterns where the map's shapes find them.
 * @param {HTMLElement} frame @param {string} patterns elements of SVG, as drawing/patterns.html has them
 */
export function drawHatching(frame, patterns) {
  const svg = /** @type {SVGElement} */ (frame.querySelector(".leaflet-overlay-pane svg"));
  svg.insertAdjacentHTML("afterbegin", `<defs>${patterns}</defs>`);
}
