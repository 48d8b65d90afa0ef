/** A group's state as a row of a table, in words: all that the lenses show of it, a column each. Pure. */

import { administrationInWords, offerInWords } from "../moments/in_words.js";
import { evidenceInWords } from "./evidence.js";

/**
 * @typedef {{id: string, at: number, name: string, administration: string, claims: Record<string, string>,
 *   offer: string, step: number, talks: string, evidence: string}} Row
 */

/**
 * @param {import("../moments/moments.js").Island} island @param {number} at its place in the order of names
 * @param {import("../moments/moments.js").State} state @param {import("../moments/moments.js").Moments} moments
 * @param {import("./lens.js").ListsWording} wording @returns {Row}
 */
export function rowOf(island, at, state, moments, wording) {
  const { words, steps } = moments;
  return {
    id: island.id,
    at,
    name: island.name,
    administration: administrationInWords(state, moments, wording),
    claims: Object.fromEntries(state.positions.map(([party, , status]) => [party, words.claim[status]])),
    offer: offerInWords(state, words, wording),
    talks: words.talks[state.talks],
    step: steps[state.offer],
    evidence: evidenceInWords(state, words, wording.lenses.evidence),
  };
}

/**
 * What a row says beside the group's name: each column's title and its words, in the table's order.
 * @param {Row} row @param {Pick<import("../moments/moments.js").Moments, "claimants">} moments
 * @param {import("./lens.js").ListsWording} wording @returns {[string, string][]}
 */
export function cellsOf(row, { claimants }, { columns, noPosition }) {
  return [
    [columns.administration, row.administration],
    ...claimants.map(([party, title]) => /** @type {[string, string]} */ ([title, row.claims[party] ?? noPosition])),
    [columns.offer, row.offer],
    [columns.talks, row.talks],
    [columns.evidence, row.evidence],
  ];
}
