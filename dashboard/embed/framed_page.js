/** Map and timeline in one document, without Streamlit: what a frame in another page and a file on a disk have in common. */

import { saySentence } from "../frame/sentence.js";
import { start as startMap } from "../map/map.js";
import { fetchMoments } from "../moments/moments.js";
import { Timeline } from "../timeline/timeline.js";
import { Store } from "../view/store.js";

/**
 * @typedef {{timeline: any, map: import("../map/map.js").Settings, options: object}} FrameSettings what Python's
 *   `frame_settings` says: of the timeline, of the map, and what Leaflet makes a map with
 * @typedef {import("../moments/moments.js").Moments} Moments
 */

/**
 * Puts both into the elements with the ids `map` and `timeline`, and the day's sentence into the header.
 * @param {FrameSettings} settings @param {import("../page.js").PageWording} wording
 * @param {(store: Store, moments: Moments) => void} follow called once the store is there, before it shows a view
 */
export async function boot(settings, wording, follow) {
  const moments = await fetchMoments(new URL(settings.map.moments, document.baseURI).href);
  const store = new Store(settings.timeline);
  const place = /** @type {HTMLElement} */ (document.getElementById("timeline"));
  const timeline = new Timeline(place, store, wording.timeline, "", settings.timeline);
  timeline.start(moments);
  saySentence(store, moments, wording.sentence);
  follow(store, moments);
  store.take(settings.timeline.view, 0);
  const map = /** @type {HTMLElement} */ (document.getElementById("map"));
  map.replaceChildren();
  const drawn = L.map(map, settings.options);
  drawn.attributionControl.setPrefix(false);
  await startMap(drawn, settings.map, settings.timeline.view);
}

/** What stands in the document for the script to begin with. @returns {any} */
export const told = () => JSON.parse(document.getElementById("settings")?.textContent ?? "");
