/**
 * The channel on which the parts of one page speak: timeline, map, panel, lists, dialog and theme.
 *
 * The map lies in a frame of the page's own origin. Who joins is noted at the page's window, where the frame reaches it,
 * and a message is handed over before the next picture is drawn; window.postMessage and a BroadcastChannel would wait for
 * two or three, and a browser that keeps no cookies throws at making the latter.
 */

import { exactDay } from "../words/days.js";

/**
 * All that is said on it, each kind with what it carries:
 * - `ask`: show another day, island, lens or step of the story (to the store, which answers with a view)
 * - `ready`: I follow from now on; say which view is shown
 * - `view`: this is shown now
 * - `filter`: of the events only these count, by id; null for all
 * - `frame`: show this part of the map, from south-west to north-east; null for what was shown before
 * - `unfilter`: take the filter away (to the list of events, which answers with a filter)
 * - `opening`: say how a link would have to open you, so that you are as you are now (to map and list, each of which answers)
 * - `stands`: the map, so; null while it is where everybody finds it
 * - `filtered`: the list of events, so
 * - `place`: show where this event took place, latitude and longitude
 * - `draw`: draw what the map shows as a picture, with these lines above and below it (to the map, which answers with one)
 * - `drawn`: the picture, as SVG of this size in pixels; null where it could not be drawn
 * - `read`: open "How to read this map"
 * - `theme`: the reader chose these colours
 * @typedef {import("./link.js").View} View
 * @typedef {{kind: "ask", change: Partial<View>} | {kind: "ready"} | {kind: "view", view: View}
 *   | {kind: "filter", events: string[] | null} | {kind: "unfilter"} | {kind: "place", event: string, at: [number, number]}
 *   | {kind: "frame", corners: [[number, number], [number, number]] | null} | {kind: "read"} | {kind: "theme", theme: string}
 *   | {kind: "opening"} | {kind: "stands", place: import("./map_place.js").Place | null} | {kind: "filtered", wish: import("./event_wish.js").Wish}
 *   | {kind: "draw", head: string[], foot: string[]} | {kind: "drawn", picture: Picture | null}} Message
 * @typedef {{svg: string, width: number, height: number}} Picture
 */

/**
 * @template {Message["kind"]} Kind
 * @typedef {Extract<Message, {kind: Kind}>} Of the message of this kind
 */

/** @typedef {(value: unknown) => boolean} Check */

const isText = (/** @type {unknown} */ value) => typeof value === "string";
const isDay = (/** @type {unknown} */ value) => typeof value === "string" && exactDay(value) !== null;
const isNull = (/** @type {unknown} */ value) => value === null;
const isNothing = (/** @type {unknown} */ value) => value === undefined;
const either = (/** @type {Check} */ one, /** @type {Check} */ other) => (/** @type {unknown} */ value) => one(value) || other(value);
const isTextOrNull = either(isText, isNull);
const listOf = (/** @type {Check} */ each) => (/** @type {unknown} */ value) => Array.isArray(value) && value.every(each);
const isPoint = (/** @type {unknown} */ value) => Array.isArray(value) && value.length === 2 && value.every(Number.isFinite);
const isNumber = (/** @type {unknown} */ value) => Number.isFinite(value);
const isCorners = (/** @type {unknown} */ value) => Array.isArray(value) && value.length === 2 && value.every(isPoint);

/** Whether each named part of a value is as it should be. @param {Record<string, Check>} parts @returns {Check} */
const record = (parts) => (value) => {
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(parts).every(([name, holds]) => holds(/** @type {Record<string, unknown>} */ (value)[name]));
};

const VIEW = { date: isDay, with: either(either(isDay, isNull), isNothing), island: isTextOrNull, lens: isText, story: either(isTextOrNull, isNothing), edition: either(isTextOrNull, isNothing) };
const CHANGE = Object.fromEntries(Object.entries(VIEW).map(([name, holds]) => [name, either(holds, isNothing)]));

/** What a message of each kind must carry. @type {Record<Message["kind"], Check>} */
const CARRIES = {
  ask: record({ change: record(CHANGE) }),
  ready: () => true,
  view: record({ view: record(VIEW) }),
  filter: record({ events: either(isNull, listOf(isText)) }),
  unfilter: () => true,
  frame: record({ corners: either(isNull, isCorners) }),
  opening: () => true,
  stands: record({ place: either(isNull, listOf(isNumber)) }),
  filtered: record({ wish: record({ text: isText, sort: isText }) }),
  place: record({ event: isText, at: isPoint }),
  draw: record({ head: listOf(isText), foot: listOf(isText) }),
  drawn: record({ picture: either(isNull, record({ svg: isText, width: isNumber, height: isNumber })) }),
  read: () => true,
  theme: record({ theme: isText }),
};

/** @param {unknown} message as it came @returns {message is Message} */
export function wellFormed(message) {
  const kind = /** @type {{kind?: unknown} | null | undefined} */ (message)?.kind;
  return typeof kind === "string" && Object.hasOwn(CARRIES, kind) && CARRIES[/** @type {Message["kind"]} */ (kind)](message);
}

/** At the page's window: all who joined, by the channel's name. */
const JOINED = "four-islands.channels";

export class Channel {
  /**
   * Joins; what was said before is not heard.
   * @param {string} name only who gives the same name is heard
   * @param {Window} [page] the page's window, where this module runs in a frame of it
   * @param {Window} [here] the window that this module runs in
   */
  constructor(name, page = window, here = window) {
    this.name = name;
    /** @type {Map<string, ((message: any) => void)[]>} by kind */
    this.listeners = new Map();
    this.others = joinedOn(page, name);
    this.others.add(this);
    // A frame that is loaded anew must not be spoken to any more.
    if (page !== here) here.addEventListener("pagehide", ({ persisted }) => persisted || this.close());
  }

  /** Says `message` to all others on this channel, who hear it soon and in the order in which it was said. @param {Message} message */
  post(message) {
    for (const other of this.others) if (other !== this) queueMicrotask(() => other.deliver(message));
  }

  /**
   * From now on `act` is called with each message of `kind`; what is malformed is passed over.
   * @template {Message["kind"]} Kind
   * @param {Kind} kind @param {(message: Of<Kind>) => void} act
   */
  listen(kind, act) {
    this.listeners.set(kind, [...(this.listeners.get(kind) ?? []), act]);
  }

  /** Leaves: hears nothing any more, not even what is on its way. */
  close() {
    this.others.delete(this);
    this.listeners.clear();
  }

  /** @param {unknown} message as it came */
  deliver(message) {
    if (!wellFormed(message)) return;
    for (const act of this.listeners.get(message.kind) ?? []) act(message);
  }
}

/** All who joined under `name` in the page and its frames. @param {Window} page @param {string} name @returns {Set<Channel>} */
function joinedOn(page, name) {
  /** @type {Map<string, Set<Channel>>} */
  const all = (/** @type {any} */ (page)[JOINED] ??= new Map());
  const joined = all.get(name) ?? new Set();
  all.set(name, joined);
  return joined;
}
