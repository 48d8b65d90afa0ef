/** Keeps what the reader had in the panel, though what it says is renewed for each day: opened details, and focus. */

import { keptOpen } from "../view/kept_open.js";

/** @param {Element} panel the container that Streamlit fills */
export function keepOpen(panel) {
  const open = keptOpen("four-islands.panel");
  panel.addEventListener(
    "toggle",
    (event) => {
      const one = event.target;
      if (!(one instanceof HTMLDetailsElement) || !one.dataset.keep || !one.isConnected) return;
      open.note(one.dataset.keep, one.open);
    },
    true,
  );
  let focused = false;
  panel.addEventListener("focusin", () => (focused = true));
  document.addEventListener("focusin", (event) => (focused = panel.contains(/** @type {Node} */ (event.target))));

  const reopen = () => {
    for (const one of panel.querySelectorAll("details[data-keep]")) {
      const details = /** @type {HTMLDetailsElement} */ (one);
      if (open.has(String(details.dataset.keep)) && !details.open) details.open = true;
    }
  };
  reopen();
  new MutationObserver(() => {
    const heading = /** @type {HTMLElement | null} */ (panel.querySelector("h2"));
    if (focused && heading && document.activeElement === document.body) {
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
    }
    reopen();
  }).observe(panel, { childList: true, subtree: true });
}
