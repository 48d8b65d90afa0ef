/** Which events a reader asks for: a pure function over the list, quick enough for each key pressed. */

import { plain, sought } from "../words/plain.js";

/**
 * @typedef {import("../view/event_wish.js").Wish} Wish
 * @typedef {import("../moments/moments.js").HistoricalEvent & {find: string, rank: number}} Findable
 *   `rank`: where the kind stands among the kinds
 */

/**
 * The events with all their names in one searchable string: in three scripts, as pairs, with kind and parties.
 * @param {import("../moments/moments.js").Moments} moments @returns {Findable[]}
 */
export function findable(moments) {
  const names = Object.fromEntries(
    moments.islands.map((island) => [island.id, [island.name, ...Object.values(island.native)].join(" ")]),
  );
  const kinds = Object.keys(moments.words.kind);
  return moments.events.map((event) => ({
    ...event,
    rank: kinds.indexOf(event.kind),
    find: plain(
      [
        event.title,
        event.summary,
        event.written,
        event.day,
        moments.words.kind[event.kind],
        ...event.islands.map((id) => names[id]),
        ...event.parties.map((id) => moments.words.party[id]),
      ].join(" "),
    ),
  }));
}

/** @param {Findable[]} events in date order @param {Wish} wish @returns {Findable[]} */
export function choose(events, wish) {
  const asked = sought(wish.text);
  const until = wish.to && `${wish.to}~`; // sorts after every day of that year or month
  const chosen = events.filter(
    (event) =>
      (!wish.island || event.islands.includes(wish.island)) &&
      (!wish.kind || event.kind === wish.kind) &&
      (!wish.party || event.parties.includes(wish.party)) &&
      (!wish.changes || event.changes.length > 0) &&
      (!wish.from || event.end >= wish.from) && // what lasts is asked for where it overlaps
      (!until || event.day <= until) &&
      asked.every((word) => event.find.includes(word)),
  );
  if (wish.sort !== "when") {
    const by = wish.sort === "kind" ? "rank" : wish.sort;
    chosen.sort((a, b) => (a[by] < b[by] ? -1 : a[by] > b[by] ? 1 : a.number - b.number));
  }
  return wish.descending ? chosen.reverse() : chosen;
}

/** Of the codes in `words` those that occur, in the order in which Python gave them. @param {Record<string, string>} words @param {Iterable<string>} codes */
export function inOrder(words, codes) {
  const occurring = new Set(codes);
  return Object.entries(words).filter(([code]) => occurring.has(code));
}

/** What the events can be filtered by: the ids of those that occur, each in its order. @param {import("../moments/moments.js").Moments} moments */
export function choices({ events, islands, words }) {
  const parties = inOrder(words.party, events.flatMap((event) => event.parties));
  const kinds = inOrder(words.kind, events.map((event) => event.kind));
  return { islands: islands.map(({ id, name }) => [id, name]), kinds, parties };
}
