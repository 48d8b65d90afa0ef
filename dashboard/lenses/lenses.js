/**
 * The lenses, in the order of their buttons; the first is that of a link that names none. This is the one list: each is
 * the module, the style sheet and the Python module of its name, and view/lens_ids.py reads the names here.
 */

import { administration } from "./administration.js";
import { claims } from "./claims.js";
import { evidence } from "./evidence.js";
import { offer } from "./offer.js";

/** @typedef {import("./lens.js").Lens<any>} Lens one of them, whichever words of its own it takes */

/** @type {Lens[]} */
export const LENSES = [administration, claims, offer, evidence];

/** The lens of that id; the first where there is none. @param {string} id @param {Lens[]} [lenses] @returns {Lens} */
export const lensOf = (id, lenses = LENSES) => lenses.find((one) => one.id === id) ?? lenses[0];

/**
 * What a lens puts its words together from.
 * @param {Lens} lens @param {import("../moments/moments.js").Moments} moments
 * @param {{lenses: Record<string, object>}} words each lens's own, by its id
 * @returns {import("./lens.js").Texts<any>}
 */
export const textsOf = (lens, { words, controls, steps }, { lenses }) => ({ words, controls, steps, wording: lenses[lens.id] });
