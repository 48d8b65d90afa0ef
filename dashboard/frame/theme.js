/** Light, dark, or as the system has it: the reader's choice, kept in this browser and heard by the map's frame. */

import { Channel } from "../view/channel.js";
import { keep, kept } from "../view/storage.js";

const KEY = "four-islands.theme";
const THEMES = ["system", "light", "dark"];

/** @param {string | null} [theme] @returns {string} one of THEMES */
const known = (theme = kept("localStorage", KEY)) => (THEMES.includes(theme ?? "") ? String(theme) : "system");

/** Sets the document's colours. @param {string | null} [theme] */
function apply(theme) {
  const shown = known(theme);
  document.documentElement.dataset.theme = shown;
  for (const button of document.querySelectorAll("button[data-choose-theme]")) {
    button.setAttribute("aria-pressed", String(/** @type {HTMLElement} */ (button).dataset.chooseTheme === shown));
  }
}

/** Follows choices made here, in another frame of `page`, or in another tab. @param {Window} [page] */
export function followTheme(page = window) {
  const channel = new Channel(KEY, page);
  apply();
  channel.listen("theme", ({ theme }) => apply(theme));
  addEventListener("storage", ({ key, newValue }) => key === KEY && apply(newValue));
  document.addEventListener("click", (event) => {
    const button = /** @type {Element} */ (event.target).closest?.("button[data-choose-theme]");
    if (!(button instanceof HTMLElement)) return;
    const theme = known(button.dataset.chooseTheme);
    keep("localStorage", KEY, theme);
    apply(theme);
    channel.post({ kind: "theme", theme });
  });
  // The buttons come with Streamlit's first answer, after this script.
  new MutationObserver((_, observer) => {
    if (!document.querySelector("button[data-choose-theme]")) return;
    observer.disconnect();
    apply(document.documentElement.dataset.theme);
  }).observe(document.documentElement, { childList: true, subtree: true });
}
