/** What the browser keeps, and that a reader who forbids it has the whole page. */
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { keepPlace, keptPlace, switchLanguages } from "../../dashboard/frame/language_switch.js";
import { forget, keep, kept } from "../../dashboard/view/storage.js";

const STORES = ["localStorage", "sessionStorage"];
const map = { getCenter: () => ({ lat: 44, lng: 147 }), getZoom: () => 8.5 };
/** @type {string} how the page was come to */
let visit = "navigate";
globalThis.window = { parent: { performance: { getEntriesByType: () => [{ type: visit }] } } };
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
  visit = "navigate";
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

test("the map's place is kept for a reload, and for nobody who comes by a link", () => {
  keepPlace(map);
  assert.equal(keptPlace(), null);
  visit = "reload";
  assert.deepEqual(keptPlace(), [44, 147, 8.5]);
});

test("where storage is forbidden nothing is kept and nothing fails", () => {
  for (const name of STORES) Object.defineProperty(globalThis, name, { get: forbidden, configurable: true });
  for (const name of STORES) {
    keep(name, "a", "b");
    forget(name, "a");
    assert.equal(kept(name, "a"), null);
  }
  visit = "reload";
  keepPlace(map);
  assert.equal(keptPlace(), null);
});

test("only a click that leaves for the other language keeps the place for it", () => {
  /** @type {Record<string, (event: unknown) => void>} */
  const on = {};
  globalThis.document = { addEventListener: (kind, act) => (on[kind] = act) };
  globalThis.HTMLAnchorElement = class {};
  const link = Object.assign(new HTMLAnchorElement(), { hreflang: "ja", search: "", closest: () => link });
  switchLanguages(() => ({ date: "1956-10-19", island: null, lens: "claims" }));
  keepPlace(map);
  const plain = { target: link, button: 0, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
  for (const key of ["ctrlKey", "metaKey", "shiftKey", "altKey"]) {
    link.search = "";
    on.click({ ...plain, [key]: true });
    assert.equal(link.search, "?date=1956-10-19&lens=claims&lang=ja"); // a new tab opens the view shown, too
    assert.equal(keptPlace(), null, key);
  }
  on.pointerdown(plain);
  assert.equal(keptPlace(), null);
  on.click(plain);
  assert.deepEqual(keptPlace(), [44, 147, 8.5]);
  assert.equal(keptPlace(), null);
});
