/** The map within everyone's reach: named in the page's language, and in reading order. */

/**
 * @param {any} map Leaflet's @param {string} language the page's @param {Pick<import("../words/wording.d.ts").MapWording, "map">} wording
 * @param {Element | null} around the frame that the page shows it in
 */
export function reach(map, language, wording, around) {
  const frame = map.getContainer();
  frame.setAttribute("role", "group");
  frame.setAttribute("aria-label", wording.map);
  around?.setAttribute("title", wording.map);
  document.documentElement.lang = language;
  // Leaflet focuses the map at the first press. Where it is larger than the window, what lies around it would be
  // scrolled under the pointer, and the click be lost.
  frame.focus = () => HTMLElement.prototype.focus.call(frame, { preventScroll: true });
  // Lenses and zoom stand above the islands' names, and the keyboard comes to them first.
  frame.prepend(frame.querySelector(".leaflet-control-container"));
}
