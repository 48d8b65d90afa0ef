/** The story's card: one step at a time, with its buttons, keys and swipe. */

import { actOfKey, actOfSwipe } from "./story_input.js";

/** @typedef {import("./story_input.js").Act} Act */

export class StoryBox {
  /**
   * @param {string} html from Python's template @param {(act: Act) => void} act
   * @param {() => void} resized the card, and so the room beside it
   */
  constructor(html, act, resized) {
    this.resized = resized;
    const template = document.createElement("template");
    template.innerHTML = html;
    this.root = /** @type {HTMLElement} */ (template.content.firstElementChild);
    this.articles = /** @type {HTMLElement[]} */ ([...this.root.querySelectorAll("article")]);
    this.status = /** @type {HTMLElement} */ (this.root.querySelector('[role="status"]'));
    this.root.addEventListener("click", ({ target }) => {
      const button = /** @type {Element} */ (target).closest("button");
      if (button?.dataset.act === "large") this.enlarge(button);
      else if (button) act(/** @type {Act} */ (button.dataset.act));
    });
    this.root.addEventListener("keydown", (event) => {
      const means = actOfKey(event);
      if (!means) return;
      event.preventDefault();
      event.stopPropagation(); // Escape lets no island go, and no key moves what lies around
      act(means);
    });
    listenToSwipes(this.root, act);
  }

  /**
   * Shows a step. The focus stays on the button that was pressed, so that it can be pressed again, and a screen reader
   * is told the step in a live region: with the focus on the heading it would read the heading alone, and the way back
   * to "Next" would lead past each step's sources.
   * @param {string} id @param {boolean} announced false where the focus comes to the heading instead
   */
  show(id, announced) {
    const at = this.articles.findIndex((article) => article.dataset.step === id);
    this.articles.forEach((article, one) => article.classList.toggle("current", one === at));
    const words = [...this.articles[at].querySelectorAll("h2, .story-text")].map((part) => part.textContent);
    this.status.textContent = announced ? words.join(". ") : "";
    const within = this.root.contains(document.activeElement);
    this.button("back").disabled = at === 0;
    this.button("next").disabled = at === this.articles.length - 1;
    // A button that leads nowhere any more, or a source of the step before, would lose the focus to nothing.
    const focused = /** @type {HTMLElement} */ (document.activeElement);
    if (within && (focused.matches(":disabled") || focused.closest("article:not(.current)"))) this.focus();
  }

  /** Puts the focus on the heading of the step shown: there the keys work, and reading begins. */
  focus() {
    const heading = this.root.querySelector(".current h2");
    /** @type {HTMLElement | null} */ (heading)?.focus({ preventScroll: true });
  }

  /** @param {Act} act @returns {HTMLButtonElement} */
  button(act) {
    return /** @type {HTMLButtonElement} */ (this.root.querySelector(`button[data-act="${act}"]`));
  }

  /** @param {HTMLButtonElement} button */
  enlarge(button) {
    button.setAttribute("aria-pressed", String(this.root.classList.toggle("large")));
    this.resized();
  }
}

/** A finger that moves across; up and down it scrolls (touch-action in story.css). @param {HTMLElement} root @param {(act: Act) => void} act */
function listenToSwipes(root, act) {
  /** @type {PointerEvent | null} */
  let down = null;
  root.addEventListener("pointerdown", (event) => (down = event.pointerType === "touch" && event.isPrimary ? event : null));
  root.addEventListener("pointercancel", () => (down = null));
  root.addEventListener("pointerup", (event) => {
    const means = down && down.pointerId === event.pointerId ? actOfSwipe(event.clientX - down.clientX, event.clientY - down.clientY) : null;
    down = null;
    if (means) act(means);
  });
}
