/** The map within everyone's reach: named in the page's language, in reading order, and never in a finger's way. */

/** @param {any} map Leaflet's @param {string} language the page's @param {import("../words/wording.d.ts").MapWording} wording */
export function reach(map, language, wording) {
  const frame = map.getContainer();
  frame.setAttribute("role", "group");
  frame.setAttribute("aria-label", wording.map);
  const around = /** @type {HTMLIFrameElement | null} */ (window.frameElement);
  if (around) around.title = wording.map;
  document.documentElement.lang = language;
  // Lenses and zoom stand above the islands' names, and the keyboard comes to them first.
  frame.prepend(frame.querySelector(".leaflet-control-container"));
  // One finger scrolls the page, two move and zoom the map; "go to" and the buttons ask for one finger only.
  if (matchMedia("(pointer: coarse)").matches) map.dragging.disable();
}
