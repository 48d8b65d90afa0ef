/**
 * Whether the pointer is pressed within an element just now. Safari gives a pressed button or link no focus, so the
 * focus leaves what is pressed; a menu that closed on that would be gone before the click lands on it.
 */

/** @param {EventTarget} element @param {EventTarget} [everywhere] the window @returns {() => boolean} */
export function pressedWithin(element, everywhere = window) {
  let pressed = false;
  element.addEventListener("pointerdown", () => (pressed = true), true);
  for (const end of ["pointerup", "pointercancel"]) everywhere.addEventListener(end, () => (pressed = false), true);
  return () => pressed;
}
