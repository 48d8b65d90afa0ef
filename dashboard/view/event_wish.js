/**
 * By what the list of events is filtered, as a link says it: the browser's half of the rule in opening.py.
 * tests/dashboard/view/links.json holds both to the same cases. Pure.
 */

import { isDated } from "../words/dated.js";

/**
 * @typedef {{text: string, island: string, kind: string, party: string, from: string, to: string,
 *   changes: boolean, sort: "when" | "title" | "kind", descending: boolean}} Wish empty texts ask for nothing
 */

/**
 * By what the link has the list filtered; what it cannot be filtered by is left out, about which Python says a word.
 * @param {string} search from the question mark on
 * @param {{islands: string[], kinds: string[], parties: string[]}} known the ids there are @returns {Wish}
 */
export function wishIn(search, { islands, kinds, parties }) {
  const link = new URLSearchParams(search);
  const holding = (/** @type {string} */ name, /** @type {(written: string) => boolean} */ holds) => {
    const written = link.get(name) ?? "";
    return holds(written) ? written : "";
  };
  const [, down, sort] = holding("find-sort", (written) => /^-?(?:when|title|kind)$/.test(written)).match(/(-?)(.*)/) ?? [];
  return {
    text: holding("find", (written) => /^[^\x00-\x1f\x7f-\x9f]{1,80}$/u.test(written)),
    island: holding("find-island", (id) => islands.includes(id)),
    kind: holding("find-kind", (id) => kinds.includes(id)),
    party: holding("find-party", (id) => parties.includes(id)),
    from: holding("find-from", isDated),
    to: holding("find-to", isDated),
    changes: link.get("find-changes") === "yes",
    sort: /** @type {Wish["sort"]} */ (sort || "when"),
    descending: down === "-",
  };
}

/** The parameters of a link to a list so filtered. @param {Wish} wish @returns {Record<string, string>} */
export function wishParts({ text, island, kind, party, from, to, changes, sort, descending }) {
  const parts = {
    find: text,
    "find-island": island,
    "find-kind": kind,
    "find-party": party,
    "find-from": from,
    "find-to": to,
    "find-changes": changes ? "yes" : "",
    "find-sort": descending ? `-${sort}` : sort === "when" ? "" : sort,
  };
  return Object.fromEntries(Object.entries(parts).filter(([, written]) => written));
}
