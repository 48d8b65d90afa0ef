/** Waits for what another part of the page puts into the document. */

/** @param {string} selector @returns {Promise<Element>} the first such element, at once or when it has come */
export function appeared(selector) {
  const there = document.querySelector(selector);
  if (there) return Promise.resolve(there);
  return new Promise((resolve) => {
    const watch = new MutationObserver(() => {
      const come = document.querySelector(selector);
      if (!come) return;
      watch.disconnect();
      resolve(come);
    });
    watch.observe(document.body, { childList: true, subtree: true });
  });
}
