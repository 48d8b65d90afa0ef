/** What lies where on the timeline: the events within reach of a tick, and what held on a group's band. Pure. */

import { lensOf, textsOf } from "../lenses/lenses.js";
import { dayInWords } from "../words/days.js";
import { runs } from "./timeline_bands.js";
import { shareOf } from "./timeline_scale.js";

/** @typedef {import("../moments/moments.js").HistoricalEvent} HistoricalEvent */
/** @typedef {import("../moments/moments.js").Moments} Moments */

/** How many pixels beside its tick an event answers: as far as a press snaps to it. */
const REACH = 4;

/**
 * @param {HistoricalEvent[]} events in date order @param {import("./timeline_scale.js").Stretch} stretch
 * @param {number} width of the track @param {number} x pixels from its left
 * @returns {HistoricalEvent[]} those whose ticks are within reach, in date order
 */
export const eventsAt = (events, stretch, width, x) =>
  events.filter(
    ({ number }) =>
      number >= stretch.from && number <= stretch.to && Math.abs(shareOf(stretch, number) * width - x) <= REACH,
  );

/**
 * All that began on the day of an event. @param {HistoricalEvent[]} events @param {HistoricalEvent} event
 * @returns {HistoricalEvent[]} in date order
 */
export const ofTheSameDay = (events, event) => events.filter(({ number }) => number === event.number);

/**
 * What held on one group on a day, as the lens tells it, from when to when, and the event that began it.
 * @param {import("../moments/moments.js").Island} island @param {number} day @param {string} lens its id @param {Moments} moments
 * @param {Pick<import("../lenses/lens.js").TimelineWording, "lenses" | "dates">} wording with each lens's words by its id
 */
export function heldOn(island, day, lens, moments, wording) {
  const shown = lensOf(lens);
  const all = runs(island, shown, moments.steps);
  const at = all.findIndex(({ to }) => day < to);
  const { from, to, state } = all[at];
  const began = moments.events.find(({ number, islands, changes }) => number === from && changes.length > 0 && islands.includes(island.id));
  const ended = moments.events.find(({ number, islands, changes }) => number === to && changes.length > 0 && islands.includes(island.id));
  return {
    island,
    from,
    // In short: what counts of sources there were changes within a band.
    says: (shown.saysOfStretch ?? shown.saysInShort ?? shown.says)(state, textsOf(shown, moments, wording)),
    begin: began ? began.written : Number.isFinite(from) ? dayInWords(from, wording.dates) : "",
    end: ended ? ended.written : Number.isFinite(to) ? dayInWords(to, wording.dates) : "",
    began,
  };
}
