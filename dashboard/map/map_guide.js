/** "How to read this map": a dialog over the page, whose marks are drawn by the map's own style sheet. */

import { fetchedDialog, opener } from "../frame/dialog.js";

const STYLES = ["../map.css", "../dialog.css", "../map_guide.css"];

/**
 * Opens the dialog when a link to `#reading` or the map's frame asks for it, or says that it cannot be had.
 * @param {import("../view/channel.js").Channel} channel @param {string} language the page's
 * @param {import("../words/wording.d.ts").GuideWording} wording
 */
export function mapGuide(channel, language, wording) {
  const here = (/** @type {string} */ name) => new URL(name, import.meta.url);
  const open = opener(() => fetchedDialog(here(`../map_guide.${language}.html`), STYLES.map(here)), wording);
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
