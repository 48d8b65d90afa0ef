/** Saving what was made in the browser as a file. */

/** How long its address is kept: some browsers read it only after the click. */
const KEPT_MS = 60_000;

/** @param {string} name @param {Blob} content */
export function saveFile(name, content) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
}
