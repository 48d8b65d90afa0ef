import assert from "node:assert/strict";
import { test } from "node:test";

import { filled } from "../../dashboard/words/filled.js";

test("every place is filled wherever it stands, and as often", () => {
  assert.equal(filled("{some} of {all}, {all} in all", { some: 3, all: 9 }), "3 of 9, 9 in all");
});

test("a value is taken as it is, with signs that a replacement would read", () => {
  assert.equal(filled("«{title}»", { title: "$& and $1 and {title}" }), "«$& and $1 and {title}»");
});

test("a place without a value stays, also one that every object has", () => {
  assert.equal(filled("{islands}: {constructor}", {}), "{islands}: {constructor}");
});
