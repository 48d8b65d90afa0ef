/** What this browser keeps for the page; where a reader forbids that, nothing is kept and nothing fails. */

/** @typedef {"localStorage" | "sessionStorage"} Store by its name, for where storage is forbidden to look at it is an error already */

/** What `store` keeps under `key`, or null where it keeps nothing. @param {Store} store @param {string} key @returns {string | null} */
export function kept(store, key) {
  try {
    return globalThis[store].getItem(key);
  } catch {
    return null;
  }
}

/** @param {Store} store @param {string} key @param {string} value */
export function keep(store, key, value) {
  try {
    globalThis[store].setItem(key, value);
  } catch {
    // it holds until the page is left
  }
}

/** @param {Store} store @param {string} key */
export function forget(store, key) {
  try {
    globalThis[store].removeItem(key);
  } catch {
    // there is nothing to forget
  }
}
