/** The lens "evidence": how sure the day is, by grey, and what is amiss with its sources, by pattern. */

import { underControl } from "../moments/in_words.js";
import { lowerFirst } from "../words/lower_first.js";
import { filled } from "../words/filled.js";

/** @typedef {import("./lens_wording.d.ts").EvidenceWording} EvidenceWording */

/**
 * How sure, with what amiss, and how well sourced: "fairly sure, sources differ: 13 of 27 sources official or primary".
 * @param {import("../moments/moments.js").State} state @param {import("./lens.js").CodeWords} words
 * @param {EvidenceWording} wording
 */
export function evidenceInWords(state, words, wording) {
  const [all, strong] = state.sources;
  const certainty = wording.certainties[state.certainty];
  if (state.evidence === "well") return filled(wording.sourced, { certainty, strong, all });
  return filled(wording.sourcedBut, { certainty, status: lowerFirst(words.evidence[state.evidence]), strong, all });
}

/** @type {import("./lens.js").Lens<EvidenceWording>} */
export const evidence = {
  id: "evidence",
  says: (state, { words, wording }) => evidenceInWords(state, words, wording),
  // The counts of sources are told by the panel, the table and the note over a shape: on the map they would cover others.
  saysInShort(state, { words, wording }) {
    const sure = wording.certainties[state.certainty];
    return state.evidence === "well" ? sure : underControl(sure, words.evidence[state.evidence], wording);
  },
  stretch: (state) => `${state.certainty} ${state.evidence}`,
};
