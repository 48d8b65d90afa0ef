/** Where the record's pages lie: at a server's addresses, or on a file server as files, which the document says (data-pages). */

/** @param {string} page its address where a server answers, as `events/yalta-1945` @returns {string} */
export const pageAddress = (page) => page + (document.documentElement.dataset.pages ?? "");

/** Whether a server answers behind the pages, and not files alone. @returns {boolean} */
export const isAnswered = () => document.documentElement.dataset.pages === undefined;
