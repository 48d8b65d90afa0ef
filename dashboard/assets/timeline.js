/**
 * The timeline: moves through time in the browser, conducts the page's channel, and tells Python where
 * it came to rest.
 */

import { dayInWords, dayNumber, isoDay, julianInWords, lastAtMost, typedDay } from "./days.js";
import { fetchMoments } from "./moments.js";
import { keepOpen } from "./panel_keeper.js";
import { keepPace, linkTo } from "./panel_pace.js";
import { sourceNotes } from "./source_notes.js";
import { keyTarget } from "./timeline_keys.js";
import { build, button } from "./timeline_parts.js";
import { BREATH, played, SPEEDS } from "./timeline_play.js";
import { dayAt, including, shareOf, snapped, zoomed } from "./timeline_scale.js";
import { draw } from "./timeline_track.js";

/** How long the hand must rest before Python is told, in ms. */
const SETTLE = 90;

/** The stretches one click away: the first day of each, or the beginning. */
const PRESETS = [null, "1855-01-01", "1945-01-01", "2010-01-01"];

/** @typedef {{date: string, island: string | null, lens: string}} View */

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

class Timeline {
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
    this.channel = new BroadcastChannel(data.channel);
    this.channel.onmessage = ({ data: message }) => {
      if (message.kind === "ask") this.change(message.change);
      if (message.kind === "ready") this.announce();
      if (message.kind === "filter") {
        this.filtered = message.events && new Set(message.events);
        this.drawn = "";
        this.show();
      }
    };
    this.parts = build(parent, wording, isoDay(this.first), isoDay(this.last));
    // The story most come for; an earlier day moves it back.
    this.stretch = including({ from: dayNumber("1855-01-01"), to: this.last }, this.day, this.whole);
    if (this.day < dayNumber("1855-01-01")) this.stretch = this.whole;
    this.ready = fetchMoments(new URL(data.moments, document.baseURI).href).then((moments) => {
      this.moments = moments;
      this.days = moments.eventDays;
      this.stops = moments.events.filter(({ weight }) => weight === 3).map(({ number }) => number);
      this.listen();
    });
  }

  /** Takes over Python's view, if it is newer than what the hand has done. @param {any} data */
  follow(data) {
    if (data.revision <= this.revision) return;
    this.revision = data.revision;
    this.pause();
    this.told = JSON.stringify(data.view);
    this.view = data.view;
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
    this.pause();
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
    this.channel.postMessage({ kind: "view", view: this.view });
  }

  show() {
    this.announce();
    if (!this.moments) return; // the map or the lists may ask before the events are here
    const { parts, wording, day } = this;
    this.stretch = including(this.stretch, day, this.whole);
    const at = lastAtMost(this.days, day);
    const event = at < 0 ? null : weightiest(this.moments.events, at);
    const inWords = dayInWords(day, wording.months);
    const line = !event
      ? wording.noEvent
      : event.number === day && event.precision === "day"
        ? event.title
        : (event.end >= this.view.date ? wording.aroundNow : wording.lastEvent).replace("{title}", event.title).replace("{written}", event.written);
    parts.moment.textContent = inWords;
    parts.moment.setAttribute("datetime", this.view.date);
    parts.julian.textContent = julianInWords(day, wording.months, wording.julian);
    parts.event.textContent = line;
    parts.slider.dataset.date = this.view.date;
    parts.slider.setAttribute("aria-valuenow", String(day));
    parts.slider.setAttribute("aria-valuetext", `${inWords}. ${line}`);
    parts.slider.style.setProperty("--at", String(shareOf(this.stretch, day)));
    parts.previous.disabled = this.neighbour(-1) === null;
    parts.next.disabled = this.neighbour(1) === null;
    parts.previousChange.disabled = this.neighbouringChange(-1) === null;
    parts.nextChange.disabled = this.neighbouringChange(1) === null;
    if (parts.typed.ownerDocument.activeElement !== parts.typed) parts.typed.value = this.view.date;
    parts.problem.textContent = "";
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
    const at = direction < 0 ? lastAtMost(this.days, this.day - 1) : lastAtMost(this.days, this.day) + 1;
    return this.days[at] ?? null;
  }

  /** @param {number} direction @returns {number | null} the day of the next change of the chosen island, or of any */
  neighbouringChange(direction) {
    const days = this.moments.islands
      .filter(({ id }) => !this.view.island || id === this.view.island)
      .flatMap(({ firsts }) => firsts.filter((first) => Number.isFinite(first)))
      .sort((a, b) => a - b);
    const at = direction < 0 ? lastAtMost(days, this.day - 1) : lastAtMost(days, this.day) + 1;
    return days[at] ?? null;
  }

  listen() {
    const { parts } = this;
    const on = (/** @type {HTMLElement} */ part, /** @type {() => number | null} */ target) =>
      part.addEventListener("click", () => {
        const day = target();
        if (day !== null) this.moveTo(day);
      });
    on(parts.previous, () => this.neighbour(-1));
    on(parts.next, () => this.neighbour(1));
    on(parts.previousChange, () => this.neighbouringChange(-1));
    on(parts.nextChange, () => this.neighbouringChange(1));
    on(parts.today, () => this.last);
    parts.play.addEventListener("click", () => (this.playing ? this.pause() : this.play()));
    parts.narrower.addEventListener("click", () => this.zoom(0.5));
    parts.wider.addEventListener("click", () => this.zoom(2));
    PRESETS.forEach((from, at) => {
      const begin = from ? dayNumber(from) : this.first;
      const preset = button(this.wording.presets[at], "");
      preset.dataset.from = String(begin);
      preset.addEventListener("click", () => {
        this.stretch = { from: begin, to: this.last };
        if (this.day < begin) this.moveTo(begin);
        else this.show();
      });
      parts.presets.append(preset);
    });
    parts.form.addEventListener("submit", (event) => this.goToTyped(event));
    parts.slider.addEventListener("keydown", (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key === " ") {
        event.preventDefault();
        if (this.playing) this.pause();
        else this.play();
        return;
      }
      const target = keyTarget(event.key, event.shiftKey, this.day, this);
      if (target === null) return;
      event.preventDefault();
      this.moveTo(target);
    });
    this.listenToTheHand();
    new ResizeObserver(() => this.drawTrack()).observe(parts.drawing);
    document.addEventListener("keydown", (event) => {
      const field = /** @type {Element} */ (event.target).closest?.("input, select, textarea");
      if (event.key === "Escape" && this.view.island && !field) this.change({ island: null });
    });
    document.addEventListener("click", (event) => this.followLink(event));
    const panel = document.querySelector(".st-key-island-panel");
    if (panel) {
      keepOpen(panel);
      sourceNotes(panel);
      this.pace = keepPace(panel, this.wording, () => this.view);
    }
  }

  listenToTheHand() {
    const { slider, track } = this.parts;
    const toHand = (/** @type {PointerEvent} */ event) => {
      const box = track.getBoundingClientRect();
      const day = dayAt(this.stretch, (event.clientX - box.left) / box.width);
      this.moveTo(snapped(day, this.days, (this.stretch.to - this.stretch.from) / box.width));
    };
    slider.addEventListener("pointerdown", (event) => {
      if (event.button !== 0) return;
      slider.setPointerCapture(event.pointerId);
      slider.focus({ preventScroll: true });
      toHand(event);
    });
    slider.addEventListener("pointermove", (event) => {
      if (slider.hasPointerCapture(event.pointerId)) toHand(event);
    });
    slider.addEventListener("wheel", (event) => {
      if (!event.ctrlKey) return; // plain scrolling belongs to the page
      event.preventDefault();
      this.zoom(event.deltaY > 0 ? 1.25 : 0.8);
    }, { passive: false });
  }

  /** @param {number} factor */
  zoom(factor) {
    this.stretch = zoomed(this.stretch, factor, this.day, this.whole);
    this.show();
  }

  play() {
    if (this.day >= this.stretch.to) this.change({ date: isoDay(this.stretch.from) });
    this.parts.play.textContent = this.wording.pause;
    const quiet = matchMedia("(prefers-reduced-motion: reduce)").matches;
    let day = this.day;
    let before = performance.now();
    let rest = 0;
    const step = (/** @type {number} */ now) => {
      const elapsed = now - before;
      before = now;
      if (rest > 0) rest -= elapsed;
      else if (quiet) {
        // Without motion: from event to event, with time to read.
        const next = this.neighbour(1);
        if (next === null || next > this.stretch.to) return this.pause();
        this.change({ date: isoDay(next) });
        rest = 2 * BREATH;
      } else {
        const perSecond = (this.stretch.to - this.stretch.from) / SPEEDS[Number(this.parts.speed.value)];
        const come = played(day, elapsed, perSecond, this.stops, this.stretch.to);
        day = come.day;
        if (Math.floor(day) !== this.day) this.change({ date: isoDay(Math.floor(day)) });
        if (come.breathe) rest = BREATH;
        if (come.ended) return this.pause();
      }
      this.playing = requestAnimationFrame(step);
    };
    this.playing = requestAnimationFrame(step);
  }

  pause() {
    if (this.playing) cancelAnimationFrame(this.playing);
    this.playing = 0;
    this.parts.play.textContent = this.wording.play;
  }

  /** @param {SubmitEvent} event */
  goToTyped(event) {
    const { typed, problem } = this.parts;
    event.preventDefault();
    const day = typedDay(typed.value);
    if (day === null || day < this.first || day > this.last) {
      problem.textContent = this.wording.badDate.replace("{first}", isoDay(this.first)).replace("{last}", isoDay(this.last));
      typed.setAttribute("aria-invalid", "true");
      return;
    }
    typed.removeAttribute("aria-invalid");
    typed.value = isoDay(day);
    this.moveTo(day);
  }

  /**
   * The panel's links are real addresses of views; a plain click on one moves the page without loading it.
   * @param {MouseEvent} event
   */
  followLink(event) {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = /** @type {Element} */ (event.target).closest?.("a.jump");
    if (!(link instanceof HTMLAnchorElement)) return;
    event.preventDefault();
    const to = new URL(link.href).searchParams;
    const island = link.dataset.keep === "island" ? this.view.island : to.get("island");
    this.pause();
    this.change({ date: to.get("date") ?? this.view.date, island });
  }
}
