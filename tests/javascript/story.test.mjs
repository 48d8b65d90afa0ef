/** The guided story: what keys and a swipe mean, and what it asks of the store and of the map. */
import assert from "node:assert/strict";
import { afterEach, beforeEach, mock, test } from "node:test";

import { actOfKey, actOfSwipe } from "../../dashboard/story/story_input.js";

const rest = () => new Promise((go) => setTimeout(go));
const key = (name, held = {}) => actOfKey({ key: name, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, ...held });

test("arrows and page keys lead on and back, Escape leaves, and nothing else means anything", () => {
  assert.deepEqual(["ArrowLeft", "PageUp", "ArrowRight", "PageDown", "Escape"].map((one) => key(one)), ["back", "back", "next", "next", "leave"]);
  assert.deepEqual(["ArrowUp", "Enter", " ", "Home", "constructor"].map((one) => key(one)), [null, null, null, null, null]);
  for (const held of ["altKey", "ctrlKey", "metaKey", "shiftKey"]) assert.equal(key("ArrowRight", { [held]: true }), null);
});

test("a finger to the left leads on, to the right back, and one that scrolls or rests leads nowhere", () => {
  assert.equal(actOfSwipe(-60, 10), "next");
  assert.equal(actOfSwipe(60, -10), "back");
  assert.equal(actOfSwipe(-39, 0), null);
  assert.equal(actOfSwipe(-60, 31), null);
  assert.equal(actOfSwipe(5, -300), null);
});

const SHIMODA = { id: "shimoda", day: "1855-02-07", island: null, lens: "administration", frame: [[42, 139], [54, 158]] };
const OFFER = { id: "offer", day: "1956-10-19", island: "shikotan", lens: "offer", frame: [[43, 145], [45, 148]] };
const NOW = { id: "now", day: null, island: null, lens: "claims", frame: [[43, 145], [45, 148]] };
const BEFORE = { date: "1900-01-01", island: "iturup", lens: "claims", story: null };

/** A page of which only what the story touches is there; its card cannot be fetched. */
let page;
beforeEach(() => {
  const place = { firstElementChild: null, contains: () => false, scrollIntoView() {}, replaceChildren: (child = null) => (place.firstElementChild = child) };
  page = { place, clicked: null, warned: mock.method(console, "warn", () => {}) };
  Object.assign(globalThis, {
    window: new EventTarget(),
    location: { search: "", hash: "" },
    fetch: () => Promise.reject(new Error("offline")),
    document: {
      getElementById: () => place,
      querySelector: () => null,
      createElement: () => ({ setAttribute() {} }),
      addEventListener: (kind, act) => (page.clicked = act),
    },
  });
});
afterEach(() => mock.restoreAll());

async function opened(view = BEFORE) {
  const { Store } = await import("../../dashboard/view/store.js");
  const { Channel } = await import("../../dashboard/view/channel.js");
  const { story } = await import("../../dashboard/story/story.js");
  const store = new Store({ view, channel: "story", first: "1643-01-01", last: "2026-11-22" });
  const frames = [];
  const map = new Channel("story");
  map.listen("frame", ({ corners }) => frames.push(corners));
  story(store, [SHIMODA, OFFER, NOW], "en", "It could not be loaded.");
  const click = { button: 0, target: { closest: () => ({}) }, preventDefault() {} };
  return { store, map, frames, open: () => page.clicked(click) };
}

test("its link opens the first step: the store is asked for its view, the map for its frame", async () => {
  const { store, frames, open } = await opened();
  open();
  await rest();
  store.close();
  assert.deepEqual(store.view, { date: "1855-02-07", island: null, lens: "administration", story: "shimoda" });
  assert.deepEqual(frames, [SHIMODA.frame]);
});

test("what the reader does by hand stays, and asks for no frame again", async () => {
  const { store, frames, open } = await opened();
  open();
  store.change({ date: "1860-01-01", island: "kunashir" });
  await rest();
  store.close();
  assert.deepEqual(store.view, { date: "1860-01-01", island: "kunashir", lens: "administration", story: "shimoda" });
  assert.deepEqual(frames, [SHIMODA.frame]);
});

test("who leaves stays where the story led; who goes back to before it has the map of then", async () => {
  const { store, frames, open } = await opened();
  open();
  store.change({ story: null });
  await rest();
  assert.equal(store.view.date, "1855-02-07");
  assert.deepEqual(frames, [SHIMODA.frame]);
  open();
  store.take(BEFORE, 1);
  await rest();
  store.close();
  assert.deepEqual(frames, [SHIMODA.frame, SHIMODA.frame, null]);
});

test("a link to a step frames the map, also for a map that comes later; without one it is left alone", async () => {
  const { store, map, frames } = await opened({ ...BEFORE, story: "offer" });
  map.post({ kind: "ready" });
  await rest();
  store.close();
  assert.deepEqual(frames, [OFFER.frame, OFFER.frame]);
  const bare = await opened();
  bare.map.post({ kind: "ready" });
  await rest();
  bare.store.close();
  assert.deepEqual(bare.frames, []);
});

test("where its card cannot be had it says so, and the next step tries again", async () => {
  const { store, open } = await opened();
  open();
  await rest();
  assert.equal(page.place.firstElementChild.textContent, "It could not be loaded.");
  assert.equal(page.warned.mock.callCount(), 1);
  store.change({ story: "now" });
  await rest();
  store.close();
  assert.equal(page.warned.mock.callCount(), 2);
});
