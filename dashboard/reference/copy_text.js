/** Buttons that copy what stands beside them: an entry's id, the text of a proposed correction. */

for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll("button[data-copies]"))) {
  button.hidden = false; // without scripts it would do nothing, and the text can be selected
  button.addEventListener("click", async () => {
    const from = /** @type {HTMLElement} */ (document.getElementById(button.dataset.copies ?? ""));
    const status = /** @type {HTMLElement} */ (button.nextElementSibling);
    try {
      await navigator.clipboard.writeText(from instanceof HTMLTextAreaElement ? from.value : (from.textContent ?? ""));
      status.textContent = button.dataset.copied ?? "";
    } catch {
      // Copying may be forbidden, as in a frame: what is to be copied is selected instead.
      if (from instanceof HTMLTextAreaElement) from.select();
      else getSelection()?.selectAllChildren(from);
      status.textContent = button.dataset.failed ?? "";
    }
  });
}
