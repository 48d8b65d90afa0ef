/** The lens "administration": who administered, by fill, and whether by arms, by hatching. */

import { underControl } from "../moments/in_words.js";
import { entries, entry, line } from "./legend_parts.js";

/** @type {import("./lens.js").Lens} */
export const administration = {
  id: "administration",
  says(state, { words, wording }) {
    const who = words.administration[state.administration];
    return state.control === "military_control" ? underControl(who, words.control[state.control], wording) : who;
  },
  stretch: (state) => `${state.administration} ${state.control}`,
  legend: ({ wording }) => [
    line("", ...entries("fill ", wording.fills), entry("fill military", wording.military), entry("dot", wording.events)),
  ],
};
