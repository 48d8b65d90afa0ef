/** Buttons that copy what stands beside them: an entry's id, the text of a proposed correction. */

/** @param {HTMLElement} from @returns {string} what a reader sees of it */
const textOf = (from) => (from instanceof HTMLTextAreaElement ? from.value : (from.textContent ?? ""));

/**
 * Copies the text of `from`; where that is forbidden, as in a frame, selects it instead.
 * @param {HTMLElement} from @returns {Promise<boolean>} whether it was copied
 */
export async function copy(from) {
  try {
    await navigator.clipboard.writeText(textOf(from));
    return true;
  } catch {
    if (from instanceof HTMLTextAreaElement) from.select();
    else getSelection()?.selectAllChildren(from);
    return false;
  }
}

const buttons = /** @type {NodeListOf<HTMLButtonElement> | undefined} */ (globalThis.document?.querySelectorAll("button[data-copies]"));
for (const button of buttons ?? []) {
  button.hidden = false; // without scripts it would do nothing, and the text can be selected
  button.addEventListener("click", async () => {
    const from = /** @type {HTMLElement} */ (document.getElementById(button.dataset.copies ?? ""));
    const status = /** @type {HTMLElement} */ (button.nextElementSibling);
    status.textContent = ((await copy(from)) ? button.dataset.copied : button.dataset.failed) ?? "";
  });
}
