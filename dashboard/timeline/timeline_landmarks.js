/** The names of key events over the ticks: which have room, and where each stands. Pure: no page, no clock. */

import { shareOf } from "./timeline_scale.js";

/** @typedef {import("./timeline_scale.js").Stretch} Stretch */
/** @typedef {{number: number, weight: number, short: string, room?: number, landmark?: number, changes: string[], islands: string[]}} Named */

/** Between two names, and how far a name may stand beside its own tick, in pixels. */
const GAP = 10;
const BESIDE = 8;

/** What half an em of `room` comes to, in pixels, at the size of the names: the widest letters of any language fit. */
const HALF_EM = 6.2;

/**
 * Names that neither touch nor are cut, each at its tick. Room goes by an order that is the same in every language: those
 * that the record puts first, then the weightier, then what changed the administration or the offer of more islands, then
 * the earlier; and each name takes as much room as in the language that needs most, so that the same are named in all.
 * @template {Named} Event
 * @param {Event[]} events @param {Stretch} stretch @param {number} width pixels
 * @param {(text: string) => number} measure pixels a text takes @param {number} rowCount how many rows of names there are
 * @returns {{event: Event, x: number, left: number, row: number}[]} where its tick stands where the name begins, and in which row:
 *   the last is next to the ticks
 */
export function landmarks(events, stretch, width, measure, rowCount) {
  /** @type {Placing<Event>[][]} each row from left to right */
  let rows = Array.from({ length: rowCount }, () => []);
  const wanted = events.filter(({ short, number }) => short && number >= stretch.from && number <= stretch.to);
  for (const event of wanted.sort((a, b) => first(a) - first(b) || b.weight - a.weight || reach(b) - reach(a) || a.number - b.number)) {
    const size = Math.max(measure(event.short), (event.room ?? 0) * HALF_EM);
    if (size > width) continue;
    const name = { event, x: shareOf(stretch, event.number) * width, size, left: 0 };
    for (let row = rows.length - 1; row >= 0; row -= 1) {
      const among = [...rows[row], name].sort((a, b) => a.x - b.x);
      if (!fit(among, width)) continue;
      rows = rows.map((one, at) => (at === row ? among : one));
      break;
    }
  }
  return rows.flatMap((names, row) => {
    arrange(names, width);
    return names.map(({ event, x, size, left }) => {
      const own = measure(event.short); // within the room that it has in every language, as near to its tick as can be
      return { event, x, left: Math.min(Math.max(x - own / 2, left), left + size - own), row };
    });
  });
}

/** @template Event @typedef {{event: Event, x: number, size: number, left: number}} Placing */

/** Whether names side by side can all stand at their ticks; each is put as far left as it can. @param {Placing<unknown>[]} names by `x` @param {number} width */
function fit(names, width) {
  let free = 0;
  for (const name of names) {
    name.left = Math.max(free, name.x - name.size - BESIDE);
    if (name.left > Math.min(name.x + BESIDE, width - name.size)) return false;
    free = name.left + name.size + GAP;
  }
  return true;
}

/** Moves names that fit to the right again, each to the middle over its tick if its neighbour leaves it so far. @param {Placing<unknown>[]} names @param {number} width */
function arrange(names, width) {
  fit(names, width);
  let free = width;
  for (const name of [...names].reverse()) {
    name.left = Math.max(name.left, Math.min(name.x - name.size / 2, free - name.size));
    free = name.left - GAP;
  }
}

/** @param {Named} event */
const first = ({ landmark }) => landmark ?? 1000;

/** @param {Named} event @returns {number} groups whose administration or offer changed */
const reach = ({ changes, islands }) =>
  changes.includes("administration") || changes.includes("offer") ? islands.length : 0;
