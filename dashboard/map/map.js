/**
 * The map's frame: draws the coast and the four groups once, then only changes their attributes.
 * Colour, hatching, outlines and rings follow from those attributes in map.css.
 */

import { Channel } from "../view/channel.js";
import { readLink } from "../view/link.js";
import { dayNumber } from "../words/days.js";
import { eventPlaces, waysOn } from "./event_places.js";
import { firstVisit } from "./first_visit.js";
import { keepPlace, keptPlace } from "../frame/language_switch.js";
import { drawContext } from "./map_context.js";
import { controls } from "./map_controls.js";
import { trackMoves, keepWithin } from "./map_moved.js";
import { labels } from "./map_labels.js";
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

/** How far a label reaches to the right of its point, in pixels, at most. */
const LABEL = 200;

/**
 * @typedef {import("../view/link.js").View} View
 * @typedef {{islands: string, coast: string, moments: string, channel: string, language: string,
 *   first: string, last: string, groups: [[number, number], [number, number]], within: [[number, number], [number, number]],
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
 *   window, no place is kept, and nothing outside is read or touched
 */
export async function start(map, settings, alone = null) {
  const [moments, outlines, coast] = await Promise.all([
    fetchMoments(settings.moments),
    json(settings.islands).then(unpacked),
    json(settings.coast).then(unpacked),
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
  const known = { first, last, islands: moments.islands.map(({ id }) => id), lenses: LENSES.map(({ id }) => id) };
  let view = alone ?? readLink(page.location.search, known);

  const inOneLine = (/** @type {string} */ id) => {
    const island = /** @type {import("../moments/moments.js").Island} */ (moments.islands.find((one) => one.id === id));
    const state = stateOn(island, dayNumber(view.date));
    const line = document.createElement("span");
    const lens = lensOf(view.lens);
    line.textContent = `${island.name}: ${lens.says(state, textsOf(lens, moments, settings.wording))}`;
    return line;
  };

  const place = alone ? null : keptPlace();
  const { moved, unasked } = trackMoves(map, place !== null);
  keepWithin(map, L.latLngBounds(settings.within), unasked);
  const goTo = (/** @type {string} */ id) => {
    const outline = L.geoJSON(outlines.features.find((/** @type {any} */ one) => one.id === id));
    const label = moments.islands.find((one) => one.id === id)?.label;
    furniture.fit(outline.getBounds().extend(label), LABEL);
  };
  const furniture = controls(map, settings, moments, ask, goTo);
  // The explanation that the hint leads to is the page's.
  const acted = alone ? () => {} : firstVisit(map, settings.wording.firstVisit, () => channel.post({ kind: "read" }));
  furniture.show(view);
  reach(map, settings.language, settings.wording, alone ? null : window.frameElement);
  const fill = () =>
    unasked(() => {
      map.invalidateSize({ animate: false });
      // The coast is cut off beyond these bounds; no zoom shows the cut.
      map.options.minZoom = 0; // Leaflet finds no zoom below the least set for a wider frame
      const least = map.getBoundsZoom(settings.within, true);
      // At once: on its way to a least zoom Leaflet would move after this, and be taken for the reader.
      if (map.getZoom() < least) map.setView(map.getCenter(), least, { animate: false });
      map.setMinZoom(least);
      if (!moved()) furniture.fit();
    });
  fill();
  if (place) map.setView([place[0], place[1]], place[2], { animate: false });
  if (!alone) mapOnPaper(map, fill, moved);
  map.on("moveend", () => {
    if (!moved()) return;
    if (!alone) keepPlace(map);
    acted();
  });

  const around = drawContext(map, coast, moments.context, settings.wording.context, furniture.legend);
  const { shapes, renewNotes } = drawGroups(map, outlines, choose, inOneLine);
  const ways = waysOn(alone ? null : page, ask, () => view, settings.language);
  const places = eventPlaces(map, moments, settings.wording.card, ways);
  const named = labels(map, moments, settings.wording, choose);
  drawHatching(frame);
  const bringIntoView = (/** @type {string | null} */ id) => {
    const island = moments.islands.find((one) => one.id === id);
    if (island && !map.getBounds().contains(island.label)) unasked(() => map.panTo(island.label, { animate: false }));
  };
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
    if (another) bringIntoView(view.island);
    draw();
  }

  function draw() {
    const day = dayNumber(view.date);
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
    places.show(day);
    furniture.show(view);
    renewNotes();
  }

  let announced = false;
  channel.listen("view", (message) => {
    if (announced && JSON.stringify(message.view) !== JSON.stringify(view)) acted();
    announced = true;
    show(message.view);
  });
  channel.listen("place", ({ event, at }) => {
    map.setView(at, Math.max(map.getZoom(), 8.5), { animate: false });
    places.seek(event);
  });
  frame.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => {
    if (event.key === "Escape" && view.island) ask({ island: null });
  });
  show(view);
  new ResizeObserver(fill).observe(frame);
  channel.post({ kind: "ready" });
}

/**
 * Each group: its fill (the contract's path of class `island`) under the lines of the claims lens.
 * @param {any} map @param {any} outlines @param {(id: string) => void} choose
 * @param {(id: string) => HTMLElement} says what the pointer reads over a group
 * @returns {{shapes: Record<string, SVGPathElement[]>, renewNotes: () => void}} `renewNotes`: what the pointer
 *   reads now, wherever it rests, is said anew
 */
function drawGroups(map, outlines, choose, says) {
  /** @type {Record<string, SVGPathElement[]>} */
  const shapes = {};
  /** @type {any[]} */
  const noted = [];
  for (const kind of ["claim-outer", "claim-inner", "island", "claim-dashes"]) {
    L.geoJSON(outlines, {
      interactive: kind === "island",
      style: () => ({ className: kind }),
      onEachFeature(/** @type {any} */ feature, /** @type {any} */ layer) {
        layer.on("add", () => {
          const path = layer.getElement();
          path.dataset.island = feature.id;
          path.setAttribute("tabindex", "-1"); // the label beside it is what the keyboard reaches
          path.setAttribute("aria-hidden", "true");
          (shapes[feature.id] ??= []).push(path);
        });
        if (kind === "island") noted.push(layer.bindTooltip(() => says(feature.id), { sticky: true, className: "island-note" }));
        layer.on("click", () => choose(feature.id));
      },
    }).addTo(map);
  }
  return {
    shapes,
    renewNotes() {
      for (const layer of noted) if (layer.isTooltipOpen()) layer.getTooltip().update();
    },
  };
}

/** The patterns that map.css fills with. @param {HTMLElement} frame */
function drawHatching(frame) {
  const svg = /** @type {SVGElement} */ (frame.querySelector(".leaflet-overlay-pane svg"));
  const hatch = (/** @type {string} */ id, size = 6, stripe = 2, turn = 45) =>
    `<pattern id="${id}" width="${size}" height="${size}" patternUnits="userSpaceOnUse" patternTransform="rotate(${turn})">
       <rect class="ground" width="${size}" height="${size}"/><rect class="stripe" width="${stripe}" height="${size}"/>
     </pattern>`;
  // Each side's own direction, so that the two are told apart without colour; military control is the broad slant.
  const sides = hatch("hatch-first", 7, 1, 0) + hatch("hatch-second", 7, 1, 90);
  const armed = hatch("hatch-first-military") + hatch("hatch-second-military");
  const marks = (/** @type {string} */ id, /** @type {number} */ size, /** @type {string} */ drawn) =>
    `<pattern id="${id}" class="marks" width="${size}" height="${size}" patternUnits="userSpaceOnUse">${drawn}</pattern>`;
  svg.insertAdjacentHTML(
    "afterbegin",
    `<defs>${hatch("hatch-none")}${hatch("hatch-outposts")}${sides}${armed}
       ${marks("marks-unconfirmed", 8, `<circle cx="4" cy="4" r="1.7"/>`)}
       ${marks("marks-differing", 6, `<rect width="1.8" height="6"/>`)}
       ${marks("marks-thin", 6, `<path d="M0 0h6v1.5h-4.5v4.5h-1.5z"/>`)}</defs>`,
  );
}
