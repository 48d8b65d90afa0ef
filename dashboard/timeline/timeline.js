/** The timeline: shows the store's day on a track of ticks and bands, and asks the store for another. */

import { dayInWords, isoDay, dayNumber, julianInWords } from "../words/days.js";
import { headlineOf } from "./timeline_headline.js";
import { listen } from "./timeline_input.js";
import { TimelineCards } from "./timeline_cards.js";
import { build } from "./timeline_parts.js";
import { SPEEDS, speedInWords } from "./timeline_playback.js";
import { Player } from "./timeline_player.js";
import { including, shareOf, zoomed } from "./timeline_scale.js";
import { changeDays, neighbour, stopsOf } from "./timeline_stops.js";
import { draw, nameGroups, rowsFor } from "./timeline_track.js";
import { filled } from "../words/filled.js";

/** @typedef {import("../view/link.js").View} View */
/** @typedef {import("../view/store.js").Store} Store */

export class Timeline {
  /**
   * @param {HTMLElement} parent @param {Store} store @param {import("../lenses/lens.js").TimelineWording} wording
   * @param {string} longest the caption that takes the most room
   * @param {{opens: string, presets: {begins: string, name: string, short: string}[], language: string}} given where the
   *   stretch begins that is shown at first, and those that are one click away, all in ISO form; the page's language
   */
  constructor(parent, store, wording, longest, given) {
    this.store = store;
    this.wording = wording;
    /** All the days there are; past midnight there is one more. */
    this.whole = { from: store.first, to: store.last };
    /** @type {Set<string> | null} events that a filter left */
    this.filtered = null;
    this.drawn = "";
    this.presets = given.presets.map((preset) => ({ ...preset, begin: dayNumber(preset.begins) }));
    this.language = given.language;
    const opens = dayNumber(given.opens);
    this.parts = build(parent, wording, longest, isoDay(this.first), isoDay(this.last));
    this.player = new Player(this);
    /** @type {import("../moments/moments.js").HistoricalEvent[]} that the filter left, as are the days and the stops */
    this.events = [];
    /** The event that stands beside the date. @type {import("../moments/moments.js").HistoricalEvent | null} */
    this.said = null;
    /** @type {import("./timeline_second.js").SecondDay | null} */
    this.second = null;
    /** @type {Promise<import("./timeline_second.js").SecondDay | null> | undefined} */
    this.secondLoad = undefined;
    /** @type {number[]} */
    this.days = [];
    /** @type {number[]} where play pauses for a moment */
    this.stops = [];
    // The story most come for; an earlier day moves it back.
    this.stretch = this.day < opens ? this.whole : including({ from: opens, to: this.last }, this.day, this.whole);
    store.channel.listen("filter", ({ events }) => this.filter(events));
    let { story } = store.view;
    store.follow((fed) => {
      if (fed || story !== store.view.story) this.player.pause(); // a step of the story stands at its own day
      ({ story } = store.view);
      this.show();
    });
  }

  /** From now on it can be used. @param {import("../moments/moments.js").Moments} moments */
  start(moments) {
    this.moments = moments;
    this.filter(this.filtered && [...this.filtered]); // it may have been there first
    this.cards = new TimelineCards(this, moments, this.language);
    listen(this);
    new ResizeObserver(() => this.drawTrack()).observe(this.parts.drawing);
  }

  /** Takes over what the filter left. */
  take() {
    const all = this.moments?.events ?? [];
    const { filtered } = this;
    this.events = filtered ? all.filter(({ id }) => filtered.has(id)) : all;
    Object.assign(this, stopsOf(this.events));
  }

  /** The event that something drawn stands for. @param {Element | null} drawn */
  eventOf(drawn) {
    return drawn instanceof HTMLElement ? this.events.find(({ id }) => id === drawn.dataset.event) : undefined;
  }

  /** @param {string} date ISO @returns {number} the day, within the ends */
  dayOf(date) {
    return Math.min(this.last, Math.max(this.first, dayNumber(date)));
  }

  get view() {
    return this.store.view;
  }

  get day() {
    return this.store.day;
  }

  get first() {
    return this.store.first;
  }

  get last() {
    return this.store.last;
  }

  /**
   * From now on only these events count for buttons, arrow keys, dragging, play and ticks.
   * @param {string[] | null} events ids, or null for all
   */
  filter(events) {
    this.filtered = events && new Set(events);
    this.drawn = "";
    this.take();
    const { parts, wording } = this;
    const only = events ? filled(wording.filtered, { some: events.length }) : "";
    parts.thinned.hidden = !events;
    parts.some.textContent = events ? filled(wording.thinned, { some: events.length, all: this.moments?.events.length ?? events.length }) : "";
    parts.slider.setAttribute("aria-description", `${wording.keys} ${only}`.trim());
    for (const part of [parts.previous, parts.next, parts.play]) {
      if (only) part.setAttribute("aria-description", only);
      else part.removeAttribute("aria-description");
    }
    this.show();
  }

  /** Asks for another day, island or lens. @param {Partial<View>} change */
  change(change) {
    this.store.change(change);
  }

  /** @param {number} day */
  moveTo(day) {
    this.player.pause();
    this.change({ date: isoDay(day) });
  }

  show() {
    if (!this.moments) return; // the map or the lists may ask before the events are here
    const { parts, wording, day } = this;
    if (this.whole.to !== this.last) this.reach();
    this.stretch = including(this.stretch, day, this.whole);
    const { event, line } = headlineOf(this.moments, this.view.date, wording);
    this.said = event;
    const inWords = dayInWords(day, wording.dates);
    parts.moment.textContent = inWords;
    parts.moment.setAttribute("datetime", this.view.date);
    parts.julian.textContent = julianInWords(day, wording.dates);
    parts.event.textContent = line;
    parts.event.disabled = !event;
    parts.slider.dataset.date = this.view.date;
    parts.slider.setAttribute("aria-valuenow", String(day));
    parts.slider.setAttribute("aria-valuetext", filled(wording.spoken, { date: inWords, said: line }));
    parts.slider.style.setProperty("--at", String(shareOf(this.stretch, day)));
    parts.previous.disabled = this.neighbour(-1) === null;
    parts.next.disabled = this.neighbour(1) === null;
    parts.previousChange.disabled = this.neighbouringChange(-1) === null;
    parts.nextChange.disabled = this.neighbouringChange(1) === null;
    // A button that leads nowhere any more would lose the focus to nothing.
    if (/** @type {HTMLButtonElement} */ (document.activeElement).disabled && parts.sliders.parentElement?.contains(document.activeElement)) parts.slider.focus({ preventScroll: true });
    if (!parts.typing()) parts.typed.value = this.view.date;
    parts.problem.textContent = "";
    parts.typed.removeAttribute("aria-invalid");
    this.drawTrack();
    this.showSecond();
    this.cards?.renew();
  }

  /** The days go on to another last one: a stretch that ended with them still does. */
  reach() {
    const { from, to } = this.whole;
    if (this.stretch.to === to) this.stretch = { ...this.stretch, to: this.last };
    this.whole = { from, to: this.last };
    for (const slider of this.parts.sliders.querySelectorAll('[role="slider"]')) slider.setAttribute("aria-valuemax", String(this.last));
  }

  /** What is wrong with a day that was typed; nothing: "". @param {number | null} day as typedDay reads it */
  problemOf(day) {
    const { first, last, wording } = this;
    if (day === null) return wording.badDate;
    if (Number.isNaN(day)) return wording.noSuchDay;
    return day >= first && day <= last ? "" : filled(wording.outside, { first: isoDay(first), last: isoDay(last) });
  }

  /** What shows a second day, had once it is asked for. @returns {Promise<import("./timeline_second.js").SecondDay | null>} null where it cannot be had */
  loadSecond() {
    this.secondLoad ??= import("./timeline_second.js").then(
      async ({ secondDay }) => (this.second = await secondDay(this, /** @type {import("../moments/moments.js").Moments} */ (this.moments))),
    ).catch((error) => {
      console.warn(error);
      this.secondLoad = undefined; // the next call tries again
      return null;
    });
    return this.secondLoad;
  }

  /** Shows a second day where the view has one. */
  async showSecond() {
    const { parts, view } = this;
    parts.pair.hidden = !view.with;
    parts.compare.setAttribute("aria-pressed", String(Boolean(view.with)));
    if (view.with && !this.second) await this.loadSecond();
    this.second?.show();
  }

  /** Draws names, ticks and bands again if what they show has changed. */
  drawTrack() {
    const { stretch, view, parts } = this;
    const width = parts.slider.clientWidth;
    const wanted = [stretch.from, stretch.to, view.lens, view.island, width].join();
    if (!this.moments || wanted === this.drawn || !width) return;
    this.drawn = wanted;
    const room = nameGroups(parts.groups, this.moments, view, width);
    const { style } = parts.sliders;
    style.setProperty("--groups", String(this.moments.islands.length));
    style.setProperty("--group-names", `${room}px`);
    style.setProperty("--rows", String(rowsFor(width)));
    draw(parts.drawing, this.moments, this.events, stretch, view, rowsFor(width));
    SPEEDS.forEach((seconds, at) => {
      const words = speedInWords((stretch.to - stretch.from) / seconds, this.language, rowsFor(width) > 2);
      if (parts.speed.options[at].text !== words) parts.speed.options[at].text = words;
    });
    for (const preset of parts.presets.children) {
      const from = /** @type {HTMLElement} */ (preset).dataset.from;
      preset.setAttribute("aria-pressed", String(stretch.to === this.last && stretch.from === Number(from)));
    }
  }

  /** @param {number} direction -1 or 1 @returns {number | null} the day of the next event that way */
  neighbour(direction) {
    return neighbour(this.days, this.day, direction);
  }

  /** @param {number} direction @returns {number | null} the day of the next change of the chosen island, or of any */
  neighbouringChange(direction) {
    if (!this.moments) return null;
    return neighbour(changeDays(this.moments.islands, this.view.island), this.day, direction);
  }

  /** @param {number} factor */
  zoom(factor) {
    this.stretch = zoomed(this.stretch, factor, this.day, this.whole);
    this.show();
  }
}
