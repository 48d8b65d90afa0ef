/** What stands beside the date: the day's event, or the last one before. Pure. */

import { dayNumber, lastAtMost } from "../words/days.js";
import { filled } from "../words/filled.js";

/** @typedef {import("../moments/moments.js").HistoricalEvent} HistoricalEvent */

/**
 * @param {Pick<import("../moments/moments.js").Moments, "events" | "eventDays">} moments @param {string} date ISO
 * @param {Pick<import("../words/wording.d.ts").TimelineWording, "noEvent" | "aroundNow" | "lastEvent">} wording
 * @returns {{event: HistoricalEvent | null, line: string}}
 */
export function headlineOf({ events, eventDays }, date, wording) {
  const day = dayNumber(date);
  const at = lastAtMost(eventDays, day);
  if (at < 0) return { event: null, line: wording.noEvent };
  const event = weightiest(events, at);
  const { title, written } = event;
  if (event.number === day && event.precision === "day") return { event, line: title };
  return { event, line: filled(event.end >= date ? wording.aroundNow : wording.lastEvent, { title, written }) };
}

/**
 * Of the events that begin on one day, the weightiest; the first of them where several weigh the same.
 * @param {HistoricalEvent[]} events @param {number} last index of the last of that day
 */
function weightiest(events, last) {
  let best = last;
  for (let at = last - 1; at >= 0 && events[at].number === events[last].number; at -= 1) {
    if (events[at].weight >= events[best].weight) best = at;
  }
  return events[best];
}
