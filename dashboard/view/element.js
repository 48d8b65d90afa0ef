/** An element with its class and its text: what scripts of the page build from. */

/** @param {string} tag @param {string} name @param {string} [text] @returns {HTMLElement} */
export function element(tag, name, text) {
  const one = document.createElement(tag);
  if (name) one.className = name;
  if (text) one.textContent = text;
  return one;
}
