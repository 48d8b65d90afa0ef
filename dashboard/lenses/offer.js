/** The lens "offer": how far the handover clause had advanced, by a ring that fills; beside it the talks and a law. */

import { offerInWords } from "../moments/in_words.js";
import { filled } from "../words/filled.js";
import { lowerFirst } from "../words/lower_first.js";

/** @typedef {import("./lens_wording.d.ts").OfferWording} OfferWording */

/**
 * Where the clause stood, the law on it and what the talks were about: "Basis of talks, law bars …; talks: …".
 * @param {import("../moments/moments.js").State} state @param {{words: import("./lens.js").CodeWords, wording: OfferWording}} texts
 */
const inFull = (state, { words, wording }) =>
  filled(wording.withTalks, {
    offer: offerInWords(state, words, wording),
    talksName: wording.talks,
    talks: lowerFirst(words.talks[state.talks]),
  });

/** @type {import("./lens.js").Lens<OfferWording>} */
export const offer = {
  id: "offer",
  says: inFull,
  // Beside a name on the map law and talks would cover others.
  saysInShort: (state, { words }) => words.offer[state.offer],
  saysOfStretch: inFull,
  // The step and the law are drawn by the band's shade and dots, the talks by the line along it.
  stretch: (state, { steps }) => [steps[state.offer], state.talks, state.law].join(" "),
};
