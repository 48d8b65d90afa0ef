/** The lens "offer": how far the handover clause had advanced, by a ring that fills. */

/** @type {import("./lens.js").Lens<import("./lens_wording.d.ts").OfferWording>} */
export const offer = {
  id: "offer",
  says: (state, { words }) => words.offer[state.offer],
  stretch: (state, { steps }) => String(steps[state.offer]),
};
