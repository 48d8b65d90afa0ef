/** Dialogs over the page that are had when they are first asked for: each in a shadow tree, with style sheets of its own. */

import { element } from "../view/element.js";
import { backCloses } from "./streamlit_page.js";

/**
 * What opens a dialog, or says that it cannot be had.
 * @param {() => Promise<HTMLDialogElement>} build gives the dialog in the document, closed; called again where it failed
 * @param {import("../words/wording.d.ts").GuideWording} wording
 * @returns {() => Promise<HTMLDialogElement>} the dialog that is open then
 */
export function opener(build, wording) {
  /** @type {Promise<HTMLDialogElement> | null} */
  let built = null;
  /** @type {HTMLDialogElement | null} */
  let excuse = null;
  return async () => {
    let dialog;
    try {
      dialog = await (built ??= build());
    } catch (error) {
      built = null; // the next call tries again
      console.warn(error);
      dialog = excuse ??= apology(wording);
    }
    if (!dialog.open) {
      dialog.showModal();
      backCloses(dialog);
    }
    dialog.scrollTop = 0;
    return dialog;
  };
}

/**
 * @param {URL} address of the dialog's HTML, from this page's own server @param {URL[]} styles of its style sheets
 * @returns {Promise<HTMLDialogElement>} in the document, with its styles, closed
 */
export async function fetchedDialog(address, styles) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  const host = document.createElement("div");
  const shadow = host.attachShadow({ mode: "open" });
  shadow.innerHTML = await response.text();
  document.body.append(host); // a style sheet is fetched only in the document
  try {
    await Promise.all(styles.map((style) => styled(shadow, style)));
  } catch (error) {
    host.remove();
    throw error;
  }
  return ownKeys(/** @type {HTMLDialogElement} */ (shadow.querySelector("dialog")));
}

/** A small dialog that says so. @param {import("../words/wording.d.ts").GuideWording} wording */
function apology(wording) {
  const dialog = ownKeys(/** @type {HTMLDialogElement} */ (element("dialog", "apology")));
  const words = element("p", "", wording.failed);
  words.setAttribute("role", "alert");
  const close = element("button", "timeline-button", wording.close);
  close.addEventListener("click", () => dialog.close());
  dialog.append(words, close);
  document.body.append(dialog);
  return dialog;
}

/** Keys belong to the dialog while it is open: Escape closes it and lets no island go. @param {HTMLDialogElement} dialog */
function ownKeys(dialog) {
  dialog.addEventListener("keydown", (event) => event.stopPropagation());
  // Where closedby is not known: a click beside it closes it.
  const closesItself = Object.hasOwn(HTMLDialogElement.prototype, "closedBy");
  dialog.addEventListener("click", ({ target, clientX, clientY }) => {
    if (target !== dialog || closesItself) return;
    const { left, right, top, bottom } = dialog.getBoundingClientRect();
    if (clientX < left || clientX > right || clientY < top || clientY > bottom) dialog.close();
  });
  return dialog;
}

/** @param {ShadowRoot} shadow @param {URL} address @returns {Promise<void>} when the style sheet holds */
function styled(shadow, { href }) {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = href;
  return new Promise((resolve, reject) => {
    link.addEventListener("load", () => resolve());
    link.addEventListener("error", () => reject(new Error(`${href} could not be loaded`)));
    shadow.append(link);
  });
}
