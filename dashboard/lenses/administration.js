/** The lens "administration": who administered, by fill, and whether by arms, by hatching. */

import { administrationInWords } from "../moments/in_words.js";

/** Beside a name only arms are told: that no state administered, or outposts only, the administrator's name says. */
const TOLD = ["military"];

/** @type {import("./lens.js").Lens<import("./lens_wording.d.ts").AdministrationWording>} */
export const administration = {
  id: "administration",
  says: (state, texts) => administrationInWords(state, texts, texts.wording, TOLD),
  stretch: (state) => `${state.administration} ${state.control}`,
};
