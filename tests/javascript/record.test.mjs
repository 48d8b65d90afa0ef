/** Filtering, bands and states: what the lists and the timeline say of the record. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { dayNumber } from "../../dashboard/words/days.js";
import { choose, findable, inOrder } from "../../dashboard/lists/event_filter.js";
import { plain } from "../../dashboard/words/plain.js";
import { evidence } from "../../dashboard/lenses/evidence.js";
import { lensOf } from "../../dashboard/lenses/lenses.js";
import { stateOn } from "../../dashboard/moments/moments.js";
import { bands } from "../../dashboard/timeline/timeline_bands.js";

const event = (id, day, more) => ({ id, day, number: dayNumber(day), end: day, written: day, title: id, summary: "", short: "", weight: 1,
  precision: "day", islands: ["a"], kind: "law", parties: [], changes: [], ...more });
const moments = {
  events: [
    event("one", "1855-02-07", { title: "Shimoda", kind: "treaty", parties: ["x"] }),
    event("two", "1945-09-01", { islands: ["b"], changes: ["administration"] }),
    event("three", "1956-10-19", { islands: ["a", "b"], title: "Zeta" }),
  ],
  islands: [{ id: "a", name: "Alpha", native: { ja: "色丹島", ru: "Шикотан" } }, { id: "b", name: "Beta", native: {} }],
  words: { kind: { treaty: "Treaty", war: "War", law: "Law" }, party: { x: "Xanadu" } },
};
const wish = { text: "", island: "", kind: "", party: "", from: "", to: "", changes: false, sort: "when", descending: false };
const ids = (more) => choose(findable(moments), { ...wish, ...more }).map(({ id }) => id);

test("each filter narrows, and names match in every script, width and case", () => {
  assert.deepEqual(ids({}), ["one", "two", "three"]);
  assert.deepEqual(ids({ island: "b" }), ["two", "three"]);
  assert.deepEqual(ids({ kind: "treaty" }), ["one"]);
  assert.deepEqual(ids({ party: "x" }), ["one"]);
  assert.deepEqual(ids({ changes: true }), ["two"]);
  assert.deepEqual(ids({ from: "1945", to: "1956" }), ["two", "three"]);
  assert.deepEqual(ids({ to: "1945-08" }), ["one"]);
  for (const text of ["色丹", "шикотан", "ШИКОТАН", "ａｌｐｈａ", "xanadu treaty"]) assert.ok(ids({ text }).includes("one"), text);
  assert.deepEqual(ids({ text: "alpha zeta" }), ["three"]);
  assert.equal(plain("ＡＢＣ"), "abc");
});

test("from and to ask for what overlaps: an event that lasts is found in each year it lasted", () => {
  const events = [event("removal", "1947-07-01", { end: "1949-12-31" }), event("month", "1955-08-01", { end: "1955-08-31" })];
  const asked = (from, to) => choose(findable({ ...moments, events }), { ...wish, from, to }).map(({ id }) => id);
  assert.deepEqual(asked("1948", "1948"), ["removal"]);
  assert.deepEqual(asked("1949-12-31", ""), ["removal", "month"]);
  assert.deepEqual(asked("1950", ""), ["month"]);
  assert.deepEqual(asked("1955-08-20", "1955-08-21"), ["month"]);
  assert.deepEqual(asked("", "1947-06"), []);
  assert.deepEqual(asked("1947-07", "1947-07"), ["removal"]);
});

test("sorting goes both ways and never changes the list it sorts", () => {
  const list = findable(moments);
  assert.deepEqual(choose(list, { ...wish, sort: "title" }).map(({ title }) => title), ["Shimoda", "Zeta", "two"]);
  assert.deepEqual(choose(list, { ...wish, descending: true }).map(({ id }) => id), ["three", "two", "one"]);
  assert.deepEqual(list.map(({ id }) => id), ["one", "two", "three"]);
});

test("kinds and parties stand in the order that Python gave them, and only those that occur", () => {
  assert.deepEqual(inOrder({ z: "あ", b: "い", a: "う", c: "え" }, ["a", "z", "c", "a"]), [["z", "あ"], ["a", "う"], ["c", "え"]]);
  assert.deepEqual(ids({ sort: "kind" }), ["one", "two", "three"]);
  assert.deepEqual(ids({ sort: "kind", descending: true }), ["three", "two", "one"]);
});

test("a label in the middle of a line keeps the capitals that are not only its beginning", () => {
  const wording = { certainties: { low: "unsure" }, sourcedBut: "{certainty}, {status}: {strong} of {all}" };
  const state = { certainty: "low", evidence: "thin", sources: [2, 1] };
  assert.equal(evidence.says(state, { words: { evidence: { thin: "One US source" } }, steps: {}, wording }), "unsure, one US source: 1 of 2");
});

const island = {
  id: "a", name: "Alpha", native: {}, label: [0, 0],
  states: [
    { from: null, sure: null, administration: "ainu", control: "c", claims: "", offer: "none", certainty: "low", evidence: "thin" },
    { from: "1900-01-01", sure: "1900-12-31", administration: "japan", control: "c", claims: "japan", offer: "none", certainty: "high", evidence: "well" },
    { from: "1950-01-01", sure: null, administration: "japan", control: "c", claims: "japan ussr_russia", offer: "none", certainty: "high", evidence: "well" },
  ],
  firsts: [-Infinity, dayNumber("1900-01-01"), dayNumber("1950-01-01")],
};

test("a state holds from its first day to the day before the next", () => {
  assert.equal(stateOn(island, dayNumber("1899-12-31")).administration, "ainu");
  assert.equal(stateOn(island, dayNumber("1900-01-01")).administration, "japan");
  assert.equal(stateOn(island, dayNumber("2020-01-01")).claims, "japan ussr_russia");
});

test("bands cover the stretch without a gap, merge what looks the same, and are hazy where only a year is known", () => {
  const stretch = { from: dayNumber("1880-01-01"), to: dayNumber("1980-01-01") };
  const administration = bands(island, lensOf("administration"), stretch, { none: 0 });
  assert.deepEqual(administration.map(({ state }) => state.administration), ["ainu", "japan"]);
  assert.ok(administration[1].hazy > 0 && administration[0].hazy === 0);
  const claims = bands(island, lensOf("claims"), stretch, { none: 0 });
  assert.deepEqual(claims.map(({ state }) => state.claims), ["", "japan", "japan ussr_russia"]);
  const evidence = bands(island, lensOf("evidence"), stretch, { none: 0 });
  assert.deepEqual(evidence.map(({ state }) => `${state.certainty} ${state.evidence}`), ["low thin", "high well"]);
  for (const row of [administration, claims, evidence]) {
    let reached = 0;
    for (const { left, width } of row) {
      assert.ok(Math.abs(left - reached) < 1e-9);
      reached = left + width;
    }
    assert.ok(Math.abs(reached - 1) < 1e-9);
  }
});
