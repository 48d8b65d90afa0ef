/** The legend's entries and lines, which every lens puts its own from. */

import { element } from "../view/element.js";

/** A mark with its words. @param {string} mark the class of the mark @param {string} words */
export function entry(mark, words) {
  const one = element("span", "entry");
  one.append(element("i", mark), words);
  return one;
}

/** An entry for each code. @param {string} mark what the classes begin with @param {Record<string, string>} said words by code */
export const entries = (mark, said) => Object.entries(said).map(([code, words]) => entry(mark + code, words));

/** A paragraph. @param {string} name its class @param {(string | Node)[]} parts @returns {HTMLElement} */
export function line(name, ...parts) {
  const one = element("p", name);
  one.append(...parts);
  return one;
}
