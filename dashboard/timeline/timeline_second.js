/**
 * The second day on the timeline: a thumb of its own, the stretch between both days, and a line in words about what
 * differs. Nobody who compares no days waits for it.
 */

import { dragged } from "../cards/spots.js";
import { element } from "../view/element.js";
import { linkTo } from "../view/link.js";
import { pageAddress } from "../view/page_address.js";
import { dayInWords, dayNumber, isoDay } from "../words/days.js";
import { filled } from "../words/filled.js";
import { typedDay } from "../words/typed_day.js";
import { differenceInWords } from "./difference_words.js";
import { keyTarget } from "./timeline_keys.js";
import { button } from "./timeline_parts.js";
import { dayAt, shareOf, snapped } from "./timeline_scale.js";
import { changeDays } from "./timeline_stops.js";
import { takesSecond } from "./timeline_thumbs.js";

/** How far apart the thumbs stand at first, in pixels, so that both are seen and can be taken. */
const APART = 32;

/** How far beside the second thumb a press takes it, in pixels: a target of 24 for a mouse, of 44 for a finger. */
const REACH = { mouse: 12, touch: 22 };

/**
 * @param {import("./timeline.js").Timeline} timeline @param {import("../moments/moments.js").Moments} moments
 * @returns {Promise<SecondDay>} once its style sheet holds
 */
export async function secondDay(timeline, moments) {
  const styles = /** @type {HTMLLinkElement} */ (element("link", ""));
  Object.assign(styles, { rel: "stylesheet", href: new URL("../timeline_second.css", import.meta.url).href });
  await new Promise((resolve, reject) => {
    styles.addEventListener("load", resolve);
    styles.addEventListener("error", () => reject(new Error(`${styles.href} could not be loaded`)));
    document.head.append(styles);
  });
  return new SecondDay(timeline, moments);
}

/** Exported for its type. */
export class SecondDay {
  /** @param {import("./timeline.js").Timeline} timeline @param {import("../moments/moments.js").Moments} moments */
  constructor(timeline, moments) {
    this.timeline = timeline;
    this.moments = moments;
    this.wording = timeline.wording.second;
    const { sliders, slider, pair } = timeline.parts;
    this.thumb = element("div", "timeline-second");
    for (const [name, value] of Object.entries({
      role: "slider",
      tabindex: "0",
      "aria-label": this.wording.name,
      "aria-orientation": "horizontal",
      "aria-valuemin": String(timeline.first),
      "aria-valuemax": String(timeline.last),
      "aria-description": this.wording.keys,
    }))
      this.thumb.setAttribute(name, value);
    this.between = element("i", "timeline-between");
    this.layer = element("div", "timeline-over");
    this.layer.append(this.between, this.thumb);
    sliders.append(this.layer);

    this.form = /** @type {HTMLFormElement} */ (element("form", "timeline-form"));
    this.form.noValidate = true;
    const label = element("label", "");
    label.append(element("i", "second-mark"), element("span", "", this.wording.name));
    this.typed = /** @type {HTMLInputElement} */ (element("input", "timeline-typed"));
    Object.assign(this.typed, { type: "text", maxLength: 40, autocomplete: "off", placeholder: timeline.wording.dateHint });
    this.typed.setAttribute("aria-describedby", timeline.parts.problem.id);
    label.append(this.typed);
    this.form.append(label);
    const line = element("p", "timeline-differs");
    this.when = element("time", "");
    this.says = element("span", "");
    line.append(this.when, " ", this.says);
    this.both = /** @type {HTMLAnchorElement} */ (element("a", "", this.wording.both));
    if (window !== parent) Object.assign(this.both, { target: "_blank", rel: "noopener" }); // the frame is too small for it
    this.remove = button("×", this.wording.remove);
    this.form.append(this.remove);
    pair.append(this.form, line, this.both);

    /** What was typed and not yet gone to is left alone. */
    this.typing = false;
    /** The line's height so far: while days are moved nothing below it jumps up and down. */
    this.tallest = { height: 0, width: 0 };
    this.line = line;
    new ResizeObserver(() => this.keepRoom()).observe(line);
    this.slider = slider;
    this.listen();
  }

  get day() {
    return dayNumber(this.timeline.view.with ?? this.timeline.view.date);
  }

  /** @param {number | null} day null: none any more */
  moveTo(day) {
    this.timeline.change({ with: day === null ? null : isoDay(day) });
  }

  /** By the button: a second day where there is none, and none where there is one. */
  toggle() {
    if (this.timeline.view.with) return this.moveTo(null);
    this.moveTo(this.begin());
    this.thumb.focus({ preventScroll: true });
  }

  /** The day before a change, the nearest earlier one whose thumb stands clear of the first; else an end of the stretch. */
  begin() {
    const { timeline } = this;
    const { stretch, day } = timeline;
    const clear = (APART / timeline.parts.track.clientWidth) * (stretch.to - stretch.from);
    const before = changeDays(this.moments.islands, timeline.view.island).map((change) => change - 1);
    const near = before.filter((one) => one >= stretch.from && one <= day - clear).pop();
    return near ?? (day - stretch.from > stretch.to - day ? stretch.from : stretch.to);
  }

  show() {
    const { timeline, wording, thumb, layer } = this;
    const shown = Boolean(timeline.view.with);
    layer.hidden = !shown;
    if (!shown) return;
    const { day } = this;
    const { stretch } = timeline;
    const share = (/** @type {number} */ one) => Math.min(1, Math.max(0, shareOf(stretch, one)));
    const [from, to] = [share(timeline.day), share(day)].sort((a, b) => a - b);
    layer.style.setProperty("--at", String(share(day)));
    Object.assign(this.between.style, { left: `${100 * from}%`, width: `${100 * (to - from)}%` });
    thumb.classList.toggle("beyond", day < stretch.from || day > stretch.to);
    const inWords = dayInWords(day, timeline.wording.dates);
    const says = differenceInWords(this.moments, timeline.day, day, wording);
    thumb.dataset.date = isoDay(day);
    thumb.setAttribute("aria-valuenow", String(day));
    thumb.setAttribute("aria-valuetext", filled(timeline.wording.spoken, { date: inWords, said: says }));
    if (document.activeElement !== this.typed || !this.typing) this.typed.value = isoDay(day);
    this.typed.removeAttribute("aria-invalid");
    this.when.textContent = inWords;
    this.when.setAttribute("datetime", isoDay(day));
    this.both.href = pageAddress("compare") + linkTo(timeline.view);
    if (this.says.textContent !== says) this.says.textContent = says;
  }

  keepRoom() {
    const { line, tallest } = this;
    const { clientWidth, offsetHeight } = line;
    if (clientWidth !== tallest.width) {
      line.style.minHeight = "";
      Object.assign(tallest, { width: clientWidth, height: line.offsetHeight });
    } else if (offsetHeight > tallest.height) {
      tallest.height = offsetHeight;
      line.style.minHeight = `${offsetHeight}px`;
    }
  }

  listen() {
    const { thumb, timeline } = this;
    this.remove.addEventListener("click", () => {
      this.moveTo(null);
      timeline.parts.compare.focus({ preventScroll: true });
      if (document.activeElement !== timeline.parts.compare) this.slider.focus({ preventScroll: true });
    });
    thumb.addEventListener("keydown", (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      thumb.classList.remove("by-pointer");
      if (["Escape", "Delete", "Backspace"].includes(event.key)) {
        event.preventDefault();
        event.stopPropagation(); // it lets no group go
        this.moveTo(null);
        this.slider.focus({ preventScroll: true });
        return;
      }
      if (event.key === " ") {
        event.preventDefault();
        timeline.player.toggle();
        return;
      }
      const target = keyTarget(event.key, event.shiftKey, this.day, timeline);
      if (target === null) return;
      event.preventDefault();
      this.moveTo(target);
    });
    thumb.addEventListener("blur", () => thumb.classList.remove("by-pointer"));
    this.typed.addEventListener("input", () => (this.typing = true));
    for (const end of /** @type {const} */ (["change", "blur"])) this.typed.addEventListener(end, () => (this.typing = false));
    this.typed.addEventListener("change", () => this.goToTyped());
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.goToTyped();
    });
    this.listenToPointer();
  }

  /** A press near the second thumb, and nearer to it than to the first, takes it; any other is the first day's. */
  listenToPointer() {
    const { thumb, timeline } = this;
    const { sliders, track } = timeline.parts;
    /** @type {{x: number, y: number, drags: boolean} | null} */
    let press = null;
    const shareAt = (/** @type {PointerEvent} */ { clientX }) => {
      const { left, width } = track.getBoundingClientRect();
      return { x: clientX - left, width };
    };
    sliders.addEventListener(
      "pointerdown",
      (event) => {
        const target = /** @type {Element} */ (event.target);
        if (event.button !== 0 || this.layer.hidden || target.closest(".landmark, .group-name")) return;
        const { x, width } = shareAt(event);
        const [first, second] = [timeline.day, this.day].map((day) => width * Math.min(1, Math.max(0, shareOf(timeline.stretch, day))));
        if (!takesSecond(x, first, second, event.pointerType === "mouse" ? REACH.mouse : REACH.touch)) return;
        event.stopPropagation(); // the first day stays
        thumb.setPointerCapture(event.pointerId);
        thumb.classList.add("by-pointer");
        thumb.focus({ preventScroll: true });
        event.preventDefault(); // or the slider below would take the focus back
        press = { x: event.clientX, y: event.clientY, drags: false };
      },
      true,
    );
    thumb.addEventListener("pointermove", (event) => {
      if (!press) return;
      press.drags ||= dragged(press, { x: event.clientX, y: event.clientY });
      if (!press.drags) return;
      const { x, width } = shareAt(event);
      const { stretch, days } = timeline;
      this.moveTo(snapped(dayAt(stretch, x / width), days, (stretch.to - stretch.from) / width));
    });
    for (const end of /** @type {const} */ (["pointerup", "pointercancel"])) thumb.addEventListener(end, () => (press = null));
  }

  goToTyped() {
    const { timeline, typed } = this;
    const day = typedDay(typed.value, timeline.wording.dates);
    const problem = timeline.problemOf(day);
    timeline.parts.problem.textContent = problem;
    if (problem) return typed.setAttribute("aria-invalid", "true");
    this.moveTo(/** @type {number} */ (day));
  }
}
