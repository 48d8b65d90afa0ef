/** The cards of the timeline: where the pointer rests, where it is pressed, and by Enter, what is known of that mark. */

import { eventsInWords, heldInWords, spanInWords } from "../cards/card_content.js";
import { Card } from "../cards/card.js";
import { element } from "../view/element.js";
import { filled } from "../words/filled.js";
import { eventsAt, heldOn, ofTheSameDay } from "./timeline_marks.js";
import { dayAt } from "./timeline_scale.js";

/** @typedef {import("../cards/card.js").Mark} Mark */
/** @typedef {import("../moments/moments.js").HistoricalEvent} HistoricalEvent */

export class TimelineCards {
  /**
   * @param {import("./timeline.js").Timeline} timeline @param {import("../moments/moments.js").Moments} moments
   * @param {string} language the page's
   */
  constructor(timeline, moments, language) {
    this.timeline = timeline;
    this.moments = moments;
    this.wording = timeline.wording;
    this.card = new Card(timeline.parts.slider, this.wording.card.close, () => ({
      left: 8, top: 8, right: document.documentElement.clientWidth - 8, bottom: innerHeight - 8,
    }));
    /** Where the pointer rests on the track. @type {{x: number, y: number} | null} */
    this.pointer = null;
    /** What was drawn when the card was last asked for. */
    this.drawn = "";
    this.ways = {
      goTo: (/** @type {string} */ date) => timeline.moveTo(timeline.dayOf(date)),
      address: (/** @type {string} */ page) => `${page}?${new URLSearchParams({ lang: language })}`,
    };
    const { event: headline } = timeline.parts;
    headline.addEventListener("click", () => this.toggle());
    headline.addEventListener("pointerenter", ({ pointerType }) => pointerType === "touch" || this.card.peek(this.headline()));
    headline.addEventListener("pointerleave", () => this.card.peek(null));
  }

  /** What is at a place of the slider. @param {number} x pixels of the window @param {Element | null} target what lies there @returns {Mark | null} */
  markAt(x, target) {
    const { timeline, moments } = this;
    const { track, slider } = timeline.parts;
    const box = track.getBoundingClientRect();
    // The card stands clear of the whole slider: nothing lies between the pointer and the track.
    const { top, bottom } = slider.getBoundingClientRect();
    const around = { left: x - 1, right: x + 1, top, bottom };
    const named = timeline.eventOf(target?.closest(".landmark") ?? null);
    if (named) return this.events(ofTheSameDay(timeline.events, named), around);
    const row = target?.closest("[data-group]");
    if (row instanceof HTMLElement) {
      const day = row.matches(".group-name") ? timeline.day : dayAt(timeline.stretch, (x - box.left) / box.width);
      const island = moments.islands.find(({ id }) => id === row.dataset.group);
      return island ? this.band(island, day, around) : null;
    }
    return this.events(eventsAt(timeline.events, timeline.stretch, box.width, x - box.left), around);
  }

  /** @param {HistoricalEvent[]} events @param {Mark["box"]} box @returns {Mark | null} */
  events(events, box) {
    if (events.length === 0) return null;
    const content = () => eventsInWords(events, this.moments, this.wording.card, this.ways);
    return { key: `events ${events.map(({ id }) => id).join()}`, box, content };
  }

  /** @param {import("../moments/moments.js").Island} island @param {number} day @param {Mark["box"]} box @returns {Mark} */
  band(island, day, box) {
    const { lens } = this.timeline.view;
    const held = heldOn(island, day, lens, this.moments, this.wording);
    return {
      key: `band ${lens} ${island.id} ${held.from}`,
      box,
      content: () => heldInWords(held, this.moments, this.wording.card, this.ways),
    };
  }

  /** The event that stands beside the date, and what else began that day. @returns {Mark | null} */
  headline() {
    const { said, events, parts } = this.timeline;
    return said ? this.events(ofTheSameDay(events.includes(said) ? events : this.moments.events, said), parts.event.getBoundingClientRect()) : null;
  }

  /** The pointer rests, pressed by nobody. @param {PointerEvent} event */
  rest({ clientX, clientY, target }) {
    this.pointer = { x: clientX, y: clientY };
    this.drawn = this.timeline.drawn;
    this.card.peek(this.markAt(clientX, /** @type {Element} */ (target)), this.pointer);
  }

  leave() {
    this.pointer = null;
    this.card.peek(null);
  }

  /** @param {Mark} mark that was pressed */
  keep(mark) {
    this.card.keep(mark, this.timeline.parts.slider);
  }

  /** Of the headline: shown and left by the same button. */
  toggle() {
    const { card, timeline } = this;
    const { event: headline } = timeline.parts;
    const mark = this.headline();
    if (card.kept && card.opener === headline) card.close();
    else if (mark) card.keep(mark, headline, true);
  }

  /** By a key on the slider: the day's event and what the bands tell of the day; the focus goes there. */
  enter() {
    const { timeline, moments, wording } = this;
    const mark = this.headline();
    const { top, bottom, left, width } = timeline.parts.slider.getBoundingClientRect();
    const x = left + width / 2;
    const content = () => {
      const { title, parts } = mark ? mark.content() : { title: wording.noEvent, parts: [element("p", "", wording.noEvent)] };
      const bands = element("ul", "card-bands");
      for (const island of moments.islands) {
        const { says, begin, end } = heldOn(island, timeline.day, timeline.view.lens, moments, wording);
        const state = `${says} (${spanInWords(begin, end, wording.card)})`;
        bands.append(element("li", "", filled(wording.card.state, { island: island.name, state })));
      }
      return { title, parts: [...parts, element("p", "card-count", wording.bands), bands] };
    };
    this.card.keep({ key: `day ${timeline.day}`, box: { left: x, right: x, top, bottom }, content }, timeline.parts.slider, true);
  }

  /** Another view is shown: what is open is renewed, or closed where a press or a key had opened it. */
  renew() {
    const { card, timeline, pointer } = this;
    if (!card.key) return;
    if (card.kept && card.opener === timeline.parts.event && !card.entered) {
      const mark = this.headline();
      if (mark) card.keep(mark, timeline.parts.event);
      else card.close();
    } else if (card.kept) {
      card.close();
    } else if (!pointer) {
      card.close();
    } else {
      const target = document.elementFromPoint(pointer.x, pointer.y);
      if (this.drawn === timeline.drawn && !target?.closest(".group-name")) return; // the same marks lie where they lay
      this.drawn = timeline.drawn;
      card.peek(this.markAt(pointer.x, target));
    }
  }
}
