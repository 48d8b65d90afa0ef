/**
 * A card beside a mark: shown while the pointer rests there, kept when the mark is pressed or opened by a key. A plain
 * element and no popover, which Firefox has from 125 on only.
 */

import { element } from "../view/element.js";
import { approaches, placed } from "./card_place.js";

/** How long, in ms, a card waits for a pointer that has left its mark and may be on its way to it. */
const GRACE = 300;

/** A list of many events scrolls within the card: a higher one would hide the map. */
const HIGHEST = 360;

/**
 * @typedef {{title: string, parts: HTMLElement[]}} Content
 * @typedef {{key: string, box: import("./card_place.js").Box, content: () => Content}} Mark
 *   `key`: the same as long as the card would say the same; `box`: where the mark is, in pixels of the window
 */

export class Card {
  /**
   * @param {HTMLElement} marked whose marks it tells of @param {string} close words of the button that closes it
   * @param {() => import("./card_place.js").Box} room where it must stay, in pixels of the window
   */
  constructor(marked, close, room) {
    this.room = room;
    /** What it tells of; empty while it is closed. */
    this.key = "";
    /** Whether it stays when the pointer goes. */
    this.kept = false;
    /** @type {HTMLElement | null} to which the focus goes back */
    this.opener = null;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.leaving = undefined;
    this.last = { x: 0, y: 0 };

    this.box = element("div", "card");
    this.box.setAttribute("role", "dialog");
    this.box.tabIndex = -1;
    this.box.hidden = true;
    const shut = /** @type {HTMLButtonElement} */ (element("button", "card-close", "×"));
    shut.type = "button";
    shut.setAttribute("aria-label", close);
    shut.addEventListener("click", () => this.close());
    this.body = element("div", "card-body");
    this.box.append(shut, this.body);
    document.body.append(this.box);

    this.box.addEventListener("pointerenter", () => clearTimeout(this.leaving));
    this.box.addEventListener("pointerleave", () => this.peek(null));
    this.box.addEventListener("keydown", (event) => this.goOn(event));
    // What opened it by a press closes it by the next.
    const beside = (/** @type {Event} */ { target }) => {
      if (![this.box, this.opener].some((one) => one?.contains(/** @type {Node} */ (target)))) this.close(false);
    };
    document.addEventListener("pointerdown", beside, true);
    // It stands where its mark was; what scrolls elsewhere, as the panel when it is renewed, moves no mark.
    const moved = (/** @type {Event} */ { target }) => void (/** @type {Node} */ (target).contains(marked) && this.close());
    document.addEventListener("scroll", moved, { capture: true, passive: true });
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !this.key) return;
      event.stopPropagation(); // it closes the card, and lets no island go
      this.close();
    }, true);
  }

  /** Whether the focus is in it. */
  get entered() {
    return this.box.contains(document.activeElement);
  }

  /**
   * The pointer is at `mark`, or at none; what a press or a key has opened stays.
   * @param {Mark | null} mark @param {{x: number, y: number}} [at] where the pointer is, in pixels of the window
   */
  peek(mark, at) {
    const from = this.last;
    if (at) this.last = at;
    if (this.kept || this.entered) return;
    if (mark?.key === this.key) return void clearTimeout(this.leaving);
    const underWay = at && this.key && approaches(from, at, this.box.getBoundingClientRect());
    if (mark && !underWay) return this.fill(mark);
    if (!this.key) return;
    clearTimeout(this.leaving);
    // It may have been on its way to a mark beyond.
    this.leaving = setTimeout(() => (mark ? this.fill(mark) : this.close(false)), GRACE);
  }

  /**
   * Shows what is at `mark` until it is closed.
   * @param {Mark} mark @param {HTMLElement} opener @param {boolean} [enter] and puts the focus into it
   */
  keep(mark, opener, enter = false) {
    this.fill(mark);
    this.kept = true;
    this.tell(false);
    this.opener = opener;
    this.tell(true);
    if (enter) this.box.focus({ preventScroll: true });
  }

  /** Tells whether it is open, where what opened it is a button that does so; a slider cannot. @param {boolean} open */
  tell(open) {
    if (this.opener?.hasAttribute("aria-expanded")) this.opener.setAttribute("aria-expanded", String(open));
  }

  /** @param {Mark} mark */
  fill({ key, box, content }) {
    clearTimeout(this.leaving);
    this.kept = false;
    if (key === this.key) return;
    const { title, parts } = content();
    this.key = key;
    this.box.setAttribute("aria-label", title);
    this.body.replaceChildren(...parts);
    this.box.hidden = false;
    this.box.style.maxHeight = "none";
    const { width, height } = this.box.getBoundingClientRect();
    const place = placed(box, { width, height: Math.min(height, HIGHEST) }, this.room());
    this.box.style.maxHeight = `${place.height}px`;
    this.box.style.left = `${place.left}px`;
    this.box.style.top = `${place.top}px`;
    this.box.scrollTop = 0;
  }

  /** @param {boolean} [back] whether the focus, if it is in the card, goes back to what opened it */
  close(back = true) {
    clearTimeout(this.leaving);
    if (!this.key) return;
    const { opener, entered } = this;
    this.tell(false);
    this.key = "";
    this.kept = false;
    this.opener = null;
    this.box.hidden = true;
    if (entered && back) opener?.focus({ preventScroll: true });
  }

  /** Beyond its first and last stop the page goes on from what opened it. @param {KeyboardEvent} event */
  goOn(event) {
    if (event.key !== "Tab") return;
    const stops = [...this.box.querySelectorAll("button, a")];
    const end = event.shiftKey ? stops[0] : stops[stops.length - 1];
    const beyond = document.activeElement === end || (event.shiftKey && document.activeElement === this.box);
    if (beyond) this.close();
    // What opened it has the focus again: backwards that is where to go, forwards the key itself goes on from there.
    if (beyond && event.shiftKey) event.preventDefault();
  }
}
