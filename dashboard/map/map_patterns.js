/** The patterns that shapes are filled with: hatching of administration, marks of evidence. */

/** The patterns that map.css fills with. @param {HTMLElement} frame */
export function drawHatching(frame) {
  const svg = /** @type {SVGElement} */ (frame.querySelector(".leaflet-overlay-pane svg"));
  const hatch = (/** @type {string} */ id, size = 6, stripe = 2, turn = 45) =>
    `<pattern id="${id}" width="${size}" height="${size}" patternUnits="userSpaceOnUse" patternTransform="rotate(${turn})">
       <rect class="ground" width="${size}" height="${size}"/><rect class="stripe" width="${stripe}" height="${size}"/>
     </pattern>`;
  // Each side's own direction, so that the two are told apart without colour; military control is the broad slant.
  const sides = hatch("hatch-first", 7, 1, 0) + hatch("hatch-second", 7, 1, 90);
  const armed = hatch("hatch-first-military") + hatch("hatch-second-military");
  const marks = (/** @type {string} */ id, /** @type {number} */ size, /** @type {string} */ drawn) =>
    `<pattern id="${id}" class="marks" width="${size}" height="${size}" patternUnits="userSpaceOnUse">${drawn}</pattern>`;
  svg.insertAdjacentHTML(
    "afterbegin",
    `<defs>${hatch("hatch-none")}${hatch("hatch-outposts")}${sides}${armed}
       ${marks("marks-unconfirmed", 8, `<circle cx="4" cy="4" r="1.7"/>`)}
       ${marks("marks-differing", 6, `<rect width="1.8" height="6"/>`)}
       ${marks("marks-thin", 6, `<path d="M0 0h6v1.5h-4.5v4.5h-1.5z"/>`)}</defs>`,
  );
}
