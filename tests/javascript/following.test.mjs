/** What follows the view under the map: sections while they are open, the voice when the hand rests. */
import assert from "node:assert/strict";
import { mock, test } from "node:test";

import { dayNumber } from "../../dashboard/words/days.js";
import { announcer } from "../../dashboard/lists/announcer.js";
import { lazySection } from "../../dashboard/lists/lazy_section.js";

const view = (date, island = null, lens = "administration") => ({ date, island, lens });

test("a closed section does nothing, an opened one shows the last view, an open one each", () => {
  const details = Object.assign(new EventTarget(), { open: false });
  const shown = [];
  const show = lazySection(details, ({ date }) => shown.push(date));
  const toggle = (open) => {
    details.open = open;
    details.dispatchEvent(new Event("toggle"));
  };
  toggle(true);
  toggle(false);
  for (const day of ["1956-10-17", "1956-10-18"]) show(view(day));
  assert.deepEqual(shown, []);
  toggle(true);
  show(view("1956-10-19"));
  assert.deepEqual(shown, ["1956-10-18", "1956-10-19"]);
  toggle(false);
  toggle(true);
  assert.equal(shown.length, 2); // nothing is new
});

const wording = {
  day: "On {day}: {parts}", group: "{islands}: {administration}; {positions}; {offer}; {talks}.", held: "{who}: {status}",
  noPosition: "no position", comma: ", ", semicolon: "; ", all: "all four", underControl: "{who}, {control}",
  dates: { months: ["January"], pattern: "{day} {month} {year}", eras: [] },
};
const state = (administration) => ({ administration, control: "civil_administration", offer: "none", talks: "none", law: null, positions: [] });
const island = (id, name) => ({ id, name, firsts: [-Infinity, dayNumber("1950-01-02")], states: [state("a"), state("b")] });
const moments = {
  islands: [island("x", "Xa"), island("y", "Ya")],
  words: { administration: { a: "Ainu", b: "Britain" }, offer: { none: "No offer" }, talks: { none: "No talks" } },
  controls: { civil_administration: "state" },
};

test("the voice says nothing of the first view, then the sentence of the view at rest, and nothing twice", () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const said = [];
  const show = announcer({ set textContent(words) { said.push(words); } }, moments, wording);
  const rest = (...views) => {
    said.length = 0;
    views.forEach(show);
    mock.timers.tick(60_000);
    return said;
  };
  assert.deepEqual(rest(view("1950-01-01")), []);
  assert.deepEqual(rest(view("1950-01-01", null, "claims")), []);
  assert.deepEqual(rest(view("1950-01-02"), view("1950-01-03")), ["On 3 January 1950: all four: Britain; no position; no offer; no talks."]);
  assert.deepEqual(rest(view("1950-01-03", "y")), ["On 3 January 1950: Ya: Britain; no position; no offer; no talks."]);
  assert.deepEqual(rest(view("1950-01-03", "y", "offer")), []);
  assert.deepEqual(rest(view("1950-01-03")), ["On 3 January 1950: all four: Britain; no position; no offer; no talks."]);
  mock.timers.reset();
});
