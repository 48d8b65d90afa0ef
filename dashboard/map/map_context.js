/**
 * What lies around the groups: the coast, the regions that changed hands, and the lines of treaties and orders on
 * the days they stood. All of it is context, below the islands, and none of it takes a click.
 */

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

/** Names of regions stand, and those of the groups are short, where the map shows far more than the groups. */
const FAR_OUT = 6.5;

/**
 * @param {any} map Leaflet's @param {any} coast GeoJSON: the regions and, as `coast`, all other land
 * @param {Context} context @param {import("../words/wording.d.ts").MapWording["context"]} wording @param {HTMLElement} legend to which words for the day are added
 */
export function drawContext(map, coast, context, wording, legend) {
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
    return name(map, "region-name", region.label);
  });
  const spans = context.lines.map(({ from, until }) => [
    from === null ? -Infinity : dayNumber(from),
    until === null ? Infinity : dayNumber(until),
  ]);
  const drawn = context.lines.map((line) => drawLine(map, line, wording));
  const words = wordsIn(legend, wording);
  const frame = map.getContainer();
  const far = () => frame.classList.toggle("far-out", map.getZoom() < FAR_OUT);
  // A name that the frame's edge would cut, or the furniture cover, is left to the legend.
  const whole = () => {
    const box = frame.getBoundingClientRect();
    const furniture = [...frame.querySelectorAll(".furniture")].map((one) => one.getBoundingClientRect());
    for (const label of [...drawn.flatMap(([, label]) => label ?? []), ...regionNames]) {
      const it = label.getBoundingClientRect();
      const cut = it.left < box.left || it.right > box.right;
      const covered = furniture.some(
        (one) => it.left < one.right && one.left < it.right && it.top < one.bottom && one.top < it.bottom,
      );
      label.dataset.cut = String(it.width > 0 && (cut || covered));
    }
  };
  map.on("zoomend", far);
  map.on("moveend resize", whole);
  far();
  let said = "";

  return {
    /** Shows a day: attributes, and words where they change. @param {string} date @param {number} day */
    show(date, day) {
      const administrations = context.regions.map(({ states }, at) => states[lastAtMost(firsts[at], day)][1]);
      context.regions.forEach((region, at) => {
        const administration = administrations[at];
        mark(land[region.id], { date, administration, slot: context.slots[administration] });
      });
      const standing = context.lines.filter((_, at) => spans[at][0] <= day && day < spans[at][1]);
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
      words.show(regions, standing);
      whole();
    },
  };
}

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
  const label = name(map, "treaty-name", line.label);
  label.textContent = lineInWords(line, wording);
  for (const element of [path, label]) element.dataset.line = line.id;
  return [path, label];
}

/** A name on the map; the legend tells screen readers the same. @param {any} map @param {string} kind @param {[number, number]} at */
function name(map, kind, at) {
  const text = document.createElement("span");
  const icon = L.divIcon({ className: `context-name ${kind}`, iconSize: null, html: text });
  const marker = L.marker(at, { icon, pane: "line-names", interactive: false, keyboard: false }).addTo(map);
  marker.getElement().setAttribute("aria-hidden", "true");
  return text;
}

/** @param {Line} line @param {import("../words/wording.d.ts").MapWording["context"]} wording @returns {string} Treaty of Shimoda, 1855 · drawn by Japan and Russia */
const lineInWords = (line, wording) =>
  line.by && line.year ? filled(wording.line, { name: line.name, year: line.year, by: line.by }) : line.name;

/** The context in words, as the last paragraph of the legend. @param {HTMLElement} legend @param {import("../words/wording.d.ts").MapWording["context"]} wording */
function wordsIn(legend, wording) {
  const paragraph = document.createElement("p");
  paragraph.className = "context";
  const paler = entry("fill paler", wording.paler, "");
  const lines = document.createElement("span");
  lines.className = "lines";
  paragraph.append(paler, lines);
  legend.append(paragraph);
  return {
    /** @param {string[]} regions each with its administration @param {Line[]} standing */
    show(regions, standing) {
      const explained = /** @type {HTMLElement} */ (paler.querySelector(".unseen"));
      explained.textContent = ` ${regions.join(". ")}.`;
      paler.title = regions.join("\n");
      /** @type {Map<string, Line[]>} two lines of one treaty are one entry */
      const byName = new Map();
      for (const line of standing) {
        const words = lineInWords(line, wording);
        byName.set(words, [...(byName.get(words) ?? []), line]);
      }
      const entries = [...byName].map(([words, of]) =>
        entry(of[0].course ? "line treaty" : "", words, of.map((line) => line.says).join(" ")),
      );
      lines.replaceChildren(...entries);
    },
  };
}

/** @param {string} mark @param {string} words @param {string} more for the pointer and for screen readers */
function entry(mark, words, more) {
  const element = document.createElement("span");
  element.className = "entry";
  element.title = more;
  const unseen = document.createElement("span");
  unseen.className = "unseen";
  unseen.textContent = more && ` ${more}`;
  const said = document.createElement("span");
  said.append(words, unseen);
  if (mark) {
    const swatch = document.createElement("i");
    swatch.className = mark;
    element.append(swatch);
  }
  element.append(said);
  return element;
}
