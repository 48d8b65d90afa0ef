/** What moves the timeline: pointer, keys, buttons, the typed date, and the page's links. */

import { isoDay } from "../words/days.js";
import { element } from "../view/element.js";
import { plainClick } from "../view/plain_click.js";
import { keyTarget } from "./timeline_keys.js";
import { button } from "./timeline_parts.js";
import { listenToPointer } from "./timeline_pointer.js";
import { typedDay } from "../words/typed_day.js";

/** @typedef {import("./timeline.js").Timeline} Timeline */

/** @param {Timeline} timeline */
export function listen(timeline) {
  listenToButtons(timeline);
  listenToKeys(timeline);
  listenToPointer(timeline);
  timeline.parts.form.addEventListener("submit", (event) => {
    event.preventDefault();
    goToTyped(timeline);
  });
  document.addEventListener("click", (event) => followLink(timeline, event));
}

/** @param {Timeline} timeline */
function listenToButtons(timeline) {
  const { parts } = timeline;
  const on = (/** @type {HTMLElement} */ part, /** @type {() => number | null} */ target) =>
    part.addEventListener("click", () => {
      const day = target();
      if (day !== null) timeline.moveTo(day);
    });
  on(parts.previous, () => timeline.neighbour(-1));
  on(parts.next, () => timeline.neighbour(1));
  on(parts.previousChange, () => timeline.neighbouringChange(-1));
  on(parts.nextChange, () => timeline.neighbouringChange(1));
  on(parts.today, () => timeline.last);
  parts.compare.addEventListener("click", async () => (await timeline.loadSecond())?.toggle());
  parts.play.addEventListener("click", () => timeline.player.toggle());
  parts.narrower.addEventListener("click", () => timeline.zoom(0.5));
  parts.wider.addEventListener("click", () => timeline.zoom(2));
  // What thins the timeline is the list's filter, and the list takes it away.
  parts.clear.addEventListener("click", () => {
    timeline.store.channel.post({ kind: "unfilter" });
    parts.slider.focus({ preventScroll: true });
  });
  const all = timeline.wording.all;
  for (const { begin, name, short } of [{ begin: timeline.first, name: all, short: all }, ...timeline.presets]) {
    const preset = button("", "");
    preset.append(element("span", "preset-name", name), element("span", "preset-short", short));
    preset.dataset.from = String(begin);
    preset.addEventListener("click", () => {
      timeline.stretch = { from: begin, to: timeline.last };
      if (timeline.day < begin) timeline.moveTo(begin);
      else timeline.show();
    });
    parts.presets.append(preset);
  }
}

/** @param {Timeline} timeline */
function listenToKeys(timeline) {
  timeline.parts.slider.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    timeline.parts.slider.classList.remove("by-pointer");
    if (event.key === " " || event.key === "Enter") {
      event.preventDefault();
      if (event.key === " ") timeline.player.toggle();
      else timeline.cards?.enter();
      return;
    }
    const target = keyTarget(event.key, event.shiftKey, timeline.day, timeline);
    if (target === null) return;
    event.preventDefault();
    timeline.moveTo(target);
  });
  document.addEventListener("keydown", (event) => {
    const field = /** @type {Element} */ (event.target).closest?.("input, select, textarea");
    if (event.key === "Escape" && timeline.view.island && !field) timeline.change({ island: null });
  });
}

/** @param {Timeline} timeline */
function goToTyped(timeline) {
  const { typed, problem } = timeline.parts;
  const day = typedDay(typed.value, timeline.wording.dates);
  problem.textContent = timeline.problemOf(day);
  if (day === null || problem.textContent) return typed.setAttribute("aria-invalid", "true");
  typed.removeAttribute("aria-invalid");
  typed.value = isoDay(day);
  timeline.moveTo(day);
}

/**
 * The panel's links are real addresses of views; a plain click on one moves the page without loading it.
 * @param {Timeline} timeline @param {MouseEvent} event
 */
function followLink(timeline, event) {
  if (!plainClick(event)) return;
  const link = /** @type {Element} */ (event.target).closest?.("a.jump");
  if (!(link instanceof HTMLAnchorElement)) return;
  event.preventDefault();
  const to = new URL(link.href).searchParams;
  const island = link.dataset.keep === "island" ? timeline.view.island : to.get("island");
  timeline.player.pause();
  timeline.change({ date: to.get("date") ?? timeline.view.date, island });
}
