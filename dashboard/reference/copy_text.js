/** Buttons that copy what stands beside them: an entry's id, the text of a proposed correction. */

import { copy } from "../view/copy.js";

/** Shows a button that without scripts would do nothing, and has it copy and say so. @param {HTMLButtonElement} button */
export function copyOnPress(button) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    const from = /** @type {HTMLElement} */ (document.getElementById(button.dataset.copies ?? ""));
    const status = /** @type {HTMLElement} */ (button.nextElementSibling);
    status.textContent = ((await copy(from)) ? button.dataset.copied : button.dataset.failed) ?? "";
  });
}

const buttons = /** @type {NodeListOf<HTMLButtonElement> | undefined} */ (globalThis.document?.querySelectorAll("button[data-copies]"));
for (const button of buttons ?? []) copyOnPress(button);
