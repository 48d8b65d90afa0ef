/** Which details of a part of the page the reader has open, kept for when the page goes on. */

import { keptHere } from "./kept_here.js";

/** More are none of the reader's: no part of the page has as many. */
const MOST = 500;

/** @param {string} key under which this tab keeps them */
export function keptOpen(key) {
  const tab = keptHere(key, "");
  const left = tab.left();
  /** @type {Set<string>} */
  const open = new Set(Array.isArray(left) && left.length <= MOST ? left.filter((name) => typeof name === "string") : []);
  return {
    /** @param {string} name */
    has: (name) => open.has(name),
    /** @param {string} name @param {boolean} isOpen */
    note(name, isOpen) {
      if (open.has(name) === isOpen) return;
      if (isOpen) open.add(name);
      else open.delete(name);
      tab.keep([...open]);
    },
  };
}
