/** Words as they stand in HTML, SVG and XML. Pure. */

/** @type {Record<string, string>} */
const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** For a text and for an attribute in double quotes. @param {string} words @returns {string} */
export const escaped = (words) => words.replace(/[&<>"]/g, (sign) => ENTITIES[sign]);
