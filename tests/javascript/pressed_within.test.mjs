/** What is pressed stays open though the focus leaves it. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { pressedWithin } from "../../dashboard/view/pressed_within.js";

test("from the press to its end anywhere, and not again until the next", () => {
  const [menu, everywhere] = [new EventTarget(), new EventTarget()];
  const pressed = pressedWithin(menu, everywhere);
  assert.equal(pressed(), false);
  for (const end of ["pointerup", "pointercancel"]) {
    menu.dispatchEvent(new Event("pointerdown"));
    assert.equal(pressed(), true);
    everywhere.dispatchEvent(new Event(end));
    assert.equal(pressed(), false);
  }
});
