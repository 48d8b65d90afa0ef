/** A name at a point of the map, hidden from screen readers: what it says they are told elsewhere. */

import { element } from "../view/element.js";

/**
 * @param {any} map Leaflet's @param {[number, number]} at latitude, longitude @param {string} pane @param {string} kind its classes
 * @returns {{marker: HTMLElement, text: HTMLElement}} `marker` stands at the point; `text`, empty, is what says the name
 */
export function nameMarker(map, at, pane, kind) {
  const text = element("span", "");
  const icon = L.divIcon({ className: kind, iconSize: null, html: text });
  const marker = L.marker(at, { icon, pane, interactive: false, keyboard: false }).addTo(map).getElement();
  marker.setAttribute("aria-hidden", "true");
  return { marker, text };
}
