/** A part that Streamlit mounts late is waited for. */

import assert from "node:assert/strict";
import test from "node:test";

import { appeared } from "../../dashboard/view/appeared.js";

test("an element is found at once, or when it comes, and looked for no longer", async () => {
  let there = null;
  let looks = 0;
  let watched = true;
  let changed = () => {};
  Object.assign(globalThis, {
    document: { documentElement: {}, querySelector: () => ((looks += 1), there) },
    MutationObserver: class {
      constructor(act) {
        changed = act;
      }
      observe() {}
      disconnect() {
        watched = false;
      }
    },
  });
  const late = appeared(".panel");
  changed();
  assert.equal(watched, true);
  there = { name: "panel" };
  changed();
  assert.equal(await late, there);
  assert.equal(watched, false);
  looks = 0;
  assert.equal(await appeared(".panel"), there);
  assert.equal(looks, 1);
});
