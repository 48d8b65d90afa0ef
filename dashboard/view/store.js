/**
 * The store: it alone holds the view (day, island, lens, step of the story). Whatever a part wishes it asks of the
 * store; what is shown now the store tells all parts, those in this window at once and those in frames on the channel;
 * and where the view comes to rest it tells whoever feeds the page: Streamlit today.
 */

import { dayNumber, isoDay } from "../words/days.js";
import { Channel } from "./channel.js";

/** How long a view must stand before the feeder is told, in ms. */
const SETTLE = 90;

/** @typedef {import("./link.js").View} View */

export class Store {
  /**
   * @param {{view: View, channel: string, first: string, last: string}} fed the first view, the channel's name, and the
   *   first and last day there are
   */
  constructor({ view, channel, first, last }) {
    this.view = view;
    /** Days as numbers, like `day`. */
    this.first = dayNumber(first);
    this.last = dayNumber(last);
    this.revision = -1;
    /** Tells the feeder of a settled view, or asks it for a new day (new_day.js). @type {(view: View & {asks?: string}) => void} */
    this.feed = () => {};
    /** What the feeder knows already. */
    this.settledView = JSON.stringify(view);
    /** @type {((fed: boolean) => void)[]} */
    this.followers = [];
    /** @type {(() => void)[]} */
    this.settling = [];
    this.channel = new Channel(channel);
    this.channel.listen("ask", ({ change }) => this.change(change));
    this.channel.listen("ready", () => this.announce());
  }

  get day() {
    return dayNumber(this.view.date);
  }

  /** Calls `act` with each view that is shown from now on; `fed` is true where the feeder set it. @param {(fed: boolean) => void} act */
  follow(act) {
    this.followers.push(act);
  }

  /** Calls `act` when a view has come to rest and the feeder was told. @param {() => void} act */
  onSettled(act) {
    this.settling.push(act);
  }

  /** Shows another day, island, lens or step of the story; a day outside is the first or last there is. @param {Partial<View>} change */
  change(change) {
    const day = Math.min(this.last, Math.max(this.first, dayNumber(change.date ?? this.view.date)));
    this.view = { ...this.view, ...change, date: isoDay(day) };
    this.show(false);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.settle(), SETTLE);
  }

  /**
   * Takes over the feeder's view if it is newer than what the reader has done: a late answer never moves the page back.
   * @param {View} view @param {number} revision grows with each view that did not come from here
   */
  take(view, revision) {
    if (revision <= this.revision) return;
    this.revision = revision;
    this.settledView = JSON.stringify(view);
    this.view = view;
    this.show(true);
  }

  /**
   * Another server has taken the page over, or the same one anew, which counts from the start and knows the view that the
   * address bar named: what is shown here stays, and it is told of it.
   * @param {View} view @param {number} revision
   */
  takenOver(view, revision) {
    this.revision = revision;
    this.settledView = JSON.stringify(view);
    this.change({});
  }

  /**
   * The days go on to `last`, and whoever shows the end shows it anew. It never moves back: the reader has seen it.
   * @param {string} last ISO day
   */
  reach(last) {
    if (dayNumber(last) <= this.last) return;
    this.last = dayNumber(last);
    this.show(false);
    for (const act of this.settling) act();
  }

  settle() {
    const now = JSON.stringify(this.view);
    if (now === this.settledView) return;
    this.settledView = now;
    this.feed(this.view);
    for (const act of this.settling) act();
  }

  /** @param {boolean} fed */
  show(fed) {
    this.announce();
    for (const act of this.followers) act(fed);
  }

  /** To the parts in frames, and to those that joined the channel. */
  announce() {
    this.channel.post({ kind: "view", view: this.view });
  }

  /** Leaves the channel and forgets what was to settle. */
  close() {
    clearTimeout(this.timer);
    this.channel.close();
  }
}
