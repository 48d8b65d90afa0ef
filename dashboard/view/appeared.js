/** Waits for a part of the page: Streamlit mounts them one by one, in whichever order their answers come. */

/** @param {string} selector @returns {Promise<Element>} the first element it matches, as soon as there is one */
export function appeared(selector) {
  const found = document.querySelector(selector);
  if (found) return Promise.resolve(found);
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      const one = document.querySelector(selector);
      if (!one) return;
      observer.disconnect();
      resolve(one);
    });
    observer.observe(document.documentElement, { childList: true, subtree: true });
  });
}
