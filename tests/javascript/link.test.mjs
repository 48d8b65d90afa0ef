import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

globalThis.location = { search: "" };
const { linkTo, readLink } = await import("../../dashboard/view/link.js");

const { last, cases } = JSON.parse(readFileSync(new URL("../dashboard/view/links.json", import.meta.url), "utf-8"));
const KNOWN = {
  first: "1643-01-01",
  last,
  islands: ["habomai", "iturup", "kunashir", "shikotan"],
  lenses: ["administration", "claims", "offer", "evidence"],
};

for (const { asked, view, link } of cases) {
  test(`${asked || "nothing"} opens what Python opens, and is written as Python writes it`, () => {
    const read = readLink(asked, KNOWN);
    assert.deepEqual([read.date, read.island, read.lens], view);
    assert.equal(linkTo(read, "en"), link);
  });
}
