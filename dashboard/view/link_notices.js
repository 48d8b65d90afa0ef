/** What is said of a part of a link that cannot be taken as it is: the browser's half of view.py and opening.py, in their order. */

import { exactDay } from "../words/days.js";
import { filled } from "../words/filled.js";
import { wishIn, wishParts } from "./event_wish.js";
import { atStep } from "./link.js";
import { placeIn } from "./map_place.js";

/**
 * @typedef {{first: string, last: string, islands: string[], lenses: string[], languages: string[],
 *   story: import("./link.js").Step[], edition: {version: string, digest: string, mark: string},
 *   within: import("./map_place.js").Corners, choices: {islands: string[], kinds: string[], parties: string[]}}} Known the days
 *   there are, the ids, the edition shown, how far the map reaches, and by what events can be filtered
 * @typedef {"step" | "day" | "dayOutside" | "second" | "secondOutside" | "island" | "lens" | "language" | "anotherEdition" |
 *   "noEdition" | "place" | "filter"} Amiss
 * @typedef {Record<Amiss, import("../words/filled.js").Message<string>>} Words with places in braces
 */

/** The parameters of the list's filter, in the order in which a link names them. */
const FILTER = ["find", "find-island", "find-kind", "find-party", "find-from", "find-to", "find-changes", "find-sort"];

/**
 * @param {string} search from the question mark on @param {Known} known @param {Words} words
 * @returns {string[]}
 */
export function noticesOf(search, known, words) {
  const link = new URLSearchParams(search);
  const { first, last } = known;
  /** @type {string[]} */
  const notices = [];
  const say = (/** @type {Amiss} */ what, /** @type {Record<string, string>} */ places) => notices.push(filled(words[what], places));
  const oneOf = (/** @type {Amiss} */ what, /** @type {string | null} */ written, /** @type {string[]} */ among) => {
    if (written !== null && !among.includes(written)) say(what, { written: quoted(written), known: among.join(", ") });
  };
  const dayOf = (/** @type {string} */ name, /** @type {Amiss} */ none, /** @type {Amiss} */ outside) => {
    const written = link.get(name);
    if (written === null) return;
    if (exactDay(written) === null) say(none, { written: quoted(written), shown: last });
    else if (written < first || written > last) say(outside, { written, first, last });
  };
  oneOf("step", link.get("story"), known.story.map(({ id }) => id));
  dayOf("date", "day", "dayOutside");
  dayOf("with", "second", "secondOutside");
  const step = known.story.find(({ id }) => id === link.get("story"));
  const own = step && !link.has("date") ? atStep(step, last) : null;
  oneOf("island", link.get("island") ?? own?.island ?? null, known.islands);
  oneOf("lens", link.get("lens") ?? own?.lens ?? null, known.lenses);
  oneOf("language", link.get("lang"), known.languages);
  const edition = link.get("edition");
  if (edition !== null && !namesThis(edition, known.edition)) {
    const what = MARK.test(edition) ? "anotherEdition" : "noEdition";
    say(what, { written: quoted(edition), shown: known.edition.mark });
  }
  const at = link.get("at");
  if (at !== null && placeIn(search, known.within) === null) say("place", { written: quoted(at) });
  const taken = wishParts(wishIn(search, known.choices));
  for (const part of FILTER) {
    const written = link.get(part);
    if (!written || part in taken || (part === "find-sort" && written === "when")) continue;
    say("filter", { part, written: quoted(written) });
  }
  return notices;
}

const MARK = /^\d{4}\.\d{2}-[0-9a-f]{8,64}$/;

/** @param {string} mark @param {Known["edition"]} edition */
function namesThis(mark, { version, digest }) {
  const [its, digits] = mark.split("-", 2);
  return MARK.test(mark) && its === version && digest.startsWith(digits);
}

/** As a notice shows what was written: on one line, and not too long. @param {string} written */
function quoted(written) {
  const line = [...written.replace(/[\s\x1c-\x1f\x85]+/g, " ").trim()]; // what Python splits at
  return line.length <= 40 ? line.join("") : `${line.slice(0, 39).join("")}…`;
}
