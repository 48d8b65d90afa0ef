import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

globalThis.location = { search: "" };
const { linkTo, readLink } = await import("../../dashboard/view/link.js");
const { isPlace, placeIn, placeParts } = await import("../../dashboard/view/map_place.js");
const { wishIn, wishParts } = await import("../../dashboard/view/event_wish.js");

const { last, cases } = JSON.parse(readFileSync(new URL("../dashboard/view/links.json", import.meta.url), "utf-8"));
const KNOWN = {
  first: "1643-01-01",
  last,
  islands: ["habomai", "iturup", "kunashir", "shikotan"],
  lenses: ["administration", "claims", "offer", "evidence"],
  story: [
    { id: "portsmouth-1905", day: "1905-09-05", island: null, lens: "administration" },
    { id: "joint-declaration-1956", day: "1956-10-19", island: null, lens: "offer" },
    { id: "today", day: null, island: null, lens: "claims" },
  ],
};

const WITHIN = [[40.5, 138.5], [55.5, 159.5]];
const CHOICES = { islands: KNOWN.islands, kinds: ["treaty", "law"], parties: ["japan", "ussr"] };

for (const { asked, view, opens = {}, with: second = null, link } of cases) {
  test(`${asked || "nothing"} opens what Python opens, and is written as Python writes it`, () => {
    const read = readLink(asked, KNOWN);
    assert.deepEqual([read.date, read.island, read.lens, read.story], view);
    assert.equal(read.with, second);
    const opening = { ...placeParts(placeIn(asked, WITHIN)), ...wishParts(wishIn(asked, CHOICES)) };
    assert.deepEqual(opening, opens);
    assert.equal(linkTo(read, "en", opening), link);
  });
}

test("a place that the browser kept is held to what a link's is", () => {
  assert.ok(isPlace([44.6, 146.8, 8.5], WITHIN));
  for (const place of [null, "44.6,146.8,8.5", [], [44.6, 146.8], [0, 0, 8], [44.6, 146.8, 13], [44.6, 146.8, -1], [NaN, 146.8, 8], [44.6, "146.8", 8]]) {
    assert.equal(isPlace(place, WITHIN), false, JSON.stringify(place));
  }
});

test("where a map stands is written as finely as it is seen", () => {
  assert.deepEqual(placeParts([44.600049999, 146.80001, 8.499999]), { at: "44.6,146.8,8.5" });
  assert.deepEqual(placeParts(null), {});
});
