/** Draws what lies on the track: names, ticks, bands, dates. Only when the stretch, lens, island or width changes. */

import { lensOf } from "../lenses/lenses.js";
import { element } from "../view/element.js";
import { knownUntil } from "../moments/moments.js";
import { attributesOf, mark } from "../moments/state_attributes.js";
import { dates } from "./timeline_axis.js";
import { bands } from "./timeline_bands.js";
import { landmarks } from "./timeline_landmarks.js";
import { shareOf, ticks } from "./timeline_scale.js";

/** @typedef {import("../moments/moments.js").Moments} Moments */
/** @typedef {import("../view/link.js").View} View */
/** @typedef {import("./timeline_scale.js").Stretch} Stretch */
/** @typedef {(text: string) => number} Measure pixels that a text takes */

const HEIGHTS = [0, 5, 9, 15];

/** A slider narrower than this, in pixels, has room for the short names of the groups only. */
const NARROW = 700;

/** How many rows of names of key events there are: a track as narrow as a phone's needs one more. @param {number} width of the slider, pixels */
export const rowsFor = (width) => (width < 540 ? 3 : 2);

/**
 * @param {HTMLElement} drawing @param {Moments} moments @param {import("../moments/moments.js").HistoricalEvent[]} events those a filter left
 * @param {Stretch} stretch @param {View} view @param {number} rows of names
 */
export function draw(drawing, moments, events, stretch, view, rows) {
  const width = drawing.clientWidth;
  drawing.replaceChildren(
    namesOf(events, stretch, width, measureIn(drawing, 11.5), rows),
    ticksOf(events, stretch, width),
    bandsOf(moments, stretch, view, width),
    yearsOf(stretch, width, measureIn(drawing, 12)),
  );
  const known = shareOf(stretch, knownUntil(moments));
  if (known >= 1) return;
  const beyond = element("i", "timeline-beyond");
  beyond.style.left = `${100 * Math.max(0, known)}%`;
  drawing.append(beyond);
}

/**
 * The groups' names at the left of their bands, and the room that they take there.
 * @param {HTMLElement} groups @param {Moments} moments @param {View} view @param {number} width of the slider, pixels
 * @returns {number} pixels
 */
export function nameGroups(groups, moments, view, width) {
  const measure = measureIn(groups, 11, 600);
  const names = moments.islands.map((island) => {
    const chosen = island.id === view.island ? " chosen" : "";
    const name = element("span", `group-name${chosen}`, width < NARROW ? island.short : island.name);
    name.dataset.group = island.id;
    return name;
  });
  groups.replaceChildren(...names);
  return Math.ceil(Math.max(...names.map(({ textContent }) => measure(textContent ?? "")))) + 8;
}

/** @param {import("../moments/moments.js").HistoricalEvent[]} events @param {Stretch} stretch @param {number} width @param {Measure} measure @param {number} rows */
function namesOf(events, stretch, width, measure, rows) {
  const names = element("div", "timeline-names");
  for (const { event, x, left, row } of landmarks(events, stretch, width, measure, rows)) {
    const name = element("span", "landmark", event.short);
    name.dataset.event = event.id;
    name.style.left = `${left}px`;
    name.style.setProperty("--at-row", String(row));
    names.append(name);
    if (row === rows - 1) continue;
    // From a name of an upper row a line leads down to its tick, behind the names between.
    const leader = element("i", "landmark-leader");
    leader.style.left = `${x}px`;
    leader.style.setProperty("--at-row", String(row));
    names.prepend(leader);
  }
  return names;
}

/** @param {import("../moments/moments.js").HistoricalEvent[]} events @param {Stretch} stretch @param {number} width */
function ticksOf(events, stretch, width) {
  const row = element("div", "timeline-ticks");
  const paths = ["", "", "", ""];
  for (const { x, weight } of ticks(events, stretch, width)) paths[weight] += `M${x.toFixed(1)} 16v-${HEIGHTS[weight]}`;
  row.innerHTML = `<svg width="${width}" height="16">${paths.map((d, weight) => `<path class="weight-${weight}" d="${d}"/>`).join("")}</svg>`;
  return row;
}

/** @param {Moments} moments @param {Stretch} stretch @param {View} view @param {number} width */
function bandsOf(moments, stretch, view, width) {
  const rows = element("div", "timeline-bands");
  for (const island of moments.islands) {
    const line = element("div", island.id === view.island ? "band-row chosen" : "band-row");
    line.dataset.group = island.id;
    for (const band of bands(island, lensOf(view.lens), stretch, moments.steps)) {
      const one = element("i", "band");
      mark(one, attributesOf(band.state, moments));
      one.style.left = `${100 * band.left}%`;
      one.style.width = `${100 * band.width}%`;
      if (band.hazy > 0) {
        const haze = element("b", "hazy");
        haze.style.width = `${Math.max(3, band.hazy * width)}px`;
        one.append(haze);
      }
      line.append(one);
    }
    rows.append(line);
  }
  rows.dataset.lens = view.lens;
  return rows;
}

/** @param {Stretch} stretch @param {number} width @param {Measure} measure */
function yearsOf(stretch, width, measure) {
  const scale = element("div", "timeline-years");
  for (const { text, left } of dates(stretch, width, measure)) {
    const date = element("span", "", text);
    date.style.left = `${left}px`;
    scale.append(date);
  }
  return scale;
}

/** @param {HTMLElement} within @param {number} size of the font, pixels @param {number} [weight] @returns {Measure} */
function measureIn(within, size, weight = 400) {
  const pen = /** @type {CanvasRenderingContext2D} */ (document.createElement("canvas").getContext("2d"));
  const { fontFamily, letterSpacing, wordSpacing } = getComputedStyle(within);
  pen.font = `${weight} ${size}px ${fontFamily}`;
  // A reader's own wider spacing keeps the words apart too.
  Object.assign(pen, { letterSpacing: `${parseFloat(letterSpacing) || 0}px`, wordSpacing: `${parseFloat(wordSpacing) || 0}px` });
  return (text) => pen.measureText(text).width;
}
