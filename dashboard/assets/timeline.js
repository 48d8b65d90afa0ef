/**
 * The timeline: moves through time in the browser, conducts the page's channel, and tells Python where
 * it came to rest.
 */

import { dayInWords, dayNumber, isoDay, lastAtMost, typedDay } from "./days.js";
import { fetchMoments } from "./moments.js";
import { keepOpen } from "./panel_keeper.js";
import { sourceNotes } from "./source_notes.js";
import { keyTarget } from "./timeline_keys.js";
import { build } from "./timeline_parts.js";

/** How long the hand must rest before Python is told, in ms. */
const SETTLE = 90;

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
  if (!one) {
    one = new Timeline(parentElement, data, wording);
    living.set(parentElement, one);
  }
  one.tell = (view) => setStateValue("view", view);
  await one.ready;
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
    /** @type {View} */
    this.view = data.view;
    this.revision = -1;
    /** @type {(view: View) => void} */
    this.tell = () => {};
    this.told = JSON.stringify(data.view);
    this.channel = new BroadcastChannel(data.channel);
    this.channel.onmessage = ({ data: message }) => {
      if (message.kind === "ask") this.change(message.change);
      if (message.kind === "ready") this.announce();
    };
    this.parts = build(parent, wording, isoDay(this.first), isoDay(this.last));
    this.ready = fetchMoments(new URL(data.moments, document.baseURI).href).then((moments) => {
      this.moments = moments;
      this.days = moments.eventDays;
      this.listen();
    });
  }

  /** Takes over Python's view, if it is newer than what the hand has done. @param {any} data */
  follow(data) {
    if (data.revision <= this.revision) return;
    this.revision = data.revision;
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

  settle() {
    const now = JSON.stringify(this.view);
    if (now === this.told) return;
    this.told = now;
    this.tell(this.view);
  }

  announce() {
    this.channel.postMessage({ kind: "view", view: this.view });
  }

  show() {
    this.announce();
    const { parts, wording, day } = this;
    const at = lastAtMost(this.days, day);
    const event = at < 0 ? null : weightiest(this.moments.events, at);
    const inWords = dayInWords(day, wording.months);
    const line = !event
      ? wording.noEvent
      : event.number === day
        ? event.title
        : wording.lastEvent.replace("{title}", event.title).replace("{written}", event.written);
    parts.moment.textContent = inWords;
    parts.moment.setAttribute("datetime", this.view.date);
    parts.event.textContent = line;
    parts.slider.dataset.date = this.view.date;
    parts.slider.setAttribute("aria-valuenow", String(day));
    parts.slider.setAttribute("aria-valuetext", `${inWords}. ${line}`);
    parts.slider.style.setProperty("--at", String((day - this.first) / (this.last - this.first)));
    parts.previous.disabled = at < 0 || (this.days[at] === day && lastAtMost(this.days, day - 1) < 0);
    parts.next.disabled = this.days.length === at + 1;
    if (parts.typed.ownerDocument.activeElement !== parts.typed) parts.typed.value = this.view.date;
    parts.problem.textContent = "";
  }

  /** @param {number} direction -1 or 1 */
  toEvent(direction) {
    const target = keyTarget(direction < 0 ? "ArrowLeft" : "ArrowRight", false, this.day, this);
    if (target !== null) this.change({ date: isoDay(target) });
  }

  listen() {
    const { parts } = this;
    parts.previous.addEventListener("click", () => this.toEvent(-1));
    parts.next.addEventListener("click", () => this.toEvent(1));
    parts.today.addEventListener("click", () => this.change({ date: isoDay(this.last) }));
    parts.form.addEventListener("submit", (event) => {
      event.preventDefault();
      const day = typedDay(parts.typed.value);
      if (day === null || day < this.first || day > this.last) {
        parts.problem.textContent = this.wording.badDate
          .replace("{first}", isoDay(this.first))
          .replace("{last}", isoDay(this.last));
        parts.typed.setAttribute("aria-invalid", "true");
        return;
      }
      parts.typed.removeAttribute("aria-invalid");
      parts.typed.value = isoDay(day);
      this.change({ date: isoDay(day) });
    });
    parts.slider.addEventListener("keydown", (event) => {
      const target = keyTarget(event.key, event.shiftKey, this.day, this);
      if (target === null || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      this.change({ date: isoDay(target) });
    });
    this.listenToTheHand();
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && this.view.island) this.change({ island: null });
    });
    document.addEventListener("click", (event) => this.followLink(event));
    const panel = document.querySelector(".st-key-island-panel");
    if (panel) {
      keepOpen(panel);
      sourceNotes(panel);
    }
  }

  listenToTheHand() {
    const { slider } = this.parts;
    const toHand = (/** @type {PointerEvent} */ event) => {
      const track = this.parts.track.getBoundingClientRect();
      const share = Math.min(1, Math.max(0, (event.clientX - track.left) / track.width));
      this.change({ date: isoDay(Math.round(this.first + share * (this.last - this.first))) });
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
    this.change({ date: to.get("date") ?? this.view.date, island });
  }
}
