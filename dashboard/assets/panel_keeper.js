/** Keeps what the reader had in the panel, though Python writes its HTML anew for each day: details, focus, voice. */

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
  // One polite sentence for each settled view, outside of what Python replaces.
  const voice = document.createElement("p");
  voice.className = "panel-voice";
  voice.setAttribute("role", "status");
  document.body.append(voice);
  let focused = false;
  panel.addEventListener("focusin", () => (focused = true));
  document.addEventListener("focusin", (event) => (focused = panel.contains(/** @type {Node} */ (event.target))));

  new MutationObserver(() => {
    const heading = /** @type {HTMLElement | null} */ (panel.querySelector("h2"));
    const words = `${heading?.firstChild?.textContent?.trim() ?? ""}, ${panel.querySelector("time")?.textContent ?? ""}`;
    if (voice.textContent !== words) voice.textContent = words;
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
