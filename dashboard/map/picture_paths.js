/** The map's paths and patterns, each with the style that it has just now written into it. */

import { escaped } from "../words/escaped.js";
import { paint, rounded } from "./picture_svg.js";

/** @typedef {{left: number, top: number}} Point in the window, in pixels */

/** The pattern that a computed fill names. @param {string} fill @returns {string | undefined} */
const patternOf = (fill) => /^url\(["']?[^#]*#([^"')]+)/.exec(fill)?.[1];

/** What a line's style may say beside its colour, and what SVG takes where it says nothing. */
const OF_LINES = { "stroke-dasharray": "none", "stroke-linecap": "butt", "stroke-linejoin": "miter" };

/**
 * Every path and globe of a pane that is seen.
 * @param {Element} pane @param {Point} origin @param {{left: number, top: number, right: number, bottom: number}} within
 * @param {Set<string>} used to which the patterns that fill something are added
 */
export function drawnPaths(pane, origin, within, used) {
  return [...pane.querySelectorAll("svg")].map((svg) => {
    const paths = [...svg.querySelectorAll("path")].map((path) => {
      const { left, top, right, bottom } = path.getBoundingClientRect();
      const outside = right < within.left || left > within.right || bottom < within.top || top > within.bottom;
      return outside || path.closest("defs") ? "" : pathOf(path, used);
    });
    // Leaflet's have no scale of their own: they begin where their view box does.
    const { left, top } = svg.getBoundingClientRect();
    const { x, y } = svg.viewBox.baseVal;
    return paths.some(Boolean) ? `<g transform="translate(${rounded(left - x - origin.left)} ${rounded(top - y - origin.top)})">${paths.join("")}</g>` : "";
  }).join("");
}

/** @param {SVGPathElement} path @param {Set<string>} used */
function pathOf(path, used) {
  const style = getComputedStyle(path);
  if (style.display === "none" || style.visibility === "hidden") return "";
  const filled = style.fill !== "none" && Number(style.fillOpacity) > 0;
  const stroked = style.stroke !== "none" && Number(style.strokeOpacity) > 0 && parseFloat(style.strokeWidth) > 0;
  if (!filled && !stroked) return "";
  const pattern = filled ? patternOf(style.fill) : undefined;
  if (pattern) used.add(pattern);
  const opacity = Number(style.fillOpacity);
  const rule = style.fillRule === "evenodd" ? ' fill-rule="evenodd"' : "";
  const fill = !filled ? ' fill="none"'
    : pattern ? ` fill="url(#${escaped(pattern)})"${opacity < 1 ? ` fill-opacity="${rounded(opacity)}"` : ""}${rule}`
      : paint("fill", style.fill, opacity) + rule;
  const stroke = stroked
    ? `${paint("stroke", style.stroke, Number(style.strokeOpacity))} stroke-width="${rounded(parseFloat(style.strokeWidth))}"${lineOf(style)}`
    : "";
  const name = path.dataset.island ?? path.dataset.region ?? path.dataset.line;
  return `<path${name ? ` data-name="${escaped(name)}"` : ""} d="${path.getAttribute("d")}"${fill}${stroke}/>`;
}

/** @param {CSSStyleDeclaration} style */
const lineOf = (style) =>
  Object.entries(OF_LINES)
    .map(([name, usual]) => [name, style.getPropertyValue(name), usual])
    .filter(([, value, usual]) => value && value !== usual)
    .map(([name, value]) => ` ${name}="${escaped(value.replaceAll("px", ""))}"`)
    .join("");

/**
 * The patterns of those names, with the colours that the lens gives them.
 * @param {Element} frame @param {Set<string>} names
 */
export function patternsIn(frame, names) {
  return [...names].map((name) => {
    const pattern = frame.querySelector(`pattern[id="${CSS.escape(name)}"]`);
    if (!pattern) return "";
    const copy = /** @type {Element} */ (pattern.cloneNode(true));
    copy.removeAttribute("class");
    const [from, to] = [pattern, copy].map((one) => [...one.querySelectorAll("*")]);
    from.forEach((one, at) => {
      to[at].removeAttribute("class");
      to[at].setAttribute("fill", getComputedStyle(one).fill);
    });
    return new XMLSerializer().serializeToString(copy).replaceAll(' xmlns="http://www.w3.org/2000/svg"', "");
  }).join("");
}
