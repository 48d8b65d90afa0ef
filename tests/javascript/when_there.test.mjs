import assert from "node:assert/strict";
import { test } from "node:test";

import { whenThere } from "../../dashboard/view/when_there.js";

test("what is there is taken at once, what comes later once it has come, and either once only", () => {
  let changed = () => {};
  let watching = 0;
  globalThis.MutationObserver = class {
    constructor(act) {
      changed = () => watching && act();
    }
    observe() {
      watching += 1;
    }
    disconnect() {
      watching -= 1;
    }
  };
  const page = {};
  globalThis.document = { querySelector: (selector) => page[selector] ?? null, documentElement: {} };
  const taken = [];
  page.timeline = "the timeline";
  whenThere("timeline", (one) => taken.push(one));
  assert.deepEqual([taken, watching], [["the timeline"], 0]);
  whenThere("panel", (one) => taken.push(one));
  changed();
  assert.deepEqual([taken.length, watching], [1, 1], "the panel has not come yet");
  page.panel = "the panel";
  changed();
  changed();
  assert.deepEqual([taken, watching], [["the timeline", "the panel"], 0]);
});
