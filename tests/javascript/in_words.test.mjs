import assert from "node:assert/strict";
import { test } from "node:test";

import { administrationInWords, sentence } from "../../dashboard/moments/in_words.js";
import { lowerFirst } from "../../dashboard/words/lower_first.js";

const wording = {
  day: "On {day}: {parts}",
  group: "{islands}: administered by {administration}; {positions}; 1956 offer: {offer}.",
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
};
const controls = { civil_administration: "state", military_control: "military" };
const state = (offer, positions = []) => ({
  from: null,
  administration: "ussr",
  control: "civil_administration",
  offer,
  positions,
});
const moments = (offers, positions) => ({
  words,
  controls,
  islands: offers.map((offer, at) => ({ name: `Island ${at}`, firsts: [-Infinity], states: [state(offer, positions)] })),
});

test("groups that are alike are told together", () => {
  const both = [["japan", "Japan", "claimed"], ["ussr_russia", "The USSR", "asserted"]];
  assert.equal(
    sentence(moments(["none", "frozen", "none"], both), "1956-10-19", "19 October 1956", wording),
    "On 19 October 1956: Island 0, Island 2: administered by Soviet Union; Japan: claimed; The USSR: sovereignty asserted; 1956 offer: no offer. " +
      "Island 1: administered by Soviet Union; Japan: claimed; The USSR: sovereignty asserted; 1956 offer: frozen.",
  );
});

test("all four alike have one name, and silence is told", () => {
  assert.equal(
    sentence(moments(["none", "none"], []), "1700-01-01", "1 January 1700", wording),
    "On 1 January 1700: all four groups: administered by Soviet Union; no position recorded; 1956 offer: no offer.",
  );
});

test("how it was administered is said unless civil authorities governed", () => {
  assert.equal(administrationInWords({ ...state("none"), control: "military_control" }, { words, controls }, wording), "Soviet Union, military control");
});

test("capitals that are not only a beginning stay", () => {
  assert.equal(lowerFirst("Not in the text"), "not in the text");
  assert.equal(lowerFirst("USSR"), "USSR");
  assert.equal(lowerFirst("凍結"), "凍結");
});
