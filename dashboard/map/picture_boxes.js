/** What style sheets draw of boxes, as SVG: grounds, gradients and borders of marks, rings and dots. */

import { gradientIn, layersOf } from "./picture_gradients.js";
import { paint, rect, rounded } from "./picture_svg.js";
import { isSeen } from "./picture_texts.js";

/** @typedef {import("./picture_paths.js").Point} Point */
/** @typedef {import("./picture_svg.js").Box} Box */

/** @param {Element} root @param {Point} origin what is at 0, 0 @returns {string} all that is drawn of the boxes within */
export function boxesIn(root, origin) {
  const found = [];
  for (const one of root.querySelectorAll("*")) {
    if (one.closest("svg") || !isSeen(one)) continue;
    const { left, top, width, height } = one.getBoundingClientRect();
    const box = { x: left - origin.left, y: top - origin.top, width, height };
    const style = getComputedStyle(one);
    found.push(drawn(box, style));
    for (const part of ["::before", "::after"]) {
      const added = getComputedStyle(one, part);
      if (added.content !== "none" && added.position === "absolute") found.push(drawn(placed(added, inner(box, style)), added));
    }
  }
  return found.join("");
}

/** @param {CSSStyleDeclaration} style @returns {[number, number, number, number]} widths of the borders above, right, below, left */
const bordersOf = (style) => /** @type {[number, number, number, number]} */ (
  ["Top", "Right", "Bottom", "Left"].map((side) => {
    const of = /** @type {Record<string, string>} */ (/** @type {unknown} */ (style));
    return of[`border${side}Style`] === "none" ? 0 : parseFloat(of[`border${side}Width`]) || 0;
  })
);

/** The box within the borders. @param {Box} box @param {CSSStyleDeclaration} style @returns {Box} */
function inner({ x, y, width, height }, style) {
  const [above, right, below, left] = bordersOf(style);
  return { x: x + left, y: y + above, width: width - left - right, height: height - above - below };
}

/** Where a part that is added by a style sheet lies within `around`. @param {CSSStyleDeclaration} style @param {Box} around @returns {Box} */
function placed(style, around) {
  const [above, right, below, left] = bordersOf(style);
  const own = style.boxSizing === "border-box" ? [0, 0] : [left + right, above + below];
  const number = (/** @type {string} */ value) => (value.endsWith("px") ? parseFloat(value) : NaN);
  const [fromLeft, fromRight] = [number(style.left), number(style.right)];
  const [fromTop, fromBottom] = [number(style.top), number(style.bottom)];
  const wide = number(style.width) + own[0];
  const width = Number.isNaN(wide) ? around.width - fromLeft - fromRight : wide;
  const height = number(style.height) + own[1];
  const x = Number.isNaN(fromLeft) ? around.x + around.width - fromRight - width : around.x + fromLeft;
  const y = Number.isNaN(fromTop) ? around.y + around.height - fromBottom - height : around.y + fromTop;
  return { x, y, width, height };
}

/** @param {Box} box @param {CSSStyleDeclaration} style */
function drawn(box, style) {
  return ground(box, style) + borders(box, style) + outline(box, style);
}

/** The colour, then the images from the lowest up, cut to the box and its round corners. @param {Box} box @param {CSSStyleDeclaration} style */
function ground(box, style) {
  const clip = style.backgroundClip.split(", ")[0] === "padding-box" ? inner(box, style) : box;
  const round = radiusOf(box, style);
  const parts = [];
  const plain = paint("fill", style.backgroundColor);
  if (clip.width > 0 && clip.height > 0 && !plain.includes('"none"') && !plain.includes('opacity="0"')) parts.push(rect(clip, plain, round));
  for (const layer of layersOf(style, inner(box, style))) parts.push(gradientIn(layer, clip, round));
  return parts.join("");
}

/** @param {Box} box @param {CSSStyleDeclaration} style */
function radiusOf({ width, height }, { borderTopLeftRadius }) {
  const [radius] = borderTopLeftRadius.split(" ");
  const pixels = radius.endsWith("%") ? (parseFloat(radius) / 100) * width : parseFloat(radius) || 0;
  return Math.min(pixels, width / 2, height / 2);
}

/** @param {Box} box @param {CSSStyleDeclaration} style */
function borders(box, style) {
  const widths = bordersOf(style);
  if (widths.every((width) => width === 0)) return "";
  const of = /** @type {Record<string, string>} */ (/** @type {unknown} */ (style));
  const sides = ["Top", "Right", "Bottom", "Left"].map((side) => ({ kind: of[`border${side}Style`], colour: of[`border${side}Color`] }));
  const round = radiusOf(box, style);
  const [width] = widths;
  const alike = widths.every((one) => one === width) && sides.every(({ kind, colour }) => kind === sides[0].kind && colour === sides[0].colour);
  if (alike && (round > 0 || sides[0].kind !== "solid")) return framed(box, width, sides[0].kind, sides[0].colour, round);
  return sides.map(({ kind, colour }, at) => side(box, widths, at, kind, colour)).join("");
}

/** One line all around. @param {Box} box @param {number} width @param {string} kind @param {string} colour @param {number} round */
function framed({ x, y, width: w, height: h }, width, kind, colour, round) {
  const middle = { x: x + width / 2, y: y + width / 2, width: w - width, height: h - width };
  return rect(middle, ` fill="none"${paint("stroke", colour)} stroke-width="${rounded(width)}"${dashes(kind, width)}`, Math.max(0, round - width / 2));
}

/** @param {string} kind of border @param {number} width */
const dashes = (kind, width) =>
  kind === "dashed" ? ` stroke-dasharray="${rounded(width * 3)} ${rounded(width * 2)}"`
    : kind === "dotted" ? ` stroke-dasharray="0 ${rounded(width * 2)}" stroke-linecap="round"` : "";

/**
 * One side: solid as style sheets have it, cut aslant where it meets the next; otherwise as lines along its middle.
 * @param {Box} box @param {[number, number, number, number]} widths @param {number} at 0 above, then clockwise @param {string} kind @param {string} colour
 */
function side({ x, y, width, height }, widths, at, kind, colour) {
  const thick = widths[at];
  const stroke = paint("stroke", colour);
  if (thick === 0 || stroke.includes('"none"') || stroke.includes('opacity="0"')) return "";
  const [above, right, below, left] = widths;
  const outer = [[x, y], [x + width, y], [x + width, y + height], [x, y + height]];
  const within = [[x + left, y + above], [x + width - right, y + above], [x + width - right, y + height - below], [x + left, y + height - below]];
  const next = (at + 1) % 4;
  const points = [outer[at], outer[next], within[next], within[at]];
  if (kind === "solid") return `<polygon points="${points.map((point) => point.map(rounded).join(",")).join(" ")}"${paint("fill", colour)}/>`;
  const [from, to] = [outer[at], outer[next]];
  const inwards = [[0, 1], [-1, 0], [0, -1], [1, 0]][at];
  const line = (/** @type {number} */ depth, /** @type {number} */ strong) => {
    const [x1, y1, x2, y2] = [from[0] + inwards[0] * depth, from[1] + inwards[1] * depth, to[0] + inwards[0] * depth, to[1] + inwards[1] * depth].map(rounded);
    return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"${stroke} stroke-width="${rounded(strong)}"${dashes(kind, strong)}/>`;
  };
  if (kind !== "double") return line(thick / 2, thick);
  const third = Math.ceil(thick / 3);
  return line(third / 2, third) + line(thick - third / 2, third);
}

/** @param {Box} box @param {CSSStyleDeclaration} style */
function outline({ x, y, width, height }, { outlineStyle, outlineWidth, outlineColor, outlineOffset }) {
  if (outlineStyle === "none" || parseFloat(outlineWidth) === 0) return "";
  const [wide, off] = [parseFloat(outlineWidth), parseFloat(outlineOffset) || 0];
  const around = { x: x - off - wide, y: y - off - wide, width: width + 2 * (off + wide), height: height + 2 * (off + wide) };
  return framed(around, wide, outlineStyle, outlineColor, 0);
}
