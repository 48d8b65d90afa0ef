/** Gradients of style sheets as gradients of SVG: stripes, dots and quarters of the legend's marks and of the rings. */

import { escaped } from "../words/escaped.js";
import { colourOf, rect, rounded } from "./picture_svg.js";

/** @typedef {import("./picture_svg.js").Box} Box */
/** @typedef {{image: string, tile: Box, repeats: boolean}} Layer `tile`: where its image lies first */
/** @typedef {{colour: string, opacity: number, at: number}} Stop `at` in pixels along the gradient */

/** What names are given to gradients and patterns: each only once in a page, as pictures in one document need it. */
let named = 0;

/** What stands between the commas that are in no brackets. @param {string} images */
function partsOf(images) {
  const found = [];
  let [depth, from] = [0, 0];
  for (let at = 0; at <= images.length; at += 1) {
    const sign = images[at];
    if (sign === "(") depth += 1;
    if (sign === ")") depth -= 1;
    if ((sign === "," && depth === 0) || at === images.length) {
      found.push(images.slice(from, at).trim());
      from = at + 1;
    }
  }
  return found;
}

/**
 * The images behind a box, the lowest first.
 * @param {CSSStyleDeclaration} style @param {Box} area by which they are placed @returns {Layer[]}
 */
export function layersOf(style, area) {
  if (style.backgroundImage === "none") return [];
  const nth = (/** @type {string} */ list, /** @type {number} */ at) => {
    const all = list.split(", ");
    return all[at % all.length];
  };
  return partsOf(style.backgroundImage)
    .map((image, at) => {
      const [wide, high = "auto"] = nth(style.backgroundSize, at).split(" ");
      const [width, height] = [length(wide, area.width), length(high, area.height)];
      const [x, y = "50%"] = nth(style.backgroundPosition, at).split(" ");
      const tile = {
        x: area.x + offset(x, area.width - width),
        y: area.y + offset(y, area.height - height),
        width,
        height,
      };
      return { image, tile, repeats: !nth(style.backgroundRepeat, at).startsWith("no-repeat") };
    })
    .filter(({ image, tile }) => image.includes("gradient(") && tile.width > 0 && tile.height > 0)
    .reverse();
}

/** @param {string} written @param {number} whole */
const length = (written, whole) =>
  written === "auto" || written === "cover" || written === "contain" ? whole : written.endsWith("%") ? (parseFloat(written) / 100) * whole : parseFloat(written);

/** @param {string} written @param {number} spare */
const offset = (written, spare) => (written.endsWith("%") ? (parseFloat(written) / 100) * spare : parseFloat(written));

/**
 * @param {Layer} layer @param {Box} clip beyond which nothing is drawn @param {number} round its corners
 * @returns {string} what is filled, after what it is filled with
 */
export function gradientIn({ image, tile, repeats }, clip, round) {
  const id = `mark-${(named += 1)}`;
  const gradient = gradientOf(image, tile, `${id}-colours`);
  const filling = (/** @type {string} */ name) => ` fill="url(#${name})"`;
  const tiled = repeats && (tile.width < clip.width - 0.01 || tile.height < clip.height - 0.01);
  const cut = `<clipPath id="${id}-cut">${rect(clip, "", round)}</clipPath>`;
  const shape = tiled
    ? rect(clip, filling(id))
    : rect(tile, filling(`${id}-colours`));
  const { x, y, width, height } = tile;
  const pattern = tiled
    ? `<pattern id="${id}" patternUnits="userSpaceOnUse" x="${rounded(x)}" y="${rounded(y)}" width="${rounded(width)}" height="${rounded(height)}"><g transform="translate(${rounded(-x)} ${rounded(-y)})">${rect(tile, filling(`${id}-colours`))}</g></pattern>`
    : "";
  return `<defs>${gradient}${pattern}${cut}</defs><g clip-path="url(#${id}-cut)">${shape}</g>`;
}

/** @param {string} image @param {Box} tile @param {string} id */
function gradientOf(image, tile, id) {
  const inside = partsOf(image.slice(image.indexOf("(") + 1, -1));
  const angle = /^(?:to |-?[\d.]+deg)/.test(inside[0]) ? String(inside.shift()) : "180deg";
  const radial = image.includes("radial-");
  if (radial && !/^(?:rgb|color|#|transparent)/.test(inside[0])) inside.shift(); // its shape: the marks have circles only
  const turn = (degreesOf(angle) * Math.PI) / 180;
  const [acrossX, acrossY] = [Math.sin(turn), -Math.cos(turn)];
  const { x, y, width, height } = tile;
  const whole = radial ? Math.hypot(width, height) / 2 : Math.abs(width * acrossX) + Math.abs(height * acrossY);
  const stops = stopsOf(inside, whole);
  const repeating = image.startsWith("repeating-");
  const reach = repeating ? stops[stops.length - 1].at : whole;
  const written = stops.map(({ colour, opacity, at }) =>
    `<stop offset="${Math.round((at / reach) * 1e4) / 1e4}" stop-color="${escaped(colour)}"${opacity < 1 ? ` stop-opacity="${rounded(opacity)}"` : ""}/>`,
  ).join("");
  const [middleX, middleY] = [x + width / 2, y + height / 2];
  const spread = repeating ? ' spreadMethod="repeat"' : "";
  if (radial) {
    return `<radialGradient id="${id}" gradientUnits="userSpaceOnUse" cx="${rounded(middleX)}" cy="${rounded(middleY)}" r="${rounded(reach)}"${spread}>${written}</radialGradient>`;
  }
  const [fromX, fromY] = [middleX - (acrossX * whole) / 2, middleY - (acrossY * whole) / 2];
  const ends = `x1="${rounded(fromX)}" y1="${rounded(fromY)}" x2="${rounded(fromX + acrossX * reach)}" y2="${rounded(fromY + acrossY * reach)}"`;
  return `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" ${ends}${spread}>${written}</linearGradient>`;
}

/** @param {string} angle */
function degreesOf(angle) {
  const ways = { "to top": 0, "to right": 90, "to bottom": 180, "to left": 270 };
  return Object.hasOwn(ways, angle) ? ways[/** @type {keyof typeof ways} */ (angle)] : parseFloat(angle);
}

/** @param {string[]} written a colour, then where it stands, perhaps twice @param {number} whole @returns {Stop[]} */
function stopsOf(written, whole) {
  /** @type {{colour: string, opacity: number, at: number | null}[]} */
  const stops = [];
  for (const one of written) {
    const colour = /^[a-z]+\([^)]*\)|^\S+/i.exec(one)?.[0] ?? "";
    const places = one.slice(colour.length).trim().split(/\s+/).filter(Boolean);
    const shown = colourOf(colour);
    if (places.length === 0) stops.push({ ...shown, at: null });
    for (const place of places) stops.push({ ...shown, at: length(place, whole) });
  }
  stops[0].at ??= 0;
  stops[stops.length - 1].at ??= whole;
  return stops.map(({ colour, opacity, at }, nth) => {
    const beside = stops[nth - 1] ?? stops[nth + 1];
    return {
      // Transparent is the colour beside it without strength: SVG would otherwise mix black into it.
      colour: opacity === 0 ? beside.colour : colour,
      opacity,
      // None of ours leaves out two in a row: it stands in the middle of its neighbours.
      at: at ?? (Number(stops[nth - 1].at) + Number(stops[nth + 1].at)) / 2,
    };
  });
}
