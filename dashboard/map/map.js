/**
 * The map's frame: draws the coast and the four groups once, then only changes their attributes.
 * Colour, hatching, outlines and rings follow from those attributes in map.css.
 */

import { Channel } from "../view/channel.js";
import { keptHere } from "../view/kept_here.js";
import { readLink } from "../view/link.js";
import { isPlace, placeIn } from "../view/map_place.js";
import { lastDay } from "../view/readers_day.js";
import { dayNumber } from "../words/days.js";
import { eventPlaces, waysOn } from "./event_places.js";
import { firstVisit } from "./first_visit.js";
import { LabelLayout } from "./label_layout.js";
import { drawContext } from "./map_context.js";
import { box, controls } from "./map_controls.js";
import { drawEdge } from "./map_edge.js";
import { gestures } from "./map_gestures.js";
import { drawGroups } from "./map_groups.js";
import { labels } from "./map_labels.js";
import { locator } from "./map_locator.js";
import { trackMoves, keepWithin } from "./map_moved.js";
import { drawHatching } from "./map_patterns.js";
import { placeNames } from "./map_places.js";
import { scaleBar } from "./map_scale.js";
import { ringsById } from "./shores.js";
import { views } from "./map_views.js";
import { LENSES, lensOf, textsOf } from "../lenses/lenses.js";
import { mapOnPaper } from "./map_print.js";
import { reach } from "./map_accessibility.js";
import { fetchMoments, stateOn } from "../moments/moments.js";
import { attributesOf, mark } from "../moments/state_attributes.js";
import { unpacked } from "../serving/packed_outlines.js";
import { followTheme } from "../frame/theme.js";

/** A group drawn smaller than this many pixels, far out, gets a broader edge, so that it can still be found. */
const SMALL = 60;
const FAR_OUT = 7.4;

/**
 * @typedef {import("../view/link.js").View} View
 * @typedef {import("../view/map_place.js").Corners} Corners
 * @typedef {import("../view/map_place.js").Place} Place
 * @typedef {{islands: string, coast: string, locator: string, moments: string, channel: string, language: string,
 *   first: string, last: string | null, groups: Corners, region: Corners, within: Corners, patterns: string, place?: Place | null,
 *   wording: import("../lenses/lens.js").MapWording}} Settings
 */

/** @param {string} url @returns {Promise<any>} */
async function json(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.json();
}

/**
 * Draws the map and follows the page's channel.
 * @param {any} map Leaflet's @param {Settings} settings
 * @param {View | null} [alone] what to show where no page is around the map: then whoever holds the view speaks in this
 *   window, the settings say where the map stands, no place is kept, and nothing outside is read or touched
 */
export async function start(map, settings, alone = null) {
  const [moments, outlines, coast, globe] = await Promise.all([
    fetchMoments(settings.moments),
    json(settings.islands).then(unpacked),
    json(settings.coast).then(unpacked),
    json(settings.locator).then(unpacked),
  ]);
  const page = alone ? window : window.parent;
  followTheme(page);
  const frame = map.getContainer();
  map.attributionControl.addAttribution(settings.wording.attribution);

  const channel = new Channel(settings.channel, page);
  const ask = (/** @type {Partial<View>} */ change) => channel.post({ kind: "ask", change });
  /** What was chosen here on the map is in sight already, if only in part: the map stays where it is. */
  let chosenHere = "";
  const choose = (/** @type {string} */ id) => {
    chosenHere = id;
    ask({ island: id === view.island ? null : id });
  };

  // The page's link, until the store says better.
  const { first, last } = settings;
  const ids = { islands: moments.islands.map(({ id }) => id), lenses: LENSES.map(({ id }) => id) };
  const known = { first, last: last ?? lastDay(page.location.search), ...ids, story: moments.story };
  let view = alone ?? readLink(page.location.search, known);

  const inOneLine = (/** @type {string} */ id) => {
    const island = /** @type {import("../moments/moments.js").Island} */ (moments.islands.find((one) => one.id === id));
    const state = stateOn(island, dayNumber(view.date));
    const line = document.createElement("span");
    const lens = lensOf(view.lens);
    line.textContent = `${island.name}: ${lens.says(state, textsOf(lens, moments, settings.wording))}`;
    return line;
  };

  const opened = alone ? "" : page.location.search;
  const tab = keptHere("four-islands.map", new URLSearchParams(opened).get("at") ?? "", page);
  const left = alone ? null : tab.left();
  const place = isPlace(left, settings.within) ? left : (settings.place ?? placeIn(opened, settings.within));
  const { moved, own, unasked } = trackMoves(map, place !== null);
  keepWithin(map, L.latLngBounds(settings.within), unasked);
  const bounds = Object.fromEntries(outlines.features.map((/** @type {any} */ one) => [one.id, L.geoJSON(one).getBounds()]));
  const goTo = (/** @type {string} */ id) => {
    chosenHere = id;
    if (id !== view.island) ask({ island: id });
    brings.group(id);
  };
  const furniture = controls(map, settings, moments, {
    ask,
    all: () => brings.all(),
    region: () => brings.region(),
    goTo,
    zoom: (by) => brings.zoom(by, view.island),
  });
  const brings = views(map, { ...settings, bounds }, furniture.above, unasked);
  // The explanation that the hint leads to is the page's.
  const acted = alone ? () => {} : firstVisit(map, settings.wording.firstVisit, () => channel.post({ kind: "read" }));
  furniture.show(view);
  reach(map, settings.language, settings.wording, alone ? null : window.frameElement);
  gestures(map, settings.wording);
  const fill = () =>
    unasked(() => {
      map.invalidateSize({ animate: false });
      // The least zoom shows the whole region, on a screen of any shape.
      map.options.minZoom = 0; // Leaflet finds no zoom below the least set for a wider frame
      const least = map.getBoundsZoom(settings.region, false, [0, furniture.above.offsetHeight + 6]);
      // At once: on its way to a least zoom Leaflet would move after this, and be taken for the reader.
      if (map.getZoom() < least) map.setView(map.getCenter(), least, { animate: false });
      map.setMinZoom(least);
      if (!moved()) brings.all();
      else if (stood && !onPaper()) map.setView([stood[0], stood[1]], stood[2], { reset: true }); // else to whole pixels
    });
  // Leaflet moves a place to the nearest pixel, anew with each size of the frame: until the reader moves it on, the
  // place they had is told, and gone back to. While they move it there is none.
  let stood = place;
  const stands = () => /** @type {Place} */ ([map.getCenter().lat, map.getCenter().lng, map.getZoom()]);
  const onPaper = alone ? () => false : mapOnPaper(map, fill, moved, unasked);
  fill();
  if (place && !alone) tab.keep(place);
  map.on("movestart", () => {
    if (!own()) stood = null;
  });
  map.on("moveend", () => {
    if (own() || !moved()) return;
    stood = stands(); // of two moves at once the later ends last
    if (!alone) tab.keep(stood);
    acted();
  });

  const layout = new LabelLayout(map, ringsById(outlines), Object.values(ringsById(coast)).flat());
  const around = drawContext(map, coast, moments.context, settings.wording.context, furniture.legend, layout, () =>
    brings.region(),
  );
  drawEdge(map, settings.within);
  const { shapes, renewNotes } = drawGroups(map, outlines, choose, inOneLine);
  const ways = waysOn(alone ? null : page, ask, () => view, settings.language);
  const places = eventPlaces(map, moments, settings.wording.card, ways);
  const named = labels(map, moments, settings.wording, choose, layout);
  const surroundings = placeNames(map, moments.places, layout);
  box(map, "topleft", "map-globe").append(locator(map, globe, middleOf(settings.groups), settings.wording.locator));
  box(map, "bottomleft", "map-scale").append(scaleBar(map, settings.wording.scale, alone === null));
  drawHatching(frame, settings.patterns);
  const enlarge = () => {
    for (const paths of Object.values(shapes)) {
      const fill = /** @type {SVGPathElement} */ (paths.find((path) => path.classList.contains("island")));
      const { width, height } = fill.getBBox();
      for (const path of paths) path.classList.toggle("small", map.getZoom() < FAR_OUT && Math.max(width, height) < SMALL);
    }
  };
  map.on("zoomend", enlarge);
  enlarge();

  /** Shows `next`: attributes and words only, nothing is drawn anew. @param {View} next */
  function show(next) {
    const another = next.island !== view.island && next.island !== chosenHere;
    chosenHere = "";
    if (next.date !== view.date) places.seek(null); // the place was shown for its event's day
    view = next;
    if (another && view.island) brings.keepInView(view.island);
    draw();
  }

  function draw() {
    const day = dayNumber(view.date);
    if (frame.dataset.lens !== view.lens) layout.furnitureChanged(); // each lens has a legend of its own
    frame.dataset.lens = view.lens;
    frame.dataset.date = view.date;
    for (const island of moments.islands) {
      const state = stateOn(island, day);
      const attributes = { date: view.date, ...attributesOf(state, moments) };
      for (const path of shapes[island.id]) {
        mark(path, attributes);
        path.classList.toggle("chosen", island.id === view.island);
      }
      named.show(island, state, view);
    }
    around.show(view.date, day);
    surroundings.show(day);
    places.show(day);
    furniture.show(view);
    layout.arrange();
    renewNotes();
  }

  let announced = false;
  channel.listen("view", (message) => {
    if (announced && JSON.stringify(message.view) !== JSON.stringify(view)) acted();
    announced = true;
    show(message.view);
  });
  /** Where the reader had the map before someone else showed a part of it. @type {{center: any, zoom: number, moved: boolean} | null} */
  let before = null;
  channel.listen("frame", ({ corners }) => {
    map.invalidateSize({ animate: false }); // it may have come with another size, which fill() hears of later
    if (corners) {
      before ??= { center: map.getCenter(), zoom: map.getZoom(), moved: moved() };
      brings.frame(corners);
    } else {
      if (before?.moved) map.setView(before.center, before.zoom, { animate: false });
      else brings.all();
      before = null;
    }
  });
  channel.listen("opening", () => channel.post({ kind: "stands", place: moved() ? (stood ?? stands()) : null }));
  channel.listen("place", ({ event, at }) => {
    map.setView(at, Math.max(map.getZoom(), 8.5), { animate: false });
    places.seek(event);
  });
  frame.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => {
    if (event.key === "Escape" && view.island) ask({ island: null });
  });
  show(view);
  layout.start();
  new ResizeObserver(fill).observe(frame);
  channel.post({ kind: "ready" });
}

/** @param {Corners} corners @returns {[number, number]} */
const middleOf = ([[south, west], [north, east]]) => [(south + north) / 2, (west + east) / 2];
