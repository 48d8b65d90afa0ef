/**
 * The page in a frame of somebody else's. It reaches nothing around it: in a sandbox that lets nothing but scripts run
 * there is neither storage nor a parent.
 */

import { LENSES } from "../lenses/lenses.js";
import { choose, findable } from "../lists/event_filter.js";
import { wished } from "../lists/list_opening.js";
import { fetchMoments } from "../moments/moments.js";
import { Channel } from "../view/channel.js";
import { linkTo, readLink } from "../view/link.js";
import { placeIn } from "../view/map_place.js";
import { toReadersDay } from "../view/readers_day.js";
import { boot, told } from "./framed_page.js";

/** What a frame's host is told, so that it can make the frame as high as what is in it. */
const HEIGHT = "four-islands.height";

/** Starts the page in its frame. */
export async function embed() {
  tellHeight();
  const settings = told();
  /** @type {import("../page.js").PageWording} */
  const wording = settings.wording ?? (await import(new URL(settings.words, document.baseURI).href)).default;
  if (settings.ways) {
    const own = settings.timeline.language; // the document's may be a translator's
    const named = new URLSearchParams(location.search).get("lang") ?? own;
    const other = named !== own && settings.ways[named];
    if (other) return location.replace(other + location.search);
    settings.timeline.view = await asked(settings);
    settings.map.place = placeIn(location.search, settings.map.within);
    settings.filter = location.search;
  } else if (!settings.lastIsFixed) toReadersDay(settings.timeline, location.search);
  await boot(settings, wording, (store, moments) => {
    leadOn(store, new URL(settings.full, document.baseURI).href);
    thin(store.channel.name, moments, settings.filter);
  });
}

/**
 * The view that the frame's address asks for, where no server has read it. A file names the edition that it holds.
 * @param {import("./framed_page.js").FrameSettings} settings
 */
async function asked({ timeline, map }) {
  const moments = await fetchMoments(map.moments);
  const { first, last } = timeline;
  const known = { first, last, islands: moments.islands.map(({ id }) => id), lenses: LENSES.map(({ id }) => id), story: moments.story };
  return { ...readLink(location.search, known), with: null, edition: timeline.view.edition };
}

/** The ways to the full page lead to the view shown. @param {import("../view/store.js").Store} store @param {string} full the page's address */
function leadOn(store, full) {
  const { pathname, origin, search } = new URL(full);
  const language = new URLSearchParams(search).get("lang");
  store.follow(() => {
    for (const link of document.querySelectorAll("a.full")) {
      /** @type {HTMLAnchorElement} */ (link).href = `${origin}${pathname}${linkTo(store.view, language)}`;
    }
  });
}

/**
 * The events on the timeline are those that the link's filter leaves, until the reader takes it away.
 * @param {string} name the channel's @param {import("../moments/moments.js").Moments} moments @param {string} search of the link
 */
function thin(name, moments, search) {
  const events = choose(findable(moments), wished(search, moments));
  if (events.length === moments.events.length) return;
  const list = new Channel(name);
  list.listen("unfilter", () => list.post({ kind: "filter", events: null }));
  list.post({ kind: "filter", events: events.map(({ id }) => id) });
}

/** Tells the host how high the document is, whenever that changes. */
function tellHeight() {
  if (parent === window) return;
  const tell = () => parent.postMessage({ kind: HEIGHT, height: document.documentElement.scrollHeight }, "*");
  new ResizeObserver(tell).observe(document.body);
}

// The picture and the sentence stay where it fails.
if (globalThis.document) embed().catch((error) => console.warn(error));
