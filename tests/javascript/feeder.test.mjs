/** Where the view comes to rest is told to whoever feeds the page, whichever of the two is there first. */
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { feedBy, tellFeeder } from "../../dashboard/view/feeder.js";

/** The same module as another bundle of the page holds it. */
const another = await import("../../dashboard/view/feeder.js?another-bundle");
const view = (date) => ({ date, with: null, island: null, lens: "offer", story: null, edition: null, revision: 1 });

beforeEach(() => {
  delete globalThis["four-islands.feeder"];
});

test("the feeder of one bundle is told by the store of another", () => {
  const told = [];
  feedBy((one) => told.push(one.date));
  another.tellFeeder(view("1956-10-19"));
  another.tellFeeder(view("1956-10-20"));
  assert.deepEqual(told, ["1956-10-19", "1956-10-20"]);
});

test("what came to rest before there was a feeder is told once it comes: the last of it, once", () => {
  tellFeeder(view("1956-10-19"));
  tellFeeder(view("1956-10-20"));
  const told = [];
  another.feedBy((one) => told.push(one.date));
  another.feedBy((one) => told.push(one.date));
  assert.deepEqual(told, ["1956-10-20"]);
});

test("a feeder that takes another's place is told in its stead", () => {
  const told = [];
  feedBy(() => assert.fail("the old one was told"));
  feedBy((one) => told.push(one.date));
  tellFeeder(view("1956-10-19"));
  assert.deepEqual(told, ["1956-10-19"]);
});
