/**
 * What lies around the groups: the coast, the regions that changed hands, and the lines of treaties and orders on
 * the days they stood. All of it is context, below the islands, and none of it takes a click.
 */

import { lineInWords, wordsIn } from "./context_legend.js";
import { GIVES_WAY } from "./label_layout.js";
import { alongLine, overArea } from "./label_spots.js";
import { nameMarker } from "./name_marker.js";
import { boxOf, shores } from "./shores.js";
import { dayNumber, lastAtMost } from "../words/days.js";
import { mark } from "../moments/state_attributes.js";
import { filled } from "../words/filled.js";

/**
 * @typedef {{id: string, name: string, label: [number, number], states: [string | null, string][]}} Region
 * @typedef {{id: string, from: string | null, until: string | null, name: string, says: string, year?: number,
 *   by?: string, label?: [number, number], course?: [number, number][]}} Line without a course it says there was none
 * @typedef {{regions: Region[], lines: Line[], words: Record<string, string>, slots: Record<string, string>}} Context
 */

/**
 * @param {any} map Leaflet's @param {any} coast GeoJSON: the regions and, as `coast`, all other land
 * @param {Context} context @param {import("../words/wording.d.ts").MapWording["context"]} wording @param {HTMLElement} legend to which words for the day are added
 * @param {import("./label_layout.js").LabelLayout} layout keeps their names apart @param {() => void} showRegion brings the whole region into view
 */
export function drawContext(map, coast, context, wording, legend, layout, showRegion) {
  map.createPane("coast").style.zIndex = "200";
  map.createPane("lines").style.zIndex = "250";
  map.createPane("line-names").style.zIndex = "260";
  const box = boxOf(coast);
  drawGraticule(map, box);
  const firsts = context.regions.map(({ states }) =>
    states.map(([from]) => (from === null ? -Infinity : dayNumber(from))),
  );
  /** @type {Record<string, SVGPathElement>} */
  const land = {};
  L.geoJSON(coast, {
    pane: "coast",
    interactive: false,
    style: () => ({ className: "coast" }),
    onEachFeature(/** @type {any} */ feature, /** @type {any} */ layer) {
      layer.on("add", () => (land[feature.id] = layer.getElement()));
    },
  }).addTo(map);
  L.polyline(shores(coast, box), { pane: "coast", interactive: false, className: "shore" }).addTo(map);

  const regionNames = context.regions.map((region) => {
    land[region.id].dataset.region = region.id;
    return nameMarker(map, region.label, "line-names", "context-name region-name").text;
  });
  const spans = context.lines.map(({ from, until }) => [
    from === null ? -Infinity : dayNumber(from),
    until === null ? Infinity : dayNumber(until),
  ]);
  const drawn = context.lines.map((line) => drawLine(map, line, wording));
  const administrationsOn = (/** @type {number} */ day) =>
    context.regions.map(({ states }, at) => states[lastAtMost(firsts[at], day)][1]);
  const standingOn = (/** @type {number} */ day) => context.lines.filter((_, at) => spans[at][0] <= day && day < spans[at][1]);
  const isHatched = (/** @type {string[]} */ administrations) => administrations.some((one) => !context.slots[one]);
  const firstDays = new Set([...firsts.flat(), ...spans.map(([from]) => from)]);
  const everyState = [...firstDays].map((day) => ({ standing: standingOn(day), hatched: isHatched(administrationsOn(day)) }));
  const words = wordsIn(legend, wording, everyState, showRegion);
  /** @type {Line[]} */
  let standing = [];
  layout.courses = context.lines.flatMap(({ course }) => (course ? [course] : []));
  context.lines.forEach((line, at) => {
    const { course, label } = line;
    if (!course || !label) return;
    layout.names.push({
      id: `line ${line.id}`,
      element: /** @type {HTMLElement} */ (drawn[at][1]),
      at: label,
      text: () => (standing.includes(line) ? lineInWords(line, wording) : ""),
      ...GIVES_WAY,
      spots: (size, terrain) =>
        alongLine(size, course.map(terrain.pixel), terrain.pixel(label), harmOf(terrain)).filter(({ cost }) => cost < TOO_MUCH),
    });
  });
  context.regions.forEach((region, at) =>
    layout.names.push({
      id: `region ${region.id}`,
      element: regionNames[at],
      at: region.label,
      text: () => regionNames[at].textContent ?? "",
      ...GIVES_WAY,
      spots: (size, terrain) =>
        overArea(size, terrain.pixel(region.label), 56, harmOf(terrain)).filter(({ cost }) => cost < TOO_MUCH),
    }),
  );
  /** Whether some of a line that stands lies beyond the map's edge. */
  const beyond = () => {
    const shown = map.getBounds();
    return standing.some(({ course }) => course?.some((point) => !shown.contains(point)));
  };
  map.on("moveend", () => words.offer(beyond()));
  let said = "";

  return {
    /** Shows a day: attributes, and words where they change. @param {string} date @param {number} day */
    show(date, day) {
      const administrations = administrationsOn(day);
      context.regions.forEach((region, at) => {
        const administration = administrations[at];
        mark(land[region.id], { date, administration, slot: context.slots[administration] });
      });
      standing = standingOn(day);
      const now = [...administrations, ...standing.map((line) => line.id)].join();
      if (now === said) return;
      said = now;
      const regions = context.regions.map((region, at) =>
        filled(wording.region, { name: region.name, administration: context.words[administrations[at]] }),
      );
      regionNames.forEach((element, at) => (element.textContent = regions[at]));
      context.lines.forEach((line, at) => {
        for (const element of drawn[at]) element.dataset.standing = String(standing.includes(line));
      });
      words.show(regions, { standing, hatched: isHatched(administrations) });
      words.offer(beyond());
      layout.furnitureChanged(); // the legend has other words
    },
  };
}

/** A name that costs as much finds no room: it would lie over a group's shape. */
const TOO_MUCH = 90;

/** What a name would lie over: a group never, a line or a shore rather not. @param {import("./label_layout.js").Terrain} terrain */
const harmOf = ({ land, coast, lines }) => (/** @type {import("./screen_cells.js").Box} */ box) =>
  TOO_MUCH * land.count(box) + 0.6 * coast.count(box) + 6 * lines.count(box);

/** Each whole degree within the box. @param {any} map @param {import("./shores.js").Box} box */
function drawGraticule(map, { west, south, east, north }) {
  const between = (/** @type {number} */ low, /** @type {number} */ high) => {
    const first = Math.floor(low) + 1;
    return Array.from({ length: Math.max(0, Math.ceil(high) - first) }, (_, at) => first + at);
  };
  const parallels = between(south, north).map((latitude) => [[latitude, west], [latitude, east]]);
  const meridians = between(west, east).map((longitude) => [[south, longitude], [north, longitude]]);
  const options = { pane: "coast", interactive: false, className: "graticule" };
  L.polyline([...parallels, ...meridians], options).addTo(map);
}

/**
 * @param {any} map @param {Line} line @param {import("../words/wording.d.ts").MapWording["context"]} wording
 * @returns {(SVGElement | HTMLElement)[]} what shows it: its course and its name, or nothing
 */
function drawLine(map, line, wording) {
  if (!line.course || !line.label) return [];
  const course = L.polyline(line.course, { pane: "lines", interactive: false, className: "treaty-line" });
  const path = course.addTo(map).getElement();
  const label = nameMarker(map, line.label, "line-names", "context-name treaty-name").text;
  label.textContent = lineInWords(line, wording);
  for (const element of [path, label]) element.dataset.line = line.id;
  return [path, label];
}
