/** The lenses, in the order of their buttons; the first is that of a link that names none. view.py lists the same ids. */

import { administration } from "./administration.js";
import { claims } from "./claims.js";
import { evidence } from "./evidence.js";
import { offer } from "./offer.js";

/** @typedef {import("./lens.js").Lens} Lens */

/** @type {Lens[]} */
export const LENSES = [administration, claims, offer, evidence];

/** The lens of that id; the first where there is none. @param {string} id @param {Lens[]} [lenses] @returns {Lens} */
export const lensOf = (id, lenses = LENSES) => lenses.find((one) => one.id === id) ?? lenses[0];
