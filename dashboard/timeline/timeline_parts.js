/** The timeline's elements. */

import { dayInWords, dayNumber, julianInWords } from "../words/days.js";
import { element } from "../view/element.js";
import { SPEEDS } from "./timeline_playback.js";

/**
 * Builds the timeline in `parent`, emptied first.
 * @param {HTMLElement} parent @param {import("../words/wording.d.ts").TimelineWording} wording
 * @param {string} longestCaption for which room is kept @param {string} first @param {string} last ISO days
 */
export function build(parent, wording, longestCaption, first, last) {
  const root = element("div", "timeline");
  const head = element("div", "timeline-head");
  const said = element("div", "timeline-said");
  const when = element("div", "timeline-when");
  const moment = /** @type {HTMLTimeElement} */ (element("time", wording.dates.eras.length ? "timeline-moment with-era" : "timeline-moment"));
  moment.dataset.longest = longest(1988, (day) => dayInWords(day, wording.dates));
  when.dataset.longest = longest(1900, (day) => julianInWords(day, wording.dates));
  const julian = element("span", "timeline-julian");
  when.append(moment, julian);
  const caption = element("p", "timeline-event");
  caption.dataset.longest = longestCaption;
  const event = /** @type {HTMLButtonElement} */ (element("button", "timeline-headline"));
  event.type = "button";
  event.setAttribute("aria-haspopup", "dialog");
  event.setAttribute("aria-expanded", "false");
  caption.append(event);
  said.append(when, caption);
  const acts = element("div", "timeline-acts");
  const previousChange = button(wording.previousChange, wording.previousChangeTitle, wording.changeMeans);
  const previous = button(wording.previous, wording.previousTitle, wording.eventMeans);
  const play = button(wording.play, "");
  play.classList.add("timeline-play");
  const next = button(wording.next, wording.nextTitle, wording.eventMeans);
  const nextChange = button(wording.nextChange, wording.nextChangeTitle, wording.changeMeans);
  acts.append(previousChange, previous, play, next, nextChange);
  head.append(said, acts);

  const slider = element("div", "timeline-slider");
  for (const [name, value] of Object.entries({
    role: "slider",
    tabindex: "0",
    "aria-label": wording.timeline,
    "aria-orientation": "horizontal",
    "aria-valuemin": String(dayNumber(first)),
    "aria-valuemax": String(dayNumber(last)),
    "aria-description": wording.keys,
  }))
    slider.setAttribute(name, value);
  const track = element("div", "timeline-track");
  const drawing = element("div", "timeline-drawing");
  const groups = element("div", "timeline-groups");
  for (const drawn of [groups, drawing]) drawn.setAttribute("aria-hidden", "true");
  track.append(groups, drawing, element("div", "timeline-thumb"));
  slider.append(track);
  // A slider within a slider would be none: that of a second day stands beside it (timeline_second.js).
  const sliders = element("div", "timeline-sliders");
  sliders.append(slider);
  const pair = element("div", "timeline-pair");
  pair.hidden = true;

  const foot = element("div", "timeline-foot");
  const presets = element("div", "timeline-presets");
  presets.setAttribute("role", "group");
  presets.setAttribute("aria-label", wording.range);
  const rest = element("div", "timeline-rest");
  const narrower = button("+", wording.narrower);
  const wider = button("−", wording.wider);
  const speed = /** @type {HTMLSelectElement} */ (element("select", "timeline-speed"));
  speed.setAttribute("aria-label", wording.speed);
  SPEEDS.forEach((_, at) => speed.add(new Option("", String(at))));
  const form = /** @type {HTMLFormElement} */ (element("form", "timeline-form"));
  form.noValidate = true;
  const label = element("label", "");
  label.append(element("span", "timeline-label", wording.date));
  const typed = /** @type {HTMLInputElement} */ (element("input", "timeline-typed"));
  Object.assign(typed, { type: "text", maxLength: 40, autocomplete: "off", placeholder: wording.dateHint });
  label.append(typed);
  const go = button(wording.go, "");
  go.type = "submit";
  form.append(label, go);
  const today = button(wording.today, "");
  const compare = button(wording.second.compare, wording.second.compareTitle);
  compare.classList.add("timeline-compare");
  rest.append(wider, narrower, speed, form, today);
  foot.append(presets, compare, rest);

  const thinned = element("p", "timeline-thinned");
  thinned.hidden = true;
  const some = element("span", "");
  const clear = button(wording.clear, "");
  thinned.append(some, clear);

  const problem = element("p", "timeline-problem");
  problem.id = "date-problem";
  problem.setAttribute("role", "alert");
  typed.setAttribute("aria-describedby", problem.id);
  // What stands there is the page's own day, and follows it, until the reader writes something else.
  let typing = false;
  typed.addEventListener("input", () => (typing = true));
  for (const end of /** @type {const} */ (["change", "blur"])) typed.addEventListener(end, () => (typing = false));
  root.append(head, sliders, pair, thinned, foot, problem);
  parent.replaceChildren(root);
  return { moment, julian, event, previousChange, previous, play, next, nextChange, sliders, slider, track, pair, compare, groups, drawing,
    thinned, some, clear, presets, narrower, wider, speed, form, typed, typing: () => typing, today, problem };
}

/** Of a year's days in words one that takes the most room. @param {number} year @param {(day: number) => string} inWords */
function longest(year, inWords) {
  const days = Array.from({ length: 365 }, (_, day) => inWords(dayNumber(`${year}-01-01`) + day));
  return days.reduce((most, day) => (day.length > most.length ? day : most));
}

/**
 * @param {string} text @param {string} name what it is called, where its text is short @param {string} [meaning] for who asks
 * @returns {HTMLButtonElement}
 */
export function button(text, name, meaning = name) {
  const one = /** @type {HTMLButtonElement} */ (element("button", "timeline-button", text));
  one.type = "button";
  if (name) {
    one.title = meaning;
    one.setAttribute("aria-label", name);
  }
  return one;
}
