/**
 * The timeline: moves through time in the browser, conducts the page's channel, and tells Python where
 * it came to rest.
 */

import { Channel } from "./channel.js";
import { dayInWords, dayNumber, isoDay, julianInWords, lastAtMost } from "./days.js";
import { nameLandmarks } from "./landmarks.js";
import { handout } from "./handout.js";
import { switchLanguages } from "./language_switch.js";
import { fetchMoments } from "./moments.js";
import { keepOpen } from "./panel_keeper.js";
import { keepPace, linkTo } from "./panel_pace.js";
import { reading } from "./reading.js";
import { sourceNotes } from "./source_notes.js";
import { carryView } from "./reference_links.js";
import { listen } from "./timeline_hand.js";
import { build } from "./timeline_parts.js";
import { Playing } from "./timeline_playing.js";
import { including, shareOf, zoomed } from "./timeline_scale.js";
import { changeDays, neighbour, stopsOf } from "./timeline_stops.js";
import { draw } from "./timeline_track.js";

/** How long the hand must rest before Python is told, in ms. */
const SETTLE = 90;

/** @typedef {import("./moments.js").View} View */

/** @type {WeakMap<HTMLElement, Timeline>} */
const living = new WeakMap();

/**
 * Streamlit calls this at the first mount and again with each new data.
 * @param {{data: any, parentElement: HTMLElement, setStateValue: (name: string, value: any) => void}} page
 * @param {any} wording
 */
export async function timeline(page, wording) {
  const { data, parentElement, setStateValue } = page;
  let one = living.get(parentElement);
  // The server forgot this page while the connection was lost; the map already listens to another channel.
  if (one && one.channel.name !== data.channel) return location.replace(linkTo(one.view));
  if (!one) {
    one = new Timeline(parentElement, data, wording);
    living.set(parentElement, one);
  }
  // The revision makes a view that Python has since left news again: after Back, the same step forward.
  one.tell = (view) => setStateValue("view", { ...view, revision: data.revision });
  try {
    await one.ready;
  } catch (error) {
    living.delete(parentElement); // the next run tries again
    one.channel.close();
    throw error;
  }
  one.follow(data);
  return undefined;
}

/**
 * Of the events that begin on one day, the weightiest; the first of them where several weigh the same.
 * @param {import("./moments.js").HistoricalEvent[]} events @param {number} last index of the last of that day
 */
function weightiest(events, last) {
  let best = last;
  for (let at = last - 1; at >= 0 && events[at].number === events[last].number; at -= 1) {
    if (events[at].weight >= events[best].weight) best = at;
  }
  return events[best];
}

export class Timeline {
  /** @param {HTMLElement} parent @param {any} data @param {any} wording */
  constructor(parent, data, wording) {
    this.wording = wording;
    this.first = dayNumber(data.first);
    this.last = dayNumber(data.last);
    /** All the days there are. */
    this.whole = { from: this.first, to: this.last };
    /** @type {View} */
    this.view = data.view;
    this.revision = -1;
    /** @type {(view: View) => void} */
    this.tell = () => {};
    this.told = JSON.stringify(data.view);
    /** @type {Set<string> | null} events that a filter left */
    this.filtered = null;
    this.drawn = "";
    this.channel = new Channel(data.channel);
    this.channel.listen("ask", ({ change }) => this.change(change));
    this.channel.listen("ready", () => this.announce());
    this.channel.listen("filter", ({ events }) => this.filter(events));
    this.parts = build(parent, wording, isoDay(this.first), isoDay(this.last));
    this.playing = new Playing(this);
    /** @type {number[]} of the events that the filter left, as are the stops */
    this.days = [];
    /** @type {number[]} where play rests for a breath */
    this.stops = [];
    // The story most come for; an earlier day moves it back.
    this.stretch = including({ from: dayNumber("1855-01-01"), to: this.last }, this.day, this.whole);
    if (this.day < dayNumber("1855-01-01")) this.stretch = this.whole;
    this.ready = fetchMoments(new URL(data.moments, document.baseURI).href).then((moments) => {
      this.moments = moments;
      Object.assign(this, stopsOf(moments.events, this.filtered));
      listen(this);
      new ResizeObserver(() => this.drawTrack()).observe(this.parts.drawing);
      this.accompanyPanel();
      switchLanguages(() => this.view);
      carryView(() => this.view);
      reading(this.channel, data.language, wording);
      handout(() => this.view, data.language, wording.dates);
    });
  }

  /** Takes over Python's view, if it is newer than what the hand has done. @param {any} data */
  follow(data) {
    if (data.revision <= this.revision) return;
    this.revision = data.revision;
    this.playing.pause();
    this.told = JSON.stringify(data.view);
    this.view = data.view;
    this.show();
  }

  /**
   * From now on only these events count for buttons, arrow keys, the hand, play and ticks.
   * @param {string[] | null} events ids, or null for all
   */
  filter(events) {
    this.filtered = events && new Set(events);
    this.drawn = "";
    if (this.moments) Object.assign(this, stopsOf(this.moments.events, this.filtered));
    const { parts, wording } = this;
    const only = events ? wording.filtered.replace("{some}", String(events.length)) : "";
    parts.slider.setAttribute("aria-description", `${wording.keys} ${only}`.trim());
    for (const part of [parts.previous, parts.next, parts.play]) {
      if (only) part.setAttribute("aria-description", only);
      else part.removeAttribute("aria-description");
    }
    this.show();
  }

  get day() {
    return dayNumber(this.view.date);
  }

  /** Moves to another day, island or lens. @param {Partial<View>} change */
  change(change) {
    const day = Math.min(this.last, Math.max(this.first, dayNumber(change.date ?? this.view.date)));
    this.view = { ...this.view, ...change, date: isoDay(day) };
    this.show();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.settle(), SETTLE);
  }

  /** @param {number} day */
  moveTo(day) {
    this.playing.pause();
    this.change({ date: isoDay(day) });
  }

  settle() {
    const now = JSON.stringify(this.view);
    if (now === this.told) return;
    this.told = now;
    this.tell(this.view);
    this.pace?.settled();
  }

  announce() {
    this.channel.post({ kind: "view", view: this.view });
  }

  show() {
    this.announce();
    if (!this.moments) return; // the map or the lists may ask before the events are here
    const { parts, wording, day } = this;
    this.stretch = including(this.stretch, day, this.whole);
    const at = lastAtMost(this.moments.eventDays, day);
    const event = at < 0 ? null : weightiest(this.moments.events, at);
    const inWords = dayInWords(day, wording.dates);
    const line = !event
      ? wording.noEvent
      : event.number === day && event.precision === "day"
        ? event.title
        : (event.end >= this.view.date ? wording.aroundNow : wording.lastEvent).replace("{title}", event.title).replace("{written}", event.written);
    parts.moment.textContent = inWords;
    parts.moment.setAttribute("datetime", this.view.date);
    parts.julian.textContent = julianInWords(day, wording.dates, wording.julian);
    parts.event.textContent = line;
    parts.slider.dataset.date = this.view.date;
    parts.slider.setAttribute("aria-valuenow", String(day));
    parts.slider.setAttribute("aria-valuetext", `${inWords}. ${line}`);
    parts.slider.style.setProperty("--at", String(shareOf(this.stretch, day)));
    parts.previous.disabled = this.neighbour(-1) === null;
    parts.next.disabled = this.neighbour(1) === null;
    parts.previousChange.disabled = this.neighbouringChange(-1) === null;
    parts.nextChange.disabled = this.neighbouringChange(1) === null;
    // A button that leads nowhere any more would lose the focus to nothing.
    if (/** @type {HTMLButtonElement} */ (document.activeElement).disabled && parts.slider.parentElement?.contains(document.activeElement)) parts.slider.focus({ preventScroll: true });
    if (!parts.typing()) parts.typed.value = this.view.date;
    parts.problem.textContent = "";
    parts.typed.removeAttribute("aria-invalid");
    this.drawTrack();
    this.pace?.moved();
  }

  /** Draws names, ticks and bands again if what they show has changed. */
  drawTrack() {
    const { stretch, view, parts } = this;
    const wanted = [stretch.from, stretch.to, view.lens, view.island, parts.drawing.clientWidth].join();
    if (wanted === this.drawn || !parts.drawing.clientWidth) return;
    this.drawn = wanted;
    draw(parts.drawing, this.moments, stretch, view, this.filtered);
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
    return neighbour(changeDays(this.moments.islands, this.view.island), this.day, direction);
  }

  accompanyPanel() {
    const panel = document.querySelector(".st-key-island-panel");
    if (!panel) return;
    nameLandmarks(this.wording.panel);
    keepOpen(panel);
    sourceNotes(panel);
    this.pace = keepPace(panel, this.wording, () => this.view);
  }

  /** @param {number} factor */
  zoom(factor) {
    this.stretch = zoomed(this.stretch, factor, this.day, this.whole);
    this.show();
  }
}
