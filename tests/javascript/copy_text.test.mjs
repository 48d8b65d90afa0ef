/** Copying what stands beside a button; where that is forbidden it is selected. */
import assert from "node:assert/strict";
import { test } from "node:test";

/** What a page has: elements by id, buttons with the place behind them where they say what became of it. */
globalThis.HTMLTextAreaElement = class {
  constructor(value) {
    this.value = value;
    this.selected = false;
  }
  select() {
    this.selected = true;
  }
};
const id = { textContent: "events/joint-declaration-1956" };
const text = new HTMLTextAreaElement("Entry: …");
const button = (copies) =>
  Object.assign(new EventTarget(), { hidden: true, dataset: { copies, copied: "copied", failed: "selected" }, nextElementSibling: { textContent: "" } });
const buttons = [button("id"), button("text")];
globalThis.document = { querySelectorAll: () => buttons, getElementById: (name) => ({ id, text })[name] };
let selected = null;
globalThis.getSelection = () => ({ selectAllChildren: (element) => (selected = element) });
/** A browser that copies, or forbids it; what was copied. */
function clipboard(allowed) {
  const copied = [];
  const writeText = async (words) => {
    if (!allowed) throw new DOMException("Not allowed.", "NotAllowedError");
    copied.push(words);
  };
  Object.defineProperty(globalThis, "navigator", { value: { clipboard: { writeText } }, configurable: true });
  return copied;
}
const { copy } = await import("../../dashboard/view/copy.js");
await import("../../dashboard/reference/copy_text.js");
const pressed = async (one) => {
  one.dispatchEvent(new Event("click"));
  await new Promise((go) => setTimeout(go));
  return one.nextElementSibling.textContent;
};

test("with a script the buttons are there, and say that they copied", async () => {
  assert.deepEqual(buttons.map(({ hidden }) => hidden), [false, false]);
  const copied = clipboard(true);
  for (const one of buttons) assert.equal(await pressed(one), "copied");
  assert.deepEqual(copied, ["events/joint-declaration-1956", "Entry: …"]);
  assert.ok(!text.selected && selected === null);
});

test("where copying is forbidden it is selected instead, and said", async () => {
  clipboard(false);
  for (const one of buttons) assert.equal(await pressed(one), "selected");
  assert.equal(selected, id);
  assert.ok(text.selected);
  assert.equal(await copy(id), false);
});
