/** Letters alike in form and case: ｅｔｏｒｏｆｕ, Etorofu. @param {string} text @returns {string} */
export const plain = (text) => text.normalize("NFKC").toLowerCase();

/** The words that a reader looks for, plain. @param {string} text @returns {string[]} */
export const sought = (text) => plain(text).split(/\s+/).filter(Boolean);
