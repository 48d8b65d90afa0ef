/** Draws what lies on the track: names, ticks, bands, dates. Only when the stretch, lens, island or width changes. */

import { lensOf } from "../lenses/lenses.js";
import { element } from "../view/element.js";
import { attributesOf, mark } from "../moments/state_attributes.js";
import { dates } from "./timeline_axis.js";
import { bands } from "./timeline_bands.js";
import { labels, ticks } from "./timeline_scale.js";

const HEIGHTS = [0, 5, 9, 15];

/**
 * @param {HTMLElement} drawing @param {import("../moments/moments.js").Moments} moments
 * @param {import("./timeline_scale.js").Stretch} stretch @param {import("../view/link.js").View} view
 * @param {Set<string> | null} chosen ids of the events a filter left, or all
 */
export function draw(drawing, moments, stretch, view, chosen) {
  const width = drawing.clientWidth;
  const events = chosen ? moments.events.filter(({ id }) => chosen.has(id)) : moments.events;

  const names = element("div", "timeline-names");
  const pen = /** @type {CanvasRenderingContext2D} */ (document.createElement("canvas").getContext("2d"));
  const { fontFamily, letterSpacing, wordSpacing } = getComputedStyle(drawing);
  pen.font = `11.5px ${fontFamily}`;
  // A reader's own wider spacing keeps the names apart too.
  Object.assign(pen, { letterSpacing: `${parseFloat(letterSpacing) || 0}px`, wordSpacing: `${parseFloat(wordSpacing) || 0}px` });
  for (const { event, left } of labels(events, stretch, width, (text) => pen.measureText(text).width)) {
    const name = element("span", "", event.short);
    name.style.left = `${left}px`;
    names.append(name);
  }

  const row = element("div", "timeline-ticks");
  const paths = ["", "", "", ""];
  for (const { x, weight } of ticks(events, stretch, width)) paths[weight] += `M${x.toFixed(1)} 16v-${HEIGHTS[weight]}`;
  row.innerHTML = `<svg width="${width}" height="16">${paths.map((d, weight) => `<path class="weight-${weight}" d="${d}"/>`).join("")}</svg>`;

  const rows = element("div", "timeline-bands");
  for (const island of moments.islands) {
    const line = element("div", island.id === view.island ? "band-row chosen" : "band-row");
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

  const scale = element("div", "timeline-years");
  pen.font = `12px ${fontFamily}`;
  for (const { text, left } of dates(stretch, width, (text) => pen.measureText(text).width)) {
    const date = element("span", "", text);
    date.style.left = `${left}px`;
    scale.append(date);
  }
  drawing.replaceChildren(names, row, rows, scale);
}
