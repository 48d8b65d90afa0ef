/**
 * The page in a frame of somebody else's: the store, the map and the timeline in one document, without Streamlit. It
 * reaches nothing around it: in a sandbox that lets nothing but scripts run there is neither storage nor a parent.
 */

import { saySentence } from "../frame/sentence.js";
import { start as startMap } from "../map/map.js";
import { fetchMoments } from "../moments/moments.js";
import { Timeline } from "../timeline/timeline.js";
import { linkTo } from "../view/link.js";
import { Store } from "../view/store.js";

/** @typedef {import("../page.js").PageWording} PageWording */

/** What a frame's host is told, so that it can make the frame as high as what is in it. */
const HEIGHT = "four-islands.height";

async function start() {
  const told = /** @type {HTMLElement} */ (document.getElementById("settings"));
  const settings = JSON.parse(told.textContent ?? "");
  /** @type {{default: PageWording}} */
  const { default: wording } = await import(new URL(settings.words, document.baseURI).href);
  const moments = await fetchMoments(new URL(settings.map.moments, document.baseURI).href);
  const store = new Store(settings.timeline);
  const place = /** @type {HTMLElement} */ (document.getElementById("timeline"));
  const timeline = new Timeline(place, store, wording.timeline, "", settings.timeline);
  timeline.start(moments);
  saySentence(store, moments, wording.sentence);
  leadOn(store, settings.full);
  store.take(settings.timeline.view, 0);
  const map = /** @type {HTMLElement} */ (document.getElementById("map"));
  map.replaceChildren();
  const drawn = L.map(map, settings.options);
  drawn.attributionControl.setPrefix(false);
  await startMap(drawn, settings.map, settings.timeline.view);
}

/** The ways to the full page lead to the view shown. @param {Store} store @param {string} full the page's address */
function leadOn(store, full) {
  const { pathname, origin, search } = new URL(full);
  const language = new URLSearchParams(search).get("lang");
  store.follow(() => {
    for (const link of document.querySelectorAll("a.full")) {
      /** @type {HTMLAnchorElement} */ (link).href = `${origin}${pathname}${linkTo(store.view, language)}`;
    }
  });
}

/** Tells the host how high the document is, whenever that changes. */
function tellHeight() {
  if (parent === window) return;
  const tell = () => parent.postMessage({ kind: HEIGHT, height: document.documentElement.scrollHeight }, "*");
  new ResizeObserver(tell).observe(document.body);
}

tellHeight();
start().catch((error) => console.warn(error)); // the picture and the sentence stay
