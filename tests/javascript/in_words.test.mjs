import assert from "node:assert/strict";
import { test } from "node:test";

import { administrationInWords, offerInWords, sentence } from "../../dashboard/moments/in_words.js";
import { lowerFirst } from "../../dashboard/words/lower_first.js";

const wording = {
  day: "On {day}: {parts}",
  group: "{islands}: administered by {administration}; {positions}; {offerName}: {offer}; {talksName}: {talks}.",
  offer: "1956 offer",
  talks: "talks on",
  withLaw: "{offer}, {law}",
  held: "{who}: {status}",
  noPosition: "no position recorded",
  comma: ", ",
  semicolon: "; ",
  all: "all four groups",
  underControl: "{who}, {control}",
};
const words = {
  administration: { japan: "Japan", ussr: "Soviet Union" },
  control: { military_control: "Military control" },
  claim: { claimed: "Claimed", asserted: "Sovereignty asserted" },
  offer: { none: "No offer", frozen: "Frozen" },
  talks: { none: "No talks", treaty: "A treaty" },
  law: { ban: "A law forbids it", review: "USSR law asks for review" },
};
const controls = { civil_administration: "state", military_control: "military" };
const state = (offer, positions = [], more = {}) => ({
  from: null,
  administration: "ussr",
  control: "civil_administration",
  offer,
  talks: "none",
  law: null,
  positions,
  ...more,
});
/** Islands, each with its offer or with more of its state. */
const moments = (offers, positions) => ({
  words,
  controls,
  islands: offers.map((one, at) => {
    const told = typeof one === "string" ? state(one, positions) : state(one.offer, positions, one);
    return { name: `Island ${at}`, firsts: [-Infinity], states: [told] };
  }),
});

test("groups that are alike are told together", () => {
  const both = [["japan", "Japan", "claimed"], ["ussr_russia", "The USSR", "asserted"]];
  assert.equal(
    sentence(moments(["none", "frozen", "none"], both), "1956-10-19", "19 October 1956", wording),
    "On 19 October 1956: Island 0, Island 2: administered by Soviet Union; Japan: claimed; The USSR: sovereignty asserted; 1956 offer: no offer; talks on: no talks. " +
      "Island 1: administered by Soviet Union; Japan: claimed; The USSR: sovereignty asserted; 1956 offer: frozen; talks on: no talks.",
  );
});

test("all four alike have one name, and silence is told", () => {
  assert.equal(
    sentence(moments(["none", "none"], []), "1700-01-01", "1 January 1700", wording),
    "On 1 January 1700: all four groups: administered by Soviet Union; no position recorded; 1956 offer: no offer; talks on: no talks.",
  );
});

test("what the talks were about is said of each, and groups of which they differ are told apart", () => {
  assert.equal(
    sentence(moments(["frozen", { offer: "frozen", talks: "treaty" }], []), "1993-10-13", "13 October 1993", wording),
    "On 13 October 1993: Island 0: administered by Soviet Union; no position recorded; 1956 offer: frozen; talks on: no talks. " +
      "Island 1: administered by Soviet Union; no position recorded; 1956 offer: frozen; talks on: a treaty.",
  );
});

test("a law that bears on the offer is said beside it, capitals of names kept, and on its days alone", () => {
  assert.equal(offerInWords(state("frozen"), words, wording), "Frozen");
  assert.equal(offerInWords(state("frozen", [], { law: "ban" }), words, wording), "Frozen, a law forbids it");
  assert.equal(offerInWords(state("none", [], { law: "review" }), words, wording), "No offer, USSR law asks for review");
  assert.ok(sentence(moments([{ offer: "frozen", law: "ban" }], []), "2022-03-21", "21 March 2022", wording).includes("1956 offer: frozen, a law forbids it; talks on: no talks."));
});

test("how it was administered is said unless civil authorities governed", () => {
  assert.equal(administrationInWords({ ...state("none"), control: "military_control" }, { words, controls }, wording), "Soviet Union, military control");
});

test("capitals that are not only a beginning stay", () => {
  assert.equal(lowerFirst("Not in the text"), "not in the text");
  assert.equal(lowerFirst("USSR"), "USSR");
  assert.equal(lowerFirst("凍結"), "凍結");
  assert.equal(lowerFirst("A treaty"), "a treaty", "a word of one letter is one");
  assert.equal(lowerFirst("В силе"), "в силе");
});
