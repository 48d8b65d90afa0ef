/** The timeline's elements. */

import { dayNumber } from "./days.js";

/** Years named under the track, if there is room. */
const YEARS = [1650, 1700, 1750, 1800, 1855, 1875, 1905, 1925, 1945, 1973, 1991, 2010];

/**
 * Builds the timeline in `parent`, emptied first.
 * @param {HTMLElement} parent @param {any} wording @param {string} first @param {string} last ISO days
 */
export function build(parent, wording, first, last) {
  const root = element("div", "timeline");
  const head = element("div", "timeline-head");
  const said = element("div", "timeline-said");
  const moment = /** @type {HTMLTimeElement} */ (element("time", "timeline-moment"));
  const event = element("p", "timeline-event");
  said.append(moment, event);

  const acts = element("div", "timeline-acts");
  const previous = button(wording.previous, wording.previousTitle);
  const next = button(wording.next, wording.nextTitle);
  const form = /** @type {HTMLFormElement} */ (element("form", "timeline-form"));
  form.noValidate = true;
  const label = element("label", "");
  label.append(element("span", "timeline-label", wording.date));
  const typed = /** @type {HTMLInputElement} */ (element("input", "timeline-typed"));
  Object.assign(typed, { type: "text", inputMode: "numeric", maxLength: 10, autocomplete: "off", placeholder: wording.dateHint });
  label.append(typed);
  const go = button(wording.go, "");
  go.type = "submit";
  form.append(label, go);
  const today = button(wording.today, "");
  acts.append(previous, next, form, today);
  head.append(said, acts);

  const problem = element("p", "timeline-problem");
  problem.setAttribute("role", "alert");

  const slider = element("div", "timeline-slider");
  for (const [name, value] of Object.entries({
    role: "slider",
    tabindex: "0",
    "aria-label": wording.timeline,
    "aria-orientation": "horizontal",
    "aria-valuemin": String(dayNumber(first)),
    "aria-valuemax": String(dayNumber(last)),
    title: wording.keys,
  }))
    slider.setAttribute(name, value);
  const track = element("div", "timeline-track");
  track.append(element("div", "timeline-done"), element("div", "timeline-thumb"));
  slider.append(track, years(first, last));
  root.append(head, problem, slider);
  parent.replaceChildren(root);
  return { moment, event, previous, next, form, typed, today, problem, slider, track };
}

/** @param {string} first @param {string} last @returns {HTMLElement} */
function years(first, last) {
  const row = element("div", "timeline-years");
  row.setAttribute("aria-hidden", "true");
  const [begin, end] = [dayNumber(first), dayNumber(last)];
  for (const year of YEARS) {
    const mark = element("span", "", String(year));
    mark.style.left = `${(100 * (dayNumber(`${year}-01-01`) - begin)) / (end - begin)}%`;
    row.append(mark);
  }
  return row;
}

/** @param {string} tag @param {string} name @param {string} [text] @returns {HTMLElement} */
function element(tag, name, text) {
  const one = document.createElement(tag);
  if (name) one.className = name;
  if (text) one.textContent = text;
  return one;
}

/** @param {string} text @param {string} title @returns {HTMLButtonElement} */
function button(text, title) {
  const one = /** @type {HTMLButtonElement} */ (element("button", "timeline-button", text));
  one.type = "button";
  if (title) {
    one.title = title;
    one.setAttribute("aria-label", title);
  }
  return one;
}
