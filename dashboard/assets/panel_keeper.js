/** Keeps open what the reader opened in the panel, though Python writes its HTML anew for each day. */

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
  new MutationObserver(() => {
    for (const one of panel.querySelectorAll("details[data-keep]")) {
      const details = /** @type {HTMLDetailsElement} */ (one);
      if (open.has(String(details.dataset.keep)) && !details.open) details.open = true;
    }
  }).observe(panel, { childList: true, subtree: true });
}
