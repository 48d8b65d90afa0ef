/** Words of the page as texts of SVG, line by line where the browser has put them. */

import { escaped } from "../words/escaped.js";
import { paint, rounded } from "./picture_svg.js";

/** @typedef {import("./picture_paths.js").Point} Point */

/** For measuring; one is enough. @type {CanvasRenderingContext2D | null} */
let measuring = null;

/**
 * @param {Element} root @param {Point} origin what is at 0, 0 @param {Map<string, string>} families to which the fonts
 *   that a text is set in are added, with the class that stands for them
 * @returns {string} a text for each line of each stretch of words that is seen
 */
export function textsIn(root, origin, families) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const words = /** @type {Text} */ (walker.currentNode);
    const parent = words.parentElement;
    if (!parent || !words.data.trim() || !isSeen(parent)) continue;
    for (const line of linesOf(words)) found.push(textOf(line, getComputedStyle(parent), isUnderlined(parent, root), origin, families));
  }
  return found.join("");
}

/** @param {Element} one @returns {boolean} */
export function isSeen(one) {
  const { visibility, display } = getComputedStyle(one);
  if (visibility !== "visible" || display === "none" || one.closest("svg")) return false;
  // What only screen readers are told is clipped away.
  for (let at = /** @type {Element | null} */ (one); at; at = at.parentElement) if (getComputedStyle(at).clipPath !== "none") return false;
  return true;
}

/** @typedef {{words: string, left: number, top: number, width: number, height: number}} Line in the window */

/** The lines of a text as they are wrapped, without the spaces at their ends. @param {Text} text @returns {Line[]} */
function linesOf(text) {
  const range = document.createRange();
  /** @type {Line[]} */
  const lines = [];
  let [at, spaces] = [0, ""];
  for (const sign of text.data) {
    range.setStart(text, at);
    range.setEnd(text, (at += sign.length));
    if (/[ \t\r\n]/.test(sign)) {
      spaces = " ";
      continue;
    }
    const { left, top, width, height } = range.getBoundingClientRect();
    const last = lines.at(-1);
    if (last && Math.abs(top - last.top) < height / 2) {
      last.words += spaces + sign;
      last.width = left + width - last.left;
    } else lines.push({ words: sign, left, top, width, height });
    spaces = "";
  }
  return lines.filter(({ width }) => width > 0);
}

/** @param {Element} one @param {Element} root @returns {boolean} */
function isUnderlined(one, root) {
  for (let at = /** @type {Element | null} */ (one); at && at !== root; at = at.parentElement) {
    if (getComputedStyle(at).textDecorationLine.includes("underline")) return true;
  }
  return false;
}

/**
 * @param {Line} line @param {CSSStyleDeclaration} style @param {boolean} underlined @param {Point} origin
 * @param {Map<string, string>} families
 */
function textOf({ words, left, top, width, height }, style, underlined, origin, families) {
  measuring ??= document.createElement("canvas").getContext("2d");
  const size = parseFloat(style.fontSize);
  const font = (/** @type {string} */ family) => `${style.fontStyle} ${style.fontWeight} ${size}px ${family}`;
  const own = outside(style.fontFamily);
  let [baseline, scale] = [top + height * 0.8, 1];
  if (measuring) {
    measuring.font = font(style.fontFamily);
    const { fontBoundingBoxAscent: above, fontBoundingBoxDescent: below } = measuring.measureText(words);
    if (above + below > 0) baseline = top + (height * above) / (above + below);
    measuring.font = font(own);
    const natural = measuring.measureText(words).width;
    if (natural > 0) scale = Math.min(1.15, Math.max(0.85, width / natural));
  }
  const attributes = [
    `x="${rounded(left - origin.left)}" y="${rounded(baseline - origin.top)}"`,
    `class="${families.get(own) ?? added(families, own)}" font-size="${rounded(size * scale)}"`,
    style.fontWeight === "400" ? "" : `font-weight="${style.fontWeight}"`,
    style.fontStyle === "normal" ? "" : `font-style="${style.fontStyle}"`,
    underlined ? 'text-decoration="underline"' : "",
    // On a machine with other fonts a line keeps its width all the same.
    `textLength="${rounded(width)}" lengthAdjust="spacingAndGlyphs"`,
    `${paint("fill", style.color).trim()}${haloOf(style)}`,
  ];
  return `<text ${attributes.filter(Boolean).join(" ")}>${escaped(words)}</text>`;
}

/** @param {Map<string, string>} families @param {string} own @returns {string} */
function added(families, own) {
  const name = `font-${families.size + 1}`;
  families.set(own, name);
  return name;
}

/** The fonts that the page fits to one width, by the names that it gives them (fonts.css). @type {Map<string, string> | null} */
let fitted = null;

/**
 * The fonts by their own names: what the page calls them nothing else knows.
 * @param {string} family @returns {string}
 */
function outside(family) {
  fitted ??= fittedFonts();
  const known = fitted;
  return family.split(/,\s*/).map((name) => known.get(name.replaceAll('"', "")) ?? name).join(", ");
}

/** Which fonts each of the page's faces looks for on the reader's machine. @returns {Map<string, string>} */
function fittedFonts() {
  const found = new Map();
  for (const rule of [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])) {
    if (!(rule instanceof CSSFontFaceRule) || rule.style.getPropertyValue("font-weight")) continue;
    const names = [...rule.style.getPropertyValue("src").matchAll(/local\("?([^")]+)"?\)/g)].map(([, name]) => name);
    // PostScript's names are for one cut of a font, and no names of families.
    const families = names.filter((name) => !name.includes("-") && !names.some((other) => other !== name && other.replaceAll(" ", "") === name));
    found.set(rule.style.getPropertyValue("font-family").replaceAll('"', ""), families.map((name) => `"${name}"`).join(", "));
  }
  return found;
}

/** What parts a name from what lies under it: on the page a shadow, here a line around the letters. @param {CSSStyleDeclaration} style */
function haloOf({ textShadow }) {
  const colour = /(?:rgba?|color)\([^)]*\)|^[a-z]+/i.exec(textShadow)?.[0];
  if (!colour || textShadow === "none") return "";
  return `${paint("stroke", colour, 0.85)} stroke-width="3" stroke-linejoin="round" paint-order="stroke"`;
}
