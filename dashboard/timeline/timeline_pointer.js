/** The pointer on the slider: pressed it moves the day, moved on it drags, at rest it asks what is there. */

import { dragged } from "../cards/spots.js";
import { dayAt, snapped } from "./timeline_scale.js";

/** @param {import("./timeline.js").Timeline} timeline whose cards are there */
export function listenToPointer(timeline) {
  const { slider, track } = timeline.parts;
  const cards = /** @type {import("./timeline_cards.js").TimelineCards} */ (timeline.cards);
  /** @type {{x: number, y: number, mark: import("../cards/card.js").Mark | null, drags: boolean} | null} */
  let press = null;

  const toPointer = (/** @type {PointerEvent} */ event) => {
    const box = track.getBoundingClientRect();
    const { stretch, days } = timeline;
    const day = dayAt(stretch, (event.clientX - box.left) / box.width);
    timeline.moveTo(snapped(day, days, (stretch.to - stretch.from) / box.width));
  };
  slider.addEventListener("pointerdown", (event) => {
    const target = /** @type {Element} */ (event.target);
    if (event.button !== 0 || target.closest(".group-name")) return;
    slider.setPointerCapture(event.pointerId);
    slider.classList.add("by-pointer"); // whoever drags sees where: a ring would lie over what is below
    slider.focus({ preventScroll: true });
    press = { x: event.clientX, y: event.clientY, mark: cards.markAt(event.clientX, target), drags: false };
    const named = timeline.eventOf(target.closest(".landmark"));
    if (named) timeline.moveTo(named.number);
    else toPointer(event);
  });
  slider.addEventListener("pointermove", (event) => {
    if (!press) {
      if (event.pointerType !== "touch") cards.rest(event);
      return;
    }
    press.drags ||= dragged(press, { x: event.clientX, y: event.clientY });
    if (press.drags) toPointer(event);
  });
  slider.addEventListener("pointerup", () => {
    if (press?.mark && !press.drags) cards.keep(press.mark);
    press = null;
  });
  slider.addEventListener("pointercancel", () => (press = null));
  slider.addEventListener("pointerleave", () => cards.leave());
  slider.addEventListener("blur", () => slider.classList.remove("by-pointer"));
  slider.addEventListener("click", (event) => {
    const name = /** @type {Element} */ (event.target).closest(".group-name");
    if (!(name instanceof HTMLElement)) return;
    const { group = "" } = name.dataset;
    timeline.change({ island: group === timeline.view.island ? null : group });
  });
  slider.addEventListener("wheel", (event) => {
    if (!event.ctrlKey) return; // plain scrolling belongs to the page
    event.preventDefault();
    timeline.zoom(event.deltaY > 0 ? 1.25 : 0.8);
  }, { passive: false });
}
