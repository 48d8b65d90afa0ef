/** The browser's Back closes an open dialog, as a reader on a phone expects, and leaves the page as it is. */

/** How the entry that stands for the open dialog is told from the page's own. */
const ENTRY = "four-islands.dialog";

/**
 * From here until `dialog` is closed, Back closes it; closed in another way it leaves no entry behind.
 * @param {HTMLDialogElement} dialog which has just been opened
 */
export function backCloses(dialog) {
  history.pushState({ [ENTRY]: true }, "", location.href);
  let left = false;
  // Before whoever feeds the page: to it this step back is none.
  const back = (/** @type {PopStateEvent} */ event) => {
    event.stopImmediatePropagation();
    removeEventListener("popstate", back, true);
    left = true;
    if (dialog.open) dialog.close();
  };
  addEventListener("popstate", back, true);
  dialog.addEventListener(
    "close",
    () => {
      if (left) return;
      // What moved the page meanwhile has put an entry of its own on top: that one is left alone.
      if (history.state?.[ENTRY]) history.back();
      else removeEventListener("popstate", back, true);
    },
    { once: true },
  );
}
