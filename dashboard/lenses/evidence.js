/** The lens "evidence": how sure the day is, by grey, and what is amiss with its sources, by pattern. */

import { underControl } from "../moments/in_words.js";
import { lowerFirst } from "../words/lower_first.js";
import { filled } from "../words/filled.js";

/** @type {import("./lens.js").Lens} */
export const evidence = {
  id: "evidence",
  says(state, { words, wording }) {
    const [all, strong] = state.sources;
    const certainty = wording.certainties[state.certainty];
    const status = lowerFirst(words.evidence[state.evidence]);
    return filled(state.evidence === "well" ? wording.sourced : wording.sourcedBut, { certainty, status, strong, all });
  },
  // The counts of sources are told by the panel, the table and the note over a shape: on the map they would cover others.
  saysInShort(state, { words, wording }) {
    const sure = wording.certainties[state.certainty];
    return state.evidence === "well" ? sure : underControl(sure, words.evidence[state.evidence], wording);
  },
  stretch: (state) => `${state.certainty} ${state.evidence}`,
};
