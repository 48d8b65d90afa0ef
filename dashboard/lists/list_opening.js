/** The list's filter from a link, or from what the browser kept. Who comes with neither does not wait for it. */

import { wishIn, wishParts } from "../view/event_wish.js";
import { choices } from "./event_filter.js";

/** @typedef {import("../view/event_wish.js").Wish} Wish */

/** The wish that a link holds. @param {string} search from the question mark on @param {import("../moments/moments.js").Moments} moments @returns {Wish} */
export function wished(search, moments) {
  const { islands, kinds, parties } = choices(moments);
  const ids = (/** @type {string[][]} */ named) => named.map(([id]) => id);
  return wishIn(search, { islands: ids(islands), kinds: ids(kinds), parties: ids(parties) });
}

/** What the browser kept, held to what a link can hold. @param {unknown} kept @param {import("../moments/moments.js").Moments} moments */
export function stillWished(kept, moments) {
  // Whatever is of another type would become text on the way, and nobody wrote that.
  const typeOf = (/** @type {string} */ name) => (["changes", "descending"].includes(name) ? "boolean" : "string");
  const parts = Object.entries(Object(kept)).filter(([name, part]) => typeof part === typeOf(name));
  return wished(new URLSearchParams(wishParts(/** @type {Wish} */ (Object.fromEntries(parts)))).toString(), moments);
}
