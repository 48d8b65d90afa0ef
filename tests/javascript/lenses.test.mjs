/** The lenses and the attributes that styles go by: from the record alone, whoever its parties are. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { LENSES, lensOf, textsOf } from "../../dashboard/lenses/lenses.js";
import { attributesOf, mark } from "../../dashboard/moments/state_attributes.js";
import { FIRST_LENS } from "../../dashboard/view/link.js";

const moments = {
  claimants: [["arcadia", "Arcadia", "second"], ["zembla", "Zembla", "first"]],
  slots: { zemblan_navy: "first" },
  controls: { garrison: "military", customs: "none" },
  steps: { open: 2 },
  talking: ["border_talks", "trade_talks"],
  words: { administration: { zemblan_navy: "Navy of Zembla", nobody: "Nobody" }, control: { garrison: "Garrison", customs: "No state" } },
};
const state = {
  administration: "zemblan_navy", control: "garrison", claims: "arcadia zembla", reserved: "", offer: "open",
  talks: "border_talks", law: null, certainty: "high", evidence: "well",
};

test("the first lens is that of a link that names none", () => {
  assert.equal(LENSES[0].id, FIRST_LENS);
  assert.equal(lensOf("of another age").id, FIRST_LENS);
});

test("slots follow from the record, in the order of the claimants", () => {
  const { slot, controlKind, claimedBy, step } = attributesOf(state, moments);
  assert.deepEqual([slot, controlKind, claimedBy, step], ["first", "military", "second first", "2"]);
  const other = attributesOf({ ...state, administration: "nobody", claims: "zembla" }, moments);
  assert.deepEqual([other.slot, other.claimedBy], [undefined, "first"]);
  assert.equal(attributesOf({ ...state, claims: "" }, moments).claimedBy, "");
});

test("beside the offer stand the talks, whether they were held, and a law on its days alone", () => {
  const { talks, talking, law } = attributesOf(state, moments);
  assert.deepEqual([talks, talking, law], ["border_talks", "", undefined]);
  const silent = attributesOf({ ...state, talks: "no_talks", law: "ban_on_talks" }, moments);
  assert.deepEqual([silent.talks, silent.talking, silent.law], ["no_talks", undefined, "ban_on_talks"]);
  const element = { dataset: {} };
  mark(element, attributesOf(state, moments));
  assert.ok("talking" in element.dataset && !("law" in element.dataset));
  mark(element, silent);
  assert.ok(!("talking" in element.dataset) && element.dataset.law === "ban_on_talks");
});

test("a band of the offer ends where step, talks or law change, and nowhere else", () => {
  const { stretch } = lensOf("offer");
  const texts = { steps: { open: 2, open_again: 2, closed: 0 }, words: { offer: {} } };
  const drawn = (more) => stretch({ ...state, ...more }, texts);
  assert.equal(drawn({}), drawn({ offer: "open_again", administration: "nobody" }));
  for (const other of [{ offer: "closed" }, { talks: "trade_talks" }, { law: "ban_on_talks" }]) {
    assert.notEqual(drawn({}), drawn(other));
  }
});

test("beside a name stands the offer alone; the note and the card of a stretch tell law and talks as well", () => {
  const texts = {
    words: { offer: { open: "Still open" }, law: { ban_on_talks: "A law bars talks" }, talks: { border_talks: "About the border" } },
    wording: { withLaw: "{offer}, {law}", withTalks: "{offer}; {talksName}: {talks}", talks: "talks" },
  };
  const { says, saysInShort, saysOfStretch } = lensOf("offer");
  const barred = { ...state, law: "ban_on_talks" };
  assert.equal(saysInShort(barred, texts), "Still open");
  assert.equal(says(state, texts), "Still open; talks: about the border");
  for (const told of [says, saysOfStretch]) assert.equal(told(barred, texts), "Still open, a law bars talks; talks: about the border");
});

test("an attribute that no longer holds is taken away", () => {
  const element = { dataset: { slot: "first", claims: "zembla" } };
  mark(element, { slot: undefined, claims: "", step: "1" });
  assert.deepEqual(element.dataset, { claims: "", step: "1" });
});

test("each lens says one line of the state, the armed forces among them", () => {
  const wording = {
    lenses: {
      administration: { underControl: "{who}, {control}" },
      claims: { claimedBy: { zembla: "Zembla claims" }, bothClaim: "Both claim", noClaim: "No claim", reserved: "Reserved" },
    },
  };
  const said = (id, of) => lensOf(id).says(of, textsOf(lensOf(id), moments, wording));
  assert.equal(said("administration", state), "Navy of Zembla, garrison");
  assert.equal(said("administration", { ...state, administration: "nobody", control: "customs" }), "Nobody");
  assert.equal(said("claims", state), "Both claim");
  assert.equal(said("claims", { ...state, claims: "zembla" }), "Zembla claims");
  assert.equal(said("claims", { ...state, claims: "" }), "No claim");
  assert.equal(said("claims", { ...state, claims: "", reserved: "arcadia" }), "Reserved");
});
