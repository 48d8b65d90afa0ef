/** A message with its places filled. */

/**
 * A message with places in braces, as wording.d.ts declares it: only `filled` makes words of it. To the compiler it is a
 * symbol, since that is all that it lets into no text, not even in `${…}`; in the browser it is a string.
 * @template {string} Places
 * @typedef {symbol & {places: (place: Places) => Places}} Message
 */

/**
 * `filled("{some} of {all}", { some: 3, all: 9 })`: the compiler holds the values to exactly the message's places. In the
 * browser a place without a value stays as it is, and a value is taken as it is, whatever signs are in it.
 * @template {string} Places
 * @param {Message<Places>} message
 * @param {NoInfer<Record<Places, string | number>>} values by the names of their places
 * @returns {string}
 */
export function filled(message, values) {
  const words = /** @type {string} */ (/** @type {unknown} */ (message));
  return words.replace(/\{(\w+)\}/g, (place, name) =>
    Object.hasOwn(values, name) ? String(values[/** @type {Places} */ (name)]) : place,
  );
}
