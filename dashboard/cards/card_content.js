/** What a card says: of events, each with its date, title, place, first sentence, kind and groups; or of what held for a while. */

import { element } from "../view/element.js";
import { pageAddress } from "../view/page_address.js";
import { filled } from "../words/filled.js";

/** @typedef {import("../moments/moments.js").HistoricalEvent} HistoricalEvent */
/** @typedef {import("../moments/moments.js").Moments} Moments */
/** @typedef {import("../words/wording.d.ts").CardWording} CardWording */

/**
 * What the buttons and links of a card do where it stands.
 * @typedef {{goTo: (date: string) => void, address: ((page: string) => string) | null}} Ways
 *   `address`: of one of the page's other pages; null where there is none, as in a map by itself
 */

/** With more events than this, each is told without its first sentence. */
const TELLING = 3;

/** The first sentence of an event's summary. @param {Pick<HistoricalEvent, "summary" | "lead">} event */
export const firstSentence = ({ summary, lead }) => summary.slice(0, lead);

/**
 * Which groups an event concerns, in words.
 * @param {Pick<HistoricalEvent, "islands">} event @param {Pick<Moments, "islands">} moments @param {Pick<CardWording, "allGroups" | "comma">} wording
 */
export function groupsInWords(event, moments, wording) {
  if (event.islands.length === moments.islands.length) return wording.allGroups;
  return moments.islands.filter(({ id }) => event.islands.includes(id)).map(({ name }) => name).join(wording.comma);
}

/**
 * @param {HistoricalEvent[]} events at least one, in date order
 * @param {Moments} moments @param {CardWording} wording @param {Ways} ways
 * @returns {{title: string, parts: HTMLElement[]}} `title` names the card
 */
export function eventsInWords(events, moments, wording, ways) {
  const several = events.length > 1 ? filled(wording.several, { count: events.length }) : "";
  const parts = events.map((event) => oneEvent(event, events.length <= TELLING, moments, wording, ways));
  if (several) parts.unshift(element("p", "card-count", several));
  return { title: several || events[0].title, parts };
}

/** @param {HistoricalEvent} event @param {boolean} telling @param {Moments} moments @param {CardWording} wording @param {Ways} ways */
export function oneEvent(event, telling, moments, wording, ways) {
  const article = element("article", "card-entry");
  article.dataset.event = event.id;
  const when = event.place ? `${event.written} · ${event.place[2]}` : event.written;
  article.append(element("p", "card-when", when), element("p", "card-title", event.title));
  if (telling) article.append(element("p", "card-says", firstSentence(event)));
  const kind = `${moments.words.kind[event.kind]} · ${groupsInWords(event, moments, wording)}`;
  article.append(element("p", "card-kind", kind));
  article.append(acts(wording.toDay, event.day, wording.full, `events/${event.id}`, event.title, ways));
  return article;
}

/**
 * What held on one group for a while, and the event that began it.
 * @param {{island: import("../moments/moments.js").Island, says: string, begin: string, end: string, began: HistoricalEvent | undefined}} held
 *   `says`: in the words of the lens shown; `begin`, `end`: dates in words, empty where it was so before or still is
 * @param {Moments} moments @param {CardWording} wording @param {Ways} ways
 * @returns {{title: string, parts: HTMLElement[]}}
 */
export function heldInWords({ island, says, begin, end, began }, moments, wording, ways) {
  const article = element("article", "card-entry");
  article.dataset.island = island.id;
  const title = filled(wording.state, { island: island.name, state: says });
  article.append(element("p", "card-when", spanInWords(begin, end, wording)), element("p", "card-title", title));
  if (began) {
    const event = element("p", "card-says");
    event.append(element("b", "", began.title), " ", firstSentence(began));
    article.append(event, acts(wording.toBeginning, began.day, wording.facts, `islands/${island.id}`, island.name, ways));
  }
  return { title, parts: [article] };
}

/** From when to when, as far as known. @param {string} begin @param {string} end dates in words, or empty @param {CardWording} wording */
export function spanInWords(begin, end, wording) {
  if (begin && end) return filled(wording.between, { begin, end });
  if (begin) return filled(wording.since, { begin });
  return end ? filled(wording.until, { end }) : wording.before;
}

/**
 * The ways on: to a day, and to a page with all that is known.
 * @param {string} goTo @param {string} day ISO @param {string} more @param {string} page @param {string} of what the page is about
 * @param {Ways} ways
 */
function acts(goTo, day, more, page, of, ways) {
  const line = element("p", "card-acts");
  const go = /** @type {HTMLButtonElement} */ (element("button", "", goTo));
  go.type = "button";
  go.addEventListener("click", () => ways.goTo(day));
  line.append(go);
  if (ways.address) {
    const link = /** @type {HTMLAnchorElement} */ (element("a", "", more));
    link.href = ways.address(pageAddress(page));
    link.target = "_top";
    link.setAttribute("aria-label", `${more}: ${of}`);
    line.append(link);
  }
  return line;
}
