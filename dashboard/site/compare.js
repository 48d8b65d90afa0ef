/**
 * Two days compared, on a file server: the page is written for the last change there was, and shows from its pieces
 * (compare_pieces.py) the two days that its address names. Where a server answers, Python writes it for them.
 */

import { dayInWords, dayNumber, exactDay, lastAtMost } from "../words/days.js";
import { filled } from "../words/filled.js";
import { ways } from "./ways.js";

/**
 * @typedef {{from: [string, number][], html: Record<string, string>}} Cell
 * @typedef {{dates: import("../words/days.js").Dates, cells: Record<string, Cell>, looks: [string, string][], paths: string[],
 *   sentences: [string, string][], lines: [string | null, string | null, string][], events: [string, number, string][],
 *   weights: Record<string, string>, words: Record<"differ" | "between", import("../words/filled.js").Message<"count">>
 *     & Record<"same" | "gone" | "come" | "none" | "colon", string>
 *     & {title: import("../words/filled.js").Message<"first" | "second">}}} Pieces what Python's `compare_pieces` tells
 */

/** With fewer events than this between both days all are unfolded, and not the key ones alone. */
const FEW = 30;

/** What held on a day. @template T @param {[string, T][]} runs the earliest first @param {string} day @returns {T} */
export function heldOn(runs, day) {
  return runs[Math.max(0, lastAtMost(runs.map(([from]) => dayNumber(from)), dayNumber(day)))][1];
}

/** A cell's HTML. @param {Cell} cell @param {string} first @param {string} second */
export const cellOf = ({ from, html }, first, second) => html[`${heldOn(from, first)} ${heldOn(from, second)}`];

/** The lines that stood on `day` and not on `other`. @param {Pieces["lines"]} lines @param {string} day @param {string} other */
export function standingAlone(lines, day, other) {
  const stands = (/** @type {string | null} */ from, /** @type {string | null} */ until, /** @type {string} */ on) =>
    (from ?? "") <= on && (until === null || on < until);
  return lines.filter(([from, until]) => stands(from, until, day) && !stands(from, until, other)).map(([, , html]) => html);
}

/** The map of a day. @param {Pieces} pieces @param {string} day @param {string} lens */
export function mapOf({ looks, paths }, day, lens) {
  return heldOn(looks, day)
    .replace(/ d="\{(\d+)\}"/g, (_, path) => ` d="${paths[Number(path)]}"`)
    .replace(/ data-lens="[^"]*"/, ` data-lens="${lens}" data-date="${day}"`);
}

/** Shows what the address asks for. */
export function compare() {
  const asked = new URLSearchParams(location.search);
  const form = /** @type {HTMLFormElement} */ (document.querySelector("form.days"));
  const field = (/** @type {string} */ name) => /** @type {HTMLInputElement} */ (form.elements.namedItem(name));
  const { min, max, value: usual } = field("date");
  const known = (/** @type {string | null} */ day) => day !== null && exactDay(day) !== null && day >= min && day <= max;
  if (!["date", "with", "lens"].some((name) => asked.has(name))) return;
  const pieces = /** @type {Pieces} */ (JSON.parse(document.getElementById("pieces")?.textContent ?? ""));
  const one = known(asked.get("date")) ? String(asked.get("date")) : max;
  const other = known(asked.get("with")) ? String(asked.get("with")) : one < max ? max : usual;
  const [first, second] = [one, other].sort();
  const lens = [.../** @type {any} */ (field("lens")).options].some(({ value }) => value === asked.get("lens"))
    ? String(asked.get("lens"))
    : field("lens").value;
  show(pieces, first, second, lens);
  field("date").value = first;
  field("with").value = second;
  field("lens").value = lens;
}

/** @param {Pieces} pieces @param {string} first @param {string} second @param {string} lens */
function show(pieces, first, second, lens) {
  const { words } = pieces;
  const said = (/** @type {string} */ day) => dayInWords(dayNumber(day), pieces.dates);
  document.title = document.title.replace(/^.*?(?= – [^–]*$)/, () => filled(words.title, { first: said(first), second: said(second) }));
  for (const [at, day] of [first, second].entries()) {
    const sentence = heldOn(pieces.sentences, day);
    const label = /** @type {HTMLElement} */ (document.querySelector(`label[for="shown-${at + 1}"]`));
    label.textContent = said(day);
    const [figure] = [...document.querySelectorAll(".pair figure")].slice(at);
    const map = /** @type {HTMLElement} */ (figure.querySelector("[role=img]"));
    map.innerHTML = mapOf(pieces, day, lens);
    map.setAttribute("aria-label", `${said(day)}: ${sentence}`);
    const link = /** @type {HTMLAnchorElement} */ (figure.querySelector("figcaption a"));
    link.textContent = said(day);
    lead(link, { date: day, with: day === second ? first : second, lens });
    link.nextSibling?.replaceWith(words.colon + sentence);
  }
  const cells = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("[data-cell]")]);
  for (const cell of cells) cell.innerHTML = cellOf(pieces.cells[cell.dataset.cell ?? ""], first, second);
  const count = document.querySelectorAll("#groups [data-cell] > strong").length;
  put("differences", count ? filled(words.differ, { count }) : words.same);
  for (const row of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("#groups th a"))) {
    lead(row, { date: second, with: first });
  }
  const lists = [[words.gone, standingAlone(pieces.lines, first, second)], [words.come, standingAlone(pieces.lines, second, first)]];
  put("lines", "").innerHTML = lists
    .filter(([, lines]) => lines.length > 0)
    .map(([heading, lines]) => `<h3>${heading}</h3><ul>${/** @type {string[]} */ (lines).join("")}</ul>`)
    .join("");
  const between = pieces.events.filter(([day]) => first < day && day <= second);
  put("between", filled(words.between, { count: between.length }));
  const folded = Object.entries(pieces.weights)
    .sort(([one], [another]) => Number(another) - Number(one))
    .map(([weight, heading]) => {
      const listed = between.filter(([, its]) => its === Number(weight)).map(([, , html]) => html);
      const open = weight === "3" || between.length < FEW ? " open" : "";
      return listed.length ? `<details${open}><summary>${heading} (${listed.length})</summary><ul>${listed.join("")}</ul></details>` : "";
    });
  put("events", "").innerHTML = between.length ? folded.join("") : `<p class="note">${words.none}</p>`;
}

/** @param {string} id @param {string} words @returns {HTMLElement} */
function put(id, words) {
  const place = /** @type {HTMLElement} */ (document.getElementById(id));
  place.textContent = words;
  return place;
}

/** Leads a link to another view. @param {HTMLAnchorElement} link @param {Record<string, string>} view */
function lead(link, view) {
  const to = new URL(link.href);
  for (const [name, value] of Object.entries(view)) to.searchParams.set(name, value);
  if (to.searchParams.get("lens") === "administration") to.searchParams.delete("lens");
  link.href = to.href;
}

if (globalThis.document?.getElementById("pieces")) {
  compare();
  ways(); // of the links that it wrote
}
