/** Keeps what the reader had in the panel, though what it says is renewed for each day: opened details, and focus. */

/** @param {Element} panel the container that Streamlit fills */
export function keepOpen(panel) {
  /** @type {Set<string>} */
  const open = new Set();
  panel.addEventListener(
    "toggle",
    (event) => {
      const one = event.target;
      if (!(one instanceof HTMLDetailsElement) || !one.dataset.keep || !one.isConnected) return;
      if (one.open) open.add(one.dataset.keep);
      else open.delete(one.dataset.keep);
    },
    true,
  );
  let focused = false;
  panel.addEventListener("focusin", () => (focused = true));
  document.addEventListener("focusin", (event) => (focused = panel.contains(/** @type {Node} */ (event.target))));

  new MutationObserver(() => {
    const heading = /** @type {HTMLElement | null} */ (panel.querySelector("h2"));
    if (focused && heading && document.activeElement === document.body) {
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
    }
    for (const one of panel.querySelectorAll("details[data-keep]")) {
      const details = /** @type {HTMLDetailsElement} */ (one);
      if (open.has(String(details.dataset.keep)) && !details.open) details.open = true;
    }
  }).observe(panel, { childList: true, subtree: true });
}
