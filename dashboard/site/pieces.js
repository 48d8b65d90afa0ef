/** The panels' pieces: a file for each group and period, fetched when a panel of it is first shown. */

import { dayNumber, lastAtMost } from "../words/days.js";

/**
 * @typedef {import("../panel/panel_pieces.js").Period} Period
 * @typedef {{folder: string, language: string, periods: string[]}} Where the files lie, and the first day of each period
 */

/** What stands in a file's name for all groups together. */
const ALL = "all";

export class Pieces {
  /** @param {Where} where */
  constructor({ folder, language, periods }) {
    this.folder = folder;
    this.language = language;
    this.firsts = periods.map(dayNumber);
    /** @type {Map<string, Promise<Period>>} by name of file */
    this.files = new Map();
  }

  /** The period that `view` lies in. @param {import("../view/link.js").View} view @returns {Promise<Period>} */
  of({ date, island }) {
    return this.file(island ?? ALL, Math.max(0, lastAtMost(this.firsts, dayNumber(date))));
  }

  /**
   * Everything else on the group of `view`, and on all together: from then on nothing is fetched on any day of it, and
   * the page goes on without a network. One file after another, so that what the reader asks for meanwhile comes first.
   * @param {import("../view/link.js").View} view
   */
  async ahead({ island }) {
    for (const group of new Set([island ?? ALL, ALL])) {
      for (const period of this.firsts.keys()) await this.file(group, period);
    }
  }

  /** @param {string} group @param {number} period @returns {Promise<Period>} */
  file(group, period) {
    const name = `${group}.${period}.${this.language}.json`;
    let file = this.files.get(name);
    if (!file) {
      file = fetched(new URL(this.folder + name, document.baseURI).href);
      file.catch(() => this.files.delete(name)); // the next view tries again
      this.files.set(name, file);
    }
    return file;
  }
}

/** @param {string} url @returns {Promise<Period>} */
async function fetched(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.json();
}
