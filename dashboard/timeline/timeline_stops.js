/** The days that buttons, arrow keys and play go to: those of the events that a filter left. Pure. */

import { lastAtMost } from "../words/days.js";

/**
 * @param {import("../moments/moments.js").HistoricalEvent[]} events those a filter left, in date order
 * @returns {{days: number[], stops: number[]}} sorted: of these events, and of the weightiest among them
 */
export const stopsOf = (events) => ({
  days: events.map(({ number }) => number),
  stops: events.filter(({ weight }) => weight === 3).map(({ number }) => number),
});

/**
 * @param {import("../moments/moments.js").Island[]} islands @param {string | null} chosen an island's id, or null for all
 * @returns {number[]} sorted days on which something changed for the chosen island, or for any
 */
export const changeDays = (islands, chosen) =>
  islands
    .filter(({ id }) => !chosen || id === chosen)
    .flatMap(({ firsts }) => firsts.filter((first) => Number.isFinite(first)))
    .sort((a, b) => a - b);

/**
 * @param {number[]} days sorted @param {number} day @param {number} direction -1 or 1
 * @returns {number | null} the nearest of `days` that way from `day`, which itself does not count
 */
export function neighbour(days, day, direction) {
  const at = direction < 0 ? lastAtMost(days, day - 1) : lastAtMost(days, day) + 1;
  return days[at] ?? null;
}
