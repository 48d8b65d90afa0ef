/** The map in words: one sentence for all four groups on a day, those alike told together. Pure. */

import { dayNumber } from "../words/days.js";
import { lowerFirst } from "../words/lower_first.js";
import { stateOn } from "./moments.js";
import { filled } from "../words/filled.js";

/** @typedef {import("../words/wording.d.ts").ListsWording} ListsWording */

/**
 * What is said of one group's state, by the places of the clause that says it.
 * @param {import("./moments.js").State} state @param {import("./moments.js").Moments} moments @param {ListsWording} wording
 */
function saidOf(state, moments, wording) {
  const positions = state.positions.map(([, speaker, status]) =>
    filled(wording.held, { who: speaker, status: lowerFirst(moments.words.claim[status]) }),
  );
  return {
    administration: administrationInWords(state, moments, wording),
    positions: positions.join(wording.semicolon) || wording.noPosition,
    offerName: wording.offer,
    offer: lowerFirst(offerInWords(state, moments.words, wording)),
    talksName: wording.talks,
    talks: lowerFirst(moments.words.talks[state.talks]),
  };
}

/**
 * Where the offer stood, and the law that bears on it where there is one.
 * @param {import("./moments.js").State} state @param {import("./moments.js").Moments["words"]} words
 * @param {Pick<ListsWording, "withLaw">} wording @returns {string}
 */
export function offerInWords(state, words, wording) {
  const offer = words.offer[state.offer];
  return state.law === null ? offer : filled(wording.withLaw, { offer, law: lowerFirst(words.law[state.law]) });
}

/** What a control can come down to beside a state's civil authorities, of whom nothing needs saying. */
const TOLD = ["military", "outposts", "none"];

/**
 * Who administered, and how where the control comes down to one of `told`.
 * @param {import("./moments.js").State} state @param {Pick<import("./moments.js").Moments, "words" | "controls">} moments
 * @param {Pick<ListsWording, "underControl">} wording @param {string[]} [told]
 */
export function administrationInWords(state, { words, controls }, wording, told = TOLD) {
  const who = words.administration[state.administration];
  return told.includes(controls[state.control]) ? underControl(who, words.control[state.control], wording) : who;
}

/**
 * Who, and in what way.
 * @param {string} who @param {string} control a label of the vocabulary @param {Pick<ListsWording, "underControl">} wording
 */
export const underControl = (who, control, wording) =>
  filled(wording.underControl, { who, control: lowerFirst(control) });

/**
 * On 19 October 1956: Etorofu / Iturup, Kunashir / Kunashiri: …. Habomai, Shikotan: …. Or of one group only.
 * @param {import("./moments.js").Moments} moments @param {string} date ISO @param {string} inWords the day in words
 * @param {ListsWording} wording @param {string | null} [only] a group's id @returns {string}
 */
export function sentence(moments, date, inWords, wording, only = null) {
  const day = dayNumber(date);
  /** @type {Map<string, {said: ReturnType<typeof saidOf>, names: string[]}>} */
  const alike = new Map();
  for (const island of moments.islands) {
    if (only && island.id !== only) continue;
    const said = saidOf(stateOn(island, day), moments, wording);
    const key = JSON.stringify(said);
    alike.set(key, { said, names: [...(alike.get(key)?.names ?? []), island.name] });
  }
  const parts = [...alike.values()].map(({ said, names }) => {
    const islands = names.length === moments.islands.length ? wording.all : names.join(wording.comma);
    return filled(wording.group, { ...said, islands });
  });
  return filled(wording.day, { day: inWords, parts: parts.join(" ") });
}
