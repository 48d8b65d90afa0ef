/**
 * A message with its places filled: `filled("{some} of {all}", { some: 3, all: 9 })`. A place without a value stays as
 * it is, and a value is taken as it is, whatever signs are in it.
 * @param {string} message @param {Record<string, string | number>} values by the names of their places @returns {string}
 */
export const filled = (message, values) =>
  message.replace(/\{(\w+)\}/g, (place, name) => (Object.hasOwn(values, name) ? String(values[name]) : place));
