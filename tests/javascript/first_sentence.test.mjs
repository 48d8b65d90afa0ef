import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { putTogether } from "../../dashboard/moments/first_sentence.js";

const { cases, wording } = JSON.parse(readFileSync(new URL("../dashboard/moments/first_sentences.json", import.meta.url)));

test("the first sentence is put together as Python does it", () => {
  for (const { told, says } of cases) {
    const groups = told.map(([name, administered, claimed]) => ({ name, administered, claimed }));
    assert.equal(putTogether(groups, wording), says);
  }
});

test("the sentence follows the day that the store shows", async () => {
  const said = { textContent: "of another day" };
  globalThis.document = { querySelector: (part) => (part === ".masthead .sentence > span" ? said : null) };
  const { saySentence } = await import("../../dashboard/frame/sentence.js");
  const states = [
    { said: ["ruled by A", "claimed by A"] },
    { said: ["ruled by B", "claimed by B"] },
  ];
  const moments = { islands: [{ name: "Alm", firsts: [-Infinity, 10], states }] };
  let show = () => {};
  const store = { day: 9, follow: (act) => (show = act) };
  saySentence(store, moments, wording);
  show();
  assert.equal(said.textContent, "Some islands in the sea, ruled by A; claimed by A.");
  store.day = 10;
  show();
  assert.equal(said.textContent, "Some islands in the sea, ruled by B; claimed by B.");
});
