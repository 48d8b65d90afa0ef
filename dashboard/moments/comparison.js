/**
 * What differs between two days: the browser's half of the rule in geo/comparison.py, to which
 * tests/dashboard/moments/test_comparison.py holds it. Pure.
 */

import { dayNumber, lastAtMost } from "../words/days.js";
import { stateOn } from "./moments.js";

/**
 * @typedef {{islands: Record<string, string[]>, regions: string[], lines: string[]}} Differences `islands`: of each group what
 *   differs, `administration`, `claim` and the claimant's id, `offer`, `talks`, `law`; the ids of the regions that another
 *   administered, and of the lines that stood on one of the days alone, the word that there was none among them
 */

/** @param {import("./moments.js").Moments} moments @param {number} one a day @param {number} other @returns {Differences} */
export function differences({ islands, context }, one, other) {
  const administered = (/** @type {import("../map/map_context.js").Region} */ { states }) =>
    [one, other].map((day) => states[lastAtMost(states.map(([from]) => firstOf(from)), day)][1]);
  const stands = (/** @type {import("../map/map_context.js").Line} */ { from, until }, /** @type {number} */ day) =>
    firstOf(from) <= day && (until === null || day < dayNumber(until));
  return {
    islands: Object.fromEntries(islands.map((island) => [island.id, cells(stateOn(island, one), stateOn(island, other))])),
    regions: context.regions.filter((region) => new Set(administered(region)).size > 1).map(({ id }) => id),
    lines: context.lines.filter((line) => stands(line, one) !== stands(line, other)).map(({ id }) => id),
  };
}

/** @param {string | null} from ISO; null: before all others */
const firstOf = (from) => (from === null ? -Infinity : dayNumber(from));

/** @param {import("./moments.js").State} before @param {import("./moments.js").State} after */
function cells(before, after) {
  const [one, other] = [before, after].map(codes);
  return [...new Set([...one.keys(), ...other.keys()])].filter((cell) => one.get(cell) !== other.get(cell));
}

/** @param {import("./moments.js").State} state @returns {Map<string, string | null>} */
const codes = ({ administration, control, positions, offer, talks, law }) =>
  new Map([
    ["administration", `${administration} ${control}`],
    ...positions.map(([party, , status]) => /** @type {[string, string]} */ ([`claim ${party}`, status])),
    ["offer", offer],
    ["talks", talks],
    ["law", law],
  ]);
