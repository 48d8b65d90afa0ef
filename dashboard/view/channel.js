/**
 * The channel on which the parts of one page speak: timeline, map, panel, lists, dialog and theme.
 *
 * The map lies in a frame. Who joins is noted at the page's window, where its frames reach it, and a message is handed
 * over before the next picture is drawn: window.postMessage or a BroadcastChannel would wait for two or three. A frame that
 * may not reach the page's window is spoken with by window.postMessage.
 */

import { exactDay } from "../words/days.js";

/**
 * All that is said on it, each kind with what it carries:
 * - `ask`: show another day, island or lens (to the timeline, which answers with a view)
 * - `ready`: I follow from now on; say which view is shown
 * - `view`: this is shown now
 * - `filter`: of the events only these count, by id; null for all
 * - `place`: show where this event took place, latitude and longitude
 * - `read`: open "How to read this map"
 * - `theme`: the reader chose these colours
 * @typedef {import("./link.js").View} View
 * @typedef {{kind: "ask", change: Partial<View>} | {kind: "ready"} | {kind: "view", view: View}
 *   | {kind: "filter", events: string[] | null} | {kind: "place", event: string, at: [number, number]}
 *   | {kind: "read"} | {kind: "theme", theme: string}} Message
 */

/**
 * @template {Message["kind"]} Kind
 * @typedef {Extract<Message, {kind: Kind}>} Of the message of this kind
 */

/** @typedef {(value: unknown) => boolean} Check */

const isText = (/** @type {unknown} */ value) => typeof value === "string";
const isDay = (/** @type {unknown} */ value) => typeof value === "string" && exactDay(value) !== null;
const isIsland = (/** @type {unknown} */ value) => value === null || isText(value);
const isNothing = (/** @type {unknown} */ value) => value === undefined;
const either = (/** @type {Check} */ one, /** @type {Check} */ other) => (/** @type {unknown} */ value) => one(value) || other(value);
const listOf = (/** @type {Check} */ each) => (/** @type {unknown} */ value) => Array.isArray(value) && value.every(each);
const isPoint = (/** @type {unknown} */ value) => Array.isArray(value) && value.length === 2 && value.every(Number.isFinite);

/** Whether each named part of a value is as it should be. @param {Record<string, Check>} parts @returns {Check} */
const record = (parts) => (value) => {
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(parts).every(([name, holds]) => holds(/** @type {Record<string, unknown>} */ (value)[name]));
};

const VIEW = { date: isDay, island: isIsland, lens: isText };
const CHANGE = Object.fromEntries(Object.entries(VIEW).map(([name, holds]) => [name, either(holds, isNothing)]));

/** What a message of each kind must carry. @type {Record<Message["kind"], Check>} */
const CARRIES = {
  ask: record({ change: record(CHANGE) }),
  ready: () => true,
  view: record({ view: record(VIEW) }),
  filter: record({ events: either((value) => value === null, listOf(isText)) }),
  place: record({ event: isText, at: isPoint }),
  read: () => true,
  theme: record({ theme: isText }),
};

/** @param {unknown} message as it came @returns {message is Message} */
export function wellFormed(message) {
  const kind = /** @type {{kind?: unknown} | null | undefined} */ (message)?.kind;
  return typeof kind === "string" && Object.hasOwn(CARRIES, kind) && CARRIES[/** @type {Message["kind"]} */ (kind)](message);
}

/** How many have joined in this window, so that each knows its own messages. */
let joined = 0;

export class Channel {
  /**
   * Joins; what was said before is not heard.
   * @param {string} name only who gives the same name is heard
   * @param {Window} [page] the page's window, where this module runs in a frame of it
   * @param {Window & typeof globalThis} [here] the window that this module runs in
   */
  constructor(name, page = window, here = window) {
    this.name = name;
    this.page = page;
    this.here = here;
    this.self = `${page === here ? "page" : "frame"} ${(joined += 1)}`;
    /** @type {Map<string, ((message: any) => void)[]>} by kind */
    this.listeners = new Map();
    this.hear = this.hear.bind(this);
    this.together = joinedOn(page, name);
    this.together?.add(this);
    here.addEventListener("message", this.hear);
    // A frame that is loaded anew must not be spoken to any more.
    if (page !== here) here.addEventListener("pagehide", ({ persisted }) => persisted || this.close());
  }

  /** Says `message` to all others on this channel, who hear it soon and in the order in which it was said. @param {Message} message */
  post(message) {
    if (this.together) {
      for (const other of this.together) if (other !== this) queueMicrotask(() => other.deliver(message));
      return;
    }
    const letter = { channel: this.name, from: this.self, message };
    for (const window of windowsOf(this.page)) window.postMessage(letter, this.here.location.origin);
  }

  /**
   * From now on `act` is called with each message of `kind`; what is malformed is passed over.
   * @template {Message["kind"]} Kind
   * @param {Kind} kind @param {(message: Of<Kind>) => void} act
   */
  listen(kind, act) {
    this.listeners.set(kind, [...(this.listeners.get(kind) ?? []), act]);
  }

  /** Leaves: hears nothing any more. */
  close() {
    this.together?.delete(this);
    this.here.removeEventListener("message", this.hear);
  }

  /** @param {MessageEvent} event of any origin, from any window, for anyone */
  hear({ data, origin, source }) {
    if (data?.channel !== this.name || origin !== this.here.location.origin) return;
    if (source === this.here && data.from === this.self) return;
    if (windowsOf(this.page).includes(/** @type {Window} */ (source))) this.deliver(data.message);
  }

  /** @param {unknown} message as it came */
  deliver(message) {
    if (!wellFormed(message)) return;
    for (const act of this.listeners.get(message.kind) ?? []) act(message);
  }
}

const JOINED = "four-islands.channels";

/** All who joined under `name` in the page and its frames; null where this window may not look there. @param {Window} page @param {string} name @returns {Set<Channel> | null} */
function joinedOn(page, name) {
  try {
    /** @type {Map<string, Set<Channel>>} */
    const all = (/** @type {any} */ (page)[JOINED] ??= new Map());
    if (!all.has(name)) all.set(name, new Set());
    return all.get(name) ?? null;
  } catch {
    return null;
  }
}

/** The page's window and those of the frames in it. @param {Window} page @returns {Window[]} */
const windowsOf = (page) => [page, ...Array.from({ length: page.length }, (_, at) => page[at])];
