/** The bands under the ticks: what held over time, one row a group, as the lens tells it. Pure. */

import { dayNumber } from "../words/days.js";
import { shareOf } from "./timeline_scale.js";

/** @typedef {{from: number, to: number, sure: number, state: import("../moments/moments.js").State}} Run first day, and the first that no longer belongs to it */

/**
 * The states of one group, oldest first, merged where what the lens shows does not change.
 * @param {import("../moments/moments.js").Island} island @param {import("../lenses/lenses.js").Lens} lens
 * @param {Record<string, number>} steps of the offer
 */
export function runs(island, lens, steps) {
  const key = (/** @type {import("../moments/moments.js").State} */ state) => lens.stretch(state, { steps });
  /** @type {Run[]} */
  const found = [];
  island.states.forEach((state, at) => {
    const from = state.from === null ? -Infinity : dayNumber(state.from);
    const next = island.states[at + 1]?.from;
    const to = next ? dayNumber(next) : Infinity;
    const last = found[found.length - 1];
    if (last && key(last.state) === key(state)) last.to = to;
    else found.push({ from, to, sure: state.sure ? dayNumber(state.sure) : from, state });
  });
  return found;
}

/**
 * The runs that a stretch of time shows.
 * @param {import("../moments/moments.js").Island} island @param {import("../lenses/lenses.js").Lens} lens
 * @param {import("./timeline_scale.js").Stretch} stretch @param {Record<string, number>} steps of the offer
 * @returns {{left: number, width: number, hazy: number, state: import("../moments/moments.js").State}[]} shares of the
 *   track's width; `hazy` the share at the left where only a month or year is known
 */
export function bands(island, lens, stretch, steps) {
  const clip = (/** @type {number} */ day) => Math.min(1, Math.max(0, shareOf(stretch, day)));
  return runs(island, lens, steps)
    .filter(({ from, to }) => to > stretch.from && from < stretch.to)
    .map(({ from, to, sure, state }) => ({
      left: clip(from),
      width: clip(to) - clip(from),
      hazy: Math.max(0, clip(sure) - clip(from)),
      state,
    }));
}
