import assert from "node:assert/strict";
import { test } from "node:test";

import { backCloses } from "../../dashboard/frame/streamlit_page.js";

/** A window's history and events, as far as a dialog needs them; `fed` counts what reaches the page's feeder. */
function aWindow() {
  const entries = [null];
  const seen = { fed: 0 };
  const capturing = new Set();
  // As browsers do it and Node does not: at the window itself, who captures comes first.
  const back = () => {
    entries.pop();
    let stopped = false;
    for (const act of [...capturing]) act({ stopImmediatePropagation: () => (stopped = true) });
    if (!stopped) seen.fed += 1;
  };
  globalThis.addEventListener = (kind, act, capture) => kind === "popstate" && capture && capturing.add(act);
  globalThis.removeEventListener = (kind, act) => capturing.delete(act);
  globalThis.location = { href: "http://page.example/?date=1956-10-19" };
  globalThis.history = {
    pushState: (state) => entries.push(state),
    back,
    get state() {
      return entries.at(-1);
    },
  };
  return { entries, seen };
}

class Dialog extends EventTarget {
  open = true;
  close() {
    this.open = false;
    this.dispatchEvent(new Event("close"));
  }
}

test("Back closes the dialog, and the page hears nothing of it", () => {
  const { entries, seen } = aWindow();
  const dialog = new Dialog();
  backCloses(dialog);
  history.back();
  assert.equal(dialog.open, false);
  assert.deepEqual([entries.length, seen.fed], [1, 0]);
  entries.push({});
  history.back();
  assert.equal(seen.fed, 1, "the next step back is the page's own");
});

test("closed in another way it leaves no entry behind", () => {
  const { entries, seen } = aWindow();
  const dialog = new Dialog();
  backCloses(dialog);
  dialog.close();
  assert.deepEqual([entries.length, seen.fed], [1, 0]);
});

test("an entry that the page has put on top meanwhile stays", () => {
  const { entries, seen } = aWindow();
  const dialog = new Dialog();
  backCloses(dialog);
  entries.push({});
  dialog.close();
  assert.equal(entries.length, 3);
  history.back();
  assert.equal(seen.fed, 1);
});
