/** What keys and a swipe mean to the story. */

/** @typedef {"back" | "next" | "leave"} Act */

/** @type {Record<string, Act>} */
const KEYS = { ArrowLeft: "back", PageUp: "back", ArrowRight: "next", PageDown: "next", Escape: "leave" };

/**
 * @param {{key: string, altKey: boolean, ctrlKey: boolean, metaKey: boolean, shiftKey: boolean}} event
 * @returns {Act | null}
 */
export function actOfKey({ key, altKey, ctrlKey, metaKey, shiftKey }) {
  return altKey || ctrlKey || metaKey || shiftKey || !Object.hasOwn(KEYS, key) ? null : KEYS[key];
}

/** How far a finger must go, in pixels, and how much farther across than up or down. */
const FAR = 40;
const ACROSS = 2;

/** @param {number} right pixels to the right, fewer than 0 to the left @param {number} down @returns {Act | null} */
export function actOfSwipe(right, down) {
  if (Math.abs(right) < FAR || Math.abs(right) < ACROSS * Math.abs(down)) return null;
  return right < 0 ? "next" : "back";
}
