/** What is known of every day, fetched once: the events, and each group's states by change point. */

import { dayNumber, lastAtMost } from "../words/days.js";

/**
 * @typedef {import("../view/link.js").Step & {frame: [[number, number], [number, number]]}} Step of the guided story
 * @typedef {"high" | "medium" | "low"} Certainty
 * @typedef {{administration: string, control: string, claims: string, reserved: string, offer: string, talks: string, law: string | null, office: string,
 *   certainty: Certainty, evidence: string, sources: [number, number], positions: [string, string, string][],
 *   said: [string, string]}} State
 * @typedef {{id: string, name: string, short: string, native: Record<string, string>, label: [number, number],
 *   states: (State & {from: string | null, sure: string | null})[], firsts: number[]}} Island
 * @typedef {{id: string, day: string, number: number, written: string, title: string, short: string, weight: number, precision: string,
 *   summary: string, lead: number, room?: number, landmark?: number, end: string, islands: string[], kind: string, parties: string[], changes: ("administration" | "claims" | "offer" | "talks" | "law")[], place?: [number, number, string]}} HistoricalEvent
 * @typedef {{id: string, kind: "land" | "island" | "islet" | "sea" | "strait" | "cape" | "peak" | "town", name: string,
 *   at: [number, number], zoom: number, weight: 1 | 2 | 3, from: string | null, until: string | null}} Place
 * @typedef {{events: HistoricalEvent[], eventDays: number[], islands: Island[], claimants: [string, string, string][], slots: Record<string, string>,
 *   controls: Record<string, string>,
 *   context: import("../map/map_context.js").Context, places: Place[], words: Record<string, Record<string, string>>, steps: Record<string, number>, talking: string[],
 *   story: Step[], known: string}} Moments
 */

/** By address: parts in one bundle share what they know. @type {Map<string, Promise<Moments>>} */
const fetched = new Map();

/** @param {string} url @returns {Promise<Moments>} the same for all that ask; who asks after a failure tries again */
export function fetchMoments(url) {
  const moments = fetched.get(url) ?? readMoments(url);
  fetched.set(url, moments);
  moments.catch(() => fetched.delete(url));
  return moments;
}

/** @param {string} url @returns {Promise<Moments>} */
async function readMoments(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const moments = await response.json();
  for (const event of moments.events) event.number = dayNumber(event.day);
  moments.eventDays = moments.events.map((/** @type {HistoricalEvent} */ event) => event.number);
  for (const island of moments.islands) {
    island.firsts = island.states.map((/** @type {{from: string | null}} */ state) =>
      state.from === null ? -Infinity : dayNumber(state.from),
    );
  }
  return moments;
}

/** @param {Island} island @param {number} day @returns {State} */
export const stateOn = (island, day) => island.states[lastAtMost(island.firsts, day)];

/** The last day up to which events were looked for: how far the record knows. @param {Moments} moments @returns {number} */
export const knownUntil = ({ known }) => dayNumber(known);
