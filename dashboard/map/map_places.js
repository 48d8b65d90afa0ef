/** Names of land, water, peaks and towns on and around the groups, by zoom and by the day they existed. */

import { GIVES_WAY } from "./label_layout.js";
import { boxAt } from "./label_placer.js";
import { aboutPoint, overArea } from "./label_spots.js";
import { nameMarker } from "./name_marker.js";
import { dayNumber } from "../words/days.js";

/** @typedef {import("../moments/moments.js").Place} Place */

/** Kinds that a mark on the map stands for; the others name an area. */
const MARKED = new Set(["town", "peak"]);

/** Kinds that lie on land, or are land: their names may stand over the groups' shapes. */
const ON_LAND = new Set(["town", "peak", "cape"]);

/** The distance of a name from its mark, and from the middle of an islet, whose shape it clears, in pixels. */
const FROM_MARK = [6];
const FROM_MIDDLE = [6, 16, 28, 42, 58, 76];

/**
 * @param {any} map Leaflet's @param {Place[]} places the most important first
 * @param {import("./label_layout.js").LabelLayout} layout keeps their names apart
 */
export function placeNames(map, places, layout) {
  map.createPane("place-names").style.zIndex = "580"; // above the shapes, below the groups' names
  let today = 0;
  const inView = (/** @type {Place} */ place) => map.getZoom() >= place.zoom && map.getBounds().contains(place.at);
  places.forEach((place, order) => {
    // A sea is named at several points, of which the first in view counts.
    const before = places.slice(0, order).filter(({ id, from }) => id === place.id && from === place.from);
    const from = place.from === null ? -Infinity : dayNumber(place.from);
    const until = place.until === null ? Infinity : dayNumber(place.until);
    // The list of places tells the same.
    const { marker, text } = nameMarker(map, place.at, "place-names", `place-name ${place.kind}`);
    text.textContent = place.name;
    const marked = MARKED.has(place.kind);
    layout.names.push({
      id: `place ${order}`,
      element: text,
      at: place.at,
      text: () => (from <= today && today < until && inView(place) && !before.some(inView) ? place.name : ""),
      ...GIVES_WAY,
      spots: (size, { pixel, land, coast, lines }) => {
        const onLand = ON_LAND.has(place.kind) ? 0.3 : place.kind === "islet" ? 4 : 20;
        const onCoast = place.kind === "sea" || place.kind === "strait" ? 1 : 0.1;
        const harm = (/** @type {import("./screen_cells.js").Box} */ box) =>
          onLand * land.count(box) + onCoast * coast.count(box) + 2 * lines.count(box);
        const spots = marked || place.kind === "cape" || place.kind === "islet"
          ? aboutPoint(size, pixel(place.at), place.kind === "islet" ? FROM_MIDDLE : FROM_MARK, harm)
          : overArea(size, pixel(place.at), place.kind === "sea" ? 120 : 48, harm);
        return spots.filter(({ cost }) => cost < 60);
      },
      onPlaced(where, size, { land }) {
        marker.classList.toggle("marked", marked && where !== null);
        // Over the fill and the hatching of a group it stands on paper, or could not be read.
        text.dataset.over = String(where !== null && land.count(boxAt(where, size)) > 0);
      },
    });
  });
  return {
    /** @param {number} day */
    show(day) {
      today = day;
    },
  };
}
