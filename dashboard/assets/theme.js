/** Light, dark, or as the system has it: the reader's choice, kept in this browser and heard by the map's frame. */

import { keep, kept } from "./storage.js";

const KEY = "four-islands.theme";
const THEMES = ["system", "light", "dark"];

/** The channel on which a choice reaches every frame and tab of this page. */
const channel = new BroadcastChannel(KEY);

/** @returns {string} one of THEMES */
function chosen() {
  const theme = kept("localStorage", KEY) ?? "";
  return THEMES.includes(theme) ? theme : "system";
}

/** Sets the document's colours. @param {string} [theme] */
function apply(theme = chosen()) {
  document.documentElement.dataset.theme = theme;
  for (const button of document.querySelectorAll("button[data-choose-theme]")) {
    button.setAttribute("aria-pressed", String(/** @type {HTMLElement} */ (button).dataset.chooseTheme === theme));
  }
}

/** Follows choices made here, in another frame, or in another tab. */
export function followTheme() {
  apply();
  channel.onmessage = ({ data }) => apply(data);
  document.addEventListener("click", (event) => {
    const button = /** @type {Element} */ (event.target).closest?.("button[data-choose-theme]");
    if (!(button instanceof HTMLElement)) return;
    const theme = button.dataset.chooseTheme ?? "system";
    keep("localStorage", KEY, theme);
    apply(theme);
    channel.postMessage(theme);
  });
  // The buttons come with Streamlit's first answer, after this script.
  new MutationObserver((_, observer) => {
    if (!document.querySelector("button[data-choose-theme]")) return;
    observer.disconnect();
    apply();
  }).observe(document.documentElement, { childList: true, subtree: true });
}
