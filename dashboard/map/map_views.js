/** What the map brings into view: all groups, the whole region, one group; and zooming about the chosen one. */

import { NARROW } from "./map_labels.js";

/** @typedef {import("./map.js").Corners} Corners */

/** Pixels kept free for a group's name, beside the group. */
const LABEL = 130;

/**
 * @param {any} map Leaflet's
 * @param {{groups: Corners, region: Corners, bounds: Record<string, any>}} shown corners of all groups and of the
 *   region; each group's bounds
 * @param {HTMLElement} above what covers the map's upper edge
 * @param {(move: () => void) => void} unasked moves the map, and not for the reader
 */
export function views(map, { groups, region, bounds }, above, unasked) {
  const narrow = () => map.getSize().x < NARROW;
  const low = () => map.getSize().y < 420;
  /** @param {Corners | any} corners or Leaflet's bounds @param {number} right pixels to keep free there @param {number} below */
  const fit = (corners, right, below) =>
    map.fitBounds(corners, { animate: false, paddingTopLeft: [0, above.offsetHeight + 6], paddingBottomRight: [right, below] });
  const beneath = () => (narrow() ? 72 : low() ? 26 : 0);
  return {
    all: () => fit(groups, narrow() ? 40 : 0, beneath()),
    region: () => fit(region, 0, narrow() ? 40 : 0),
    /** @param {string} id */
    group: (id) => fit(bounds[id], narrow() ? LABEL / 2 : LABEL, narrow() ? 72 : 24),
    /** @param {Corners} corners */
    frame: (corners) => fit(corners, 0, beneath()),
    /** Moves the map to a group that is not seen, and nowhere if enough of it is. @param {string} id */
    keepInView(id) {
      const { x, y } = map.getSize();
      const [a, b] = [bounds[id].getNorthWest(), bounds[id].getSouthEast()].map((at) => map.latLngToContainerPoint(at));
      const top = above.offsetHeight;
      const wide = Math.min(b.x, x) - Math.max(a.x, 0);
      const high = Math.min(b.y, y) - Math.max(a.y, top);
      const seen = wide > 0.5 * Math.min(b.x - a.x, x) && high > 0.5 * Math.min(b.y - a.y, y - top);
      if (!seen) unasked(() => map.panTo(bounds[id].getCenter(), { animate: false }));
    },
    /** Zooms about the chosen group, which so stays where it is, or about the middle. @param {number} by @param {string | null} id */
    zoom(by, id) {
      const zoom = map.getZoom() + by * map.options.zoomDelta;
      if (id && map.getBounds().intersects(bounds[id])) map.setZoomAround(bounds[id].getCenter(), zoom);
      else map.setZoom(zoom);
    },
  };
}
