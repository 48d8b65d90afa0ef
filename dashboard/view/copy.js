/** Copying words to the reader's clipboard. */

/** @param {HTMLElement} from @returns {string} what a reader sees of it */
const textOf = (from) => (from instanceof HTMLTextAreaElement ? from.value : (from.textContent ?? ""));

/** @param {string} text @returns {Promise<boolean>} whether it was copied: it may be forbidden, as in a frame */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Copies the text of `from`; where that is forbidden, selects it instead.
 * @param {HTMLElement} from @returns {Promise<boolean>} whether it was copied
 */
export async function copy(from) {
  if (await copyText(textOf(from))) return true;
  if (from instanceof HTMLTextAreaElement) from.select();
  else getSelection()?.selectAllChildren(from);
  return false;
}
