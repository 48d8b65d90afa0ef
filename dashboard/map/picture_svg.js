/** Small parts of SVG: numbers, boxes and colours as it takes them. Pure. */

import { escaped } from "../words/escaped.js";

/** @typedef {{x: number, y: number, width: number, height: number}} Box in pixels */

/** @param {number} value @returns {string} with two decimals at most */
export const rounded = (value) => String(Math.round(value * 100) / 100);

/**
 * A colour as programs that draw know it, and how opaque it is: browsers give mixed colours as color(srgb …).
 * @param {string} computed as getComputedStyle gives it @returns {{colour: string, opacity: number}}
 */
export function colourOf(computed) {
  const numbers = (computed.match(/-?[\d.]+(?:e-?\d+)?%?/g) ?? []).map((one) => (one.endsWith("%") ? parseFloat(one) / 100 : Number(one)));
  if (computed.startsWith("color(srgb")) {
    const [red, green, blue, alpha = 1] = numbers;
    const eighths = [red, green, blue].map((one) => Math.round(Math.min(1, Math.max(0, one)) * 255));
    return { colour: `rgb(${eighths.join(", ")})`, opacity: alpha };
  }
  if (computed === "transparent") return { colour: "none", opacity: 0 };
  if (!computed.startsWith("rgb")) return { colour: computed, opacity: 1 };
  const [red, green, blue, alpha = 1] = numbers;
  return { colour: `rgb(${red}, ${green}, ${blue})`, opacity: alpha };
}

/**
 * Attributes that paint, each named `fill` or `stroke`.
 * @param {"fill" | "stroke"} name @param {string} computed @param {number} [times] a further opacity
 */
export function paint(name, computed, times = 1) {
  const { colour, opacity } = colourOf(computed);
  const whole = opacity * times;
  return ` ${name}="${escaped(colour)}"${whole < 1 ? ` ${name}-opacity="${rounded(whole)}"` : ""}`;
}

/** @param {Box} box @param {string} attributes @param {number} [round] */
export const rect = ({ x, y, width, height }, attributes, round = 0) =>
  `<rect x="${rounded(x)}" y="${rounded(y)}" width="${rounded(width)}" height="${rounded(height)}"${round ? ` rx="${rounded(round)}"` : ""}${attributes}/>`;
