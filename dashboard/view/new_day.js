/** Past midnight: a page that was left open, or whose machine slept, asks whoever feeds it for the new day. */

import { dayNumber, readersToday } from "../words/days.js";

/** How often it looks at the clock, in ms. A timer set for midnight would stand still while the machine sleeps. */
const LOOK = 60_000;

/** How long it waits to ask again while the reader's clock is ahead of the feeder's, in ms: one of them is wrong. */
const AGAIN = 15 * 60_000;

/**
 * Asks once for each new day of the reader's clock. How far the page then goes is for the feeder to say, and not for a
 * clock that may be years off.
 * @param {Pick<import("./store.js").Store, "last" | "view" | "feed">} store
 * @returns {() => void} looks no more
 */
export function followDay(store) {
  const asking = () => {
    const today = readersToday();
    return dayNumber(today) > store.last ? `${today} ${Math.floor(Date.now() / AGAIN)}` : today;
  };
  let asked = asking(); // the feeder has just told the day
  const look = () => {
    const asks = asking();
    if (asks === asked) return;
    asked = asks;
    store.feed({ ...store.view, asks });
  };
  const timer = setInterval(look, LOOK);
  // A page that is seen again is right at once, and so is one that the browser had frozen (Page Lifecycle, Chromium).
  const again = ["visibilitychange", "resume"];
  for (const event of again) document.addEventListener(event, look);
  return () => {
    clearInterval(timer);
    for (const event of again) document.removeEventListener(event, look);
  };
}
