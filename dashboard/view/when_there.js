/** What has to wait for a part of the page that may come later than the module that wants it. */

/** Calls `act` once with the first element that `selector` fits: at once, or as soon as there is one. @param {string} selector @param {(one: Element) => void} act */
export function whenThere(selector, act) {
  const one = document.querySelector(selector);
  if (one) return act(one);
  const watch = new MutationObserver(() => {
    const come = document.querySelector(selector);
    if (!come) return;
    watch.disconnect();
    act(come);
  });
  watch.observe(document.documentElement, { childList: true, subtree: true });
}
