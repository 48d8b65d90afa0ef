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
  story: [
    { id: "portsmouth-1905", day: "1905-09-05", island: null, lens: "administration" },
    { id: "joint-declaration-1956", day: "1956-10-19", island: null, lens: "offer" },
    { id: "today", day: null, island: null, lens: "claims" },
  ],
};

for (const { asked, view, link } of cases) {
  test(`${asked || "nothing"} opens what Python opens, and is written as Python writes it`, () => {
    const read = readLink(asked, KNOWN);
    assert.deepEqual([read.date, read.island, read.lens, read.story], view);
    assert.equal(linkTo(read, "en"), link);
  });
}
