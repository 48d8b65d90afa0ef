/** What the browser keeps, and that a reader who forbids it has the whole page. */
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { switchLanguages } from "../../dashboard/frame/language_switch.js";
import { stillWished } from "../../dashboard/lists/list_opening.js";
import { keptHere } from "../../dashboard/view/kept_here.js";
import { keptOpen } from "../../dashboard/view/kept_open.js";
import { isPlace } from "../../dashboard/view/map_place.js";
import { forget, keep, kept } from "../../dashboard/view/storage.js";

const STORES = ["localStorage", "sessionStorage"];
const PLACE = [44, 147, 8.5];
/** The window of a page that was come to in this way. */
const come = (type) => ({ performance: { getEntriesByType: () => [{ type }] } });
/** What a part finds of how it was left, on a page that was come to so, where the address says this of it. */
const found = (type, said = "") => keptHere("map", said, come(type)).left();
globalThis.location = { search: "" };

function store() {
  const items = new Map();
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  };
}

/** As a browser does it: to look at the store is an error. */
function forbidden() {
  throw new DOMException("denied", "SecurityError");
}

beforeEach(() => {
  for (const name of STORES) Object.defineProperty(globalThis, name, { value: store(), configurable: true });
});

test("what is kept is there until it is forgotten, each store by itself", () => {
  for (const name of STORES) {
    assert.equal(kept(name, "a"), null);
    keep(name, "a", name);
  }
  for (const name of STORES) assert.equal(kept(name, "a"), name);
  forget("localStorage", "a");
  assert.equal(kept("localStorage", "a"), null);
  assert.equal(kept("sessionStorage", "a"), "sessionStorage");
});

test("how a part was left is kept for a reload and for Back, and for nobody who comes by a link", () => {
  keptHere("map", "", come("navigate")).keep(PLACE);
  assert.equal(found("navigate"), null);
  assert.deepEqual(found("reload"), PLACE);
  assert.deepEqual(found("back_forward"), PLACE);
  assert.equal(keptHere("list", "", come("reload")).left(), null);
});

test("what the reader did counts more than the link that the page was opened with, another link more than that", () => {
  keptHere("map", "45,146,7", come("navigate")).keep(PLACE);
  assert.deepEqual(found("reload", "45,146,7"), PLACE);
  assert.deepEqual(found("reload"), PLACE); // a step to another day left it out of the address
  assert.equal(found("reload", "50,150,6"), null);
  assert.equal(found("back_forward", "50,150,6"), null);
});

test("what is no longer to be read is passed over", () => {
  for (const broken of ["", "{", "null", "[44,147,8.5]", '"x"', "7"]) {
    keep("sessionStorage", "map", broken);
    assert.equal(found("reload"), null, broken);
  }
});

test("where storage is forbidden nothing is kept and nothing fails", () => {
  for (const name of STORES) Object.defineProperty(globalThis, name, { get: forbidden, configurable: true });
  for (const name of STORES) {
    keep(name, "a", "b");
    forget(name, "a");
    assert.equal(kept(name, "a"), null);
  }
  keptHere("map", "", come("reload")).keep(PLACE);
  assert.equal(found("reload"), null);
});

test("only a click that leaves for the other language keeps for it how the page was left, map and list alike", () => {
  /** @type {Record<string, (event: unknown) => void>} */
  const on = {};
  globalThis.document = { addEventListener: (kind, act) => (on[kind] = act) };
  globalThis.HTMLAnchorElement = class {};
  const link = Object.assign(new HTMLAnchorElement(), { hreflang: "ja", search: "", closest: () => link });
  switchLanguages(() => ({ date: "1956-10-19", island: null, lens: "claims" }));
  keptHere("map", "", come("navigate")).keep(PLACE);
  const plain = { target: link, button: 0, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
  for (const key of ["ctrlKey", "metaKey", "shiftKey", "altKey"]) {
    link.search = "";
    on.click({ ...plain, [key]: true });
    assert.equal(link.search, "?date=1956-10-19&lens=claims&lang=ja"); // a new tab opens the view shown, too
    assert.equal(found("navigate"), null, key);
  }
  on.pointerdown(plain);
  assert.equal(found("navigate"), null);
  on.click(plain);
  const page = come("navigate");
  assert.deepEqual(keptHere("map", "", page).left(), PLACE);
  assert.deepEqual(keptHere("map", "", page).left(), PLACE); // another part of the same page
  assert.equal(found("navigate"), null); // the next page
});

/** What no part of the page has ever kept: other types, other shapes, too much, and numbers that are none. */
const JUNK = [
  "x", 7, -1, true, [], {}, [null], [[]], [44, 147], [44, 147, 8, 1], ["44", "147", "8"], [0, 0, 8], [44, 147, 1e9], { left: 1 },
  { text: {}, island: [], kind: 7, sort: {}, changes: "often", descending: 1 }, { text: "x".repeat(1_000_000) }, { sort: "constructor" },
  Array(100_000).fill("a"), { length: 3 }, { __proto__: { text: "x" } },
];

test("whatever lies where a part of the page keeps how it was left, it opens as usual", () => {
  const corners = [[40.5, 138.5], [55.5, 159.5]];
  const moments = { islands: [{ id: "iturup", name: "" }], events: [], words: { kind: {}, party: {} } };
  const usual = stillWished({}, moments);
  for (const left of JUNK) {
    const said = JSON.stringify(left).slice(0, 60);
    for (const key of ["map", "filter", "open"]) keptHere(key, "", come("navigate")).keep(left);
    assert.equal(isPlace(found("reload"), corners), false, said);
    assert.deepEqual(stillWished(keptHere("filter", "", come("reload")).left(), moments), usual, said);
    globalThis.window = come("reload");
    const open = keptOpen("open");
    open.note("grounds", true);
    assert.equal(keptOpen("open").has("grounds"), true, said);
    assert.equal(open.has("constructor"), false);
  }
});

test("what a reader opened is kept by its name until they close it, and not for who comes by a link", () => {
  globalThis.window = come("navigate");
  const open = keptOpen("panel");
  for (const name of ["grounds", "texts"]) open.note(name, true);
  open.note("texts", false);
  assert.equal(keptOpen("panel").has("grounds"), false);
  globalThis.window = come("reload");
  assert.deepEqual(["grounds", "texts"].map(keptOpen("panel").has), [true, false]);
});
