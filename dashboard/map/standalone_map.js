/** The map without a page around it, as a notebook or a saved file shows it: it holds the view itself. */

import { Store } from "../view/store.js";
import { start as startMap } from "./map.js";

/** @param {any} map Leaflet's @param {import("./map.js").Settings & {last: string, view: import("./map.js").View}} settings */
export function start(map, settings) {
  new Store(settings); // answers what the map asks, for as long as the document lives
  return startMap(map, settings, settings.view);
}
