/** The scale bar: a round number of kilometres, or of miles for who asks, at the middle of the map. */

import { element } from "../view/element.js";
import { keep, kept } from "../view/storage.js";

/** The longest bar, in pixels. */
const LONGEST = 96;

const KEPT = "four-islands.scale";

/** Metres in each unit. */
const METRES = { km: 1000, mi: 1609.344 };

/** @typedef {keyof typeof METRES} Unit */

/**
 * The greatest of 1, 2, 3, 5 times a power of ten that is not over `most`.
 * @param {number} most @returns {number}
 */
export function roundBelow(most) {
  const power = 10 ** Math.floor(Math.log10(most));
  const times = most / power;
  const kept = [5, 3, 2, 1].find((one) => one <= times) ?? 1;
  return Number((kept * power).toPrecision(1));
}

/**
 * @param {any} map Leaflet's @param {import("../words/wording.d.ts").MapWording["scale"]} wording
 * @param {boolean} remember the unit for the next visit
 */
export function scaleBar(map, wording, remember) {
  const bar = /** @type {HTMLButtonElement} */ (element("button", "scale-bar"));
  bar.type = "button";
  const length = element("span", "length");
  const words = element("span", "");
  bar.append(length, words);
  /** @type {Unit} */
  let unit = remember && kept("localStorage", KEPT) === "mi" ? "mi" : "km";
  const draw = () => {
    const { x, y } = map.getSize();
    const [left, right] = [0, LONGEST].map((at) => map.containerPointToLatLng([x / 2 + at, y / 2]));
    const longest = left.distanceTo(right) / METRES[unit];
    if (!(longest > 0)) return;
    const shown = roundBelow(longest);
    length.style.width = `${(shown / longest) * LONGEST}px`;
    words.textContent = `${shown} ${wording[unit]}`;
    bar.title = unit === "km" ? wording.toMiles : wording.toKilometres;
    bar.setAttribute("aria-label", `${wording.scale}: ${words.textContent}. ${bar.title}`);
  };
  bar.addEventListener("click", () => {
    unit = unit === "km" ? "mi" : "km";
    if (remember) keep("localStorage", KEPT, unit);
    draw();
  });
  map.on("move zoomend resize", draw);
  draw();
  return bar;
}
