/**
 * The page's first sentence for any day: what the groups are, where, who administered and who claimed them. The clauses
 * come with the states; how they are put together is first_sentence.py's rule too. Pure.
 */

import { filled } from "../words/filled.js";

/** @typedef {import("../words/wording.d.ts").SentenceWording} SentenceWording */
/** @typedef {{name: string, administered: string, claimed: string}} Told a group, and what is said of it */

/**
 * What all groups have in common once, the rest for those alike together; the most numerous, or those with the longer names, come last, as the others.
 * @param {Told[]} groups in the order of their names @param {SentenceWording} wording @returns {string}
 */
export function putTogether(groups, wording) {
  const { what } = wording;
  const [{ administered, claimed }] = groups;
  const oneAdministration = groups.every((told) => told.administered === administered);
  const oneClaim = groups.every((told) => told.claimed === claimed);
  if (oneAdministration && oneClaim) return filled(wording.alike, { what, administered, claimed });
  /** @type {Map<string, string[]>} */
  const alike = new Map();
  for (const told of groups) {
    const says = oneAdministration ? told.claimed : oneClaim ? told.administered : filled(wording.both, told);
    alike.set(says, [...(alike.get(says) ?? []), told.name]);
  }
  const parts = [...alike].map(([says, of]) => ({ says, count: of.length, names: of.join(wording.comma) }));
  parts.sort((some, more) => some.count - more.count || some.names.length - more.names.length);
  const others = /** @type {typeof parts[0]} */ (parts.pop());
  const each = [...parts.map((one) => filled(wording.some, one)), filled(wording.others, others)].join(wording.semicolon);
  if (!oneAdministration && !oneClaim) return filled(wording.apart, { what, each });
  return filled(wording.partly, { what, shared: oneAdministration ? administered : claimed, each });
}
