/**
 * The map as a picture that stands by itself: SVG of the very shapes, patterns, names and marks that are drawn just now,
 * in the colours that they have just now, with lines above it and the legend and lines below it. What is told in HTML is
 * laid out by the browser, here, and then drawn where it lies: there is no second copy of any rule of drawing.
 */

import { escaped } from "../words/escaped.js";
import { element } from "../view/element.js";
import { boxesIn } from "./picture_boxes.js";
import { drawnPaths, patternsIn } from "./picture_paths.js";
import { rounded } from "./picture_svg.js";
import { textsIn } from "./picture_texts.js";

/** Around head and foot, in pixels. */
const MARGIN = 14;

/** What lies on the map besides its panes, and belongs into a picture of it. */
const FURNITURE = ".scale-bar";

/**
 * @param {HTMLElement} frame the map's container, with its lens and day
 * @param {string[]} head lines above, the first the greatest: it is the picture's name too
 * @param {string[]} foot lines below the legend
 * @returns {{svg: string, width: number, height: number}} in CSS pixels, as large as the map and what is around it
 */
export function pictureOf(frame, head, foot) {
  const { width, height } = frame.getBoundingClientRect();
  const [above, below] = [headOf(head, width), footOf(frame, foot, width)];
  frame.append(above, below);
  // Laid out, read and taken away at once: nobody sees it.
  const [top, bottom] = [above.offsetHeight, below.offsetHeight];
  /** @type {Map<string, string>} */
  const families = new Map();
  const [heading, explained] = [drawn(above, families), drawn(below, families)];
  above.remove();
  below.remove();
  const map = mapOf(frame, width, height, families);

  const whole = Math.round(top + height + bottom);
  const { backgroundColor: sea } = getComputedStyle(frame);
  const paper = getComputedStyle(document.documentElement).getPropertyValue("--paper").trim();
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${rounded(width)}" height="${whole}" viewBox="0 0 ${rounded(width)} ${whole}" role="img">
<title>${escaped(head.join(". "))}</title>
<style>${[...families].map(([fonts, name]) => `.${name} { font-family: ${escaped(fonts)}; }`).join(" ")}</style>
<defs>${map.defs}<clipPath id="map-frame"><rect width="${rounded(width)}" height="${rounded(height)}"/></clipPath></defs>
<rect width="100%" height="100%" fill="${escaped(paper)}"/>
<g id="head">${heading}</g>
<g id="map" transform="translate(0 ${top})" clip-path="url(#map-frame)"><rect width="${rounded(width)}" height="${rounded(height)}" fill="${escaped(sea)}"/>${map.shapes}</g>
<g id="legend" transform="translate(0 ${rounded(top + height)})">${explained}</g>
</svg>
`;
  return { svg, width: Math.round(width), height: whole };
}

/** Boxes and texts within, from the upper left of `sheet`. @param {HTMLElement} sheet @param {Map<string, string>} families */
function drawn(sheet, families) {
  const { left, top } = sheet.getBoundingClientRect();
  return boxesIn(sheet, { left, top }) + textsIn(sheet, { left, top }, families);
}

/**
 * The map's panes, the lowest first, then what stands on it.
 * @param {HTMLElement} frame @param {number} width @param {number} height @param {Map<string, string>} families
 */
function mapOf(frame, width, height, families) {
  const { left, top } = frame.getBoundingClientRect();
  const origin = { left, top };
  const within = { left, top, right: left + width, bottom: top + height };
  const order = (/** @type {Element} */ pane) => Number(getComputedStyle(pane).zIndex) || 0;
  const panes = [.../** @type {NodeListOf<HTMLElement>} */ (frame.querySelectorAll(".leaflet-map-pane > .leaflet-pane"))]
    .filter((pane) => !pane.matches(".leaflet-tooltip-pane, .leaflet-popup-pane"))
    .sort((a, b) => order(a) - order(b));
  /** @type {Set<string>} the patterns that something is filled with */
  const used = new Set();
  const shapes = panes.map((pane) => drawnPaths(pane, origin, within, used) + boxesIn(pane, origin) + textsIn(pane, origin, families));
  for (const one of /** @type {NodeListOf<HTMLElement>} */ (frame.querySelectorAll(FURNITURE))) {
    shapes.push(boxesIn(one, origin), textsIn(one, origin, families));
  }
  return { shapes: shapes.join("\n"), defs: patternsIn(frame, used) };
}

/** @param {string[]} lines @param {number} width @returns {HTMLElement} */
function headOf(lines, width) {
  const sheet = sheetOf(width);
  lines.forEach((words, at) => {
    const line = element("p", "", words);
    line.style.cssText = at === 0 ? "margin: 0; font: 700 19px/1.3 var(--serif)" : "margin: 2px 0 0; font: 14px/1.35 var(--sans); color: var(--soft)";
    sheet.append(line);
  });
  return sheet;
}

/** The legend as it is now, side by side where there is room, and `lines`. @param {HTMLElement} frame @param {string[]} lines @param {number} width */
function footOf(frame, lines, width) {
  const sheet = sheetOf(width);
  const legend = element("div", "legend");
  legend.style.cssText = "max-width: none; padding: 0; margin: 0; font-size: 12px";
  const shown = frame.querySelector(".legend .explained");
  if (shown) legend.append(...shown.cloneNode(true).childNodes);
  for (const unwanted of legend.querySelectorAll(".placeholder, .whole-lines, .unseen")) unwanted.remove();
  for (const row of /** @type {NodeListOf<HTMLElement>} */ (legend.querySelectorAll("p"))) {
    row.style.cssText = "flex-flow: row wrap; align-items: baseline; gap: 3px 18px; border: 0; padding: 0; margin: 0 0 3px";
  }
  for (const group of /** @type {NodeListOf<HTMLElement>} */ (legend.querySelectorAll(".changing, .now"))) group.style.display = "contents";
  sheet.append(legend);
  for (const words of lines) {
    const line = element("p", "", words);
    line.style.cssText = "margin: 5px 0 0; font: 11px/1.35 var(--sans); color: var(--soft); overflow-wrap: anywhere";
    sheet.append(line);
  }
  return sheet;
}

/** @param {number} width @returns {HTMLElement} */
function sheetOf(width) {
  const sheet = element("div", "");
  sheet.style.cssText = `position: absolute; left: 0; top: 0; box-sizing: border-box; width: ${width}px; padding: ${MARGIN - 4}px ${MARGIN}px`;
  return sheet;
}
