/** The lens "offer": how far the handover clause had advanced, by a ring that fills; beside it the talks and a law. */

/** @type {import("./lens.js").Lens<import("./lens_wording.d.ts").OfferWording>} */
export const offer = {
  id: "offer",
  says: (state, { words }) => words.offer[state.offer],
  // The step and the law are drawn by the band's shade and bar, the talks by the line below it.
  stretch: (state, { steps }) => [steps[state.offer], state.talks, state.law].join(" "),
};
