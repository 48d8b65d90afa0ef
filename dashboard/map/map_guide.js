/** "How to read this map": a dialog over the page. In a shadow tree, so that its marks are drawn by the map's own style sheet. */

import { backCloses } from "../frame/streamlit_page.js";
import { element } from "../view/element.js";

const STYLES = ["../map.css", "../map_guide.css"];

/**
 * Opens the dialog when a link to `#reading` or the map's frame asks for it, or says that it cannot be had.
 * @param {import("../view/channel.js").Channel} channel @param {string} language the page's
 * @param {import("../words/wording.d.ts").GuideWording} wording
 */
export function mapGuide(channel, language, wording) {
  /** @type {Promise<HTMLDialogElement> | null} */
  let built = null;
  /** @type {HTMLDialogElement | null} */
  let excuse = null;
  const open = async () => {
    let dialog;
    try {
      dialog = await (built ??= build(language));
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
  document.addEventListener("click", (event) => {
    const link = /** @type {Element} */ (event.target).closest?.('a[href="#reading"]');
    if (!link) return;
    event.preventDefault();
    open();
  });
  channel.listen("read", async () => {
    const frame = document.activeElement;
    // A dialog gives the focus back to elements of its own page only; the frame hands it on to the button within.
    const back = () => frame instanceof HTMLIFrameElement && frame.contentWindow?.focus();
    (await open()).addEventListener("close", back, { once: true });
  });
  if (location.hash === "#reading") open();
}

/** @param {string} language @returns {Promise<HTMLDialogElement>} in the document, with its styles, closed */
async function build(language) {
  const response = await fetch(new URL(`../map_guide.${language}.html`, import.meta.url));
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  const host = document.createElement("div");
  const shadow = host.attachShadow({ mode: "open" });
  shadow.innerHTML = await response.text();
  document.body.append(host); // a style sheet is fetched only in the document
  try {
    await Promise.all(STYLES.map((name) => styled(shadow, name)));
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

/** @param {ShadowRoot} shadow @param {string} name @returns {Promise<void>} when the style sheet holds */
function styled(shadow, name) {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = new URL(name, import.meta.url).href;
  return new Promise((resolve, reject) => {
    link.addEventListener("load", () => resolve());
    link.addEventListener("error", () => reject(new Error(`${link.href} could not be loaded`)));
    shadow.append(link);
  });
}
