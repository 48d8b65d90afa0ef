/** A label for the middle of a sentence; capitals that are not only a beginning stay. @param {string} words */
export const lowerFirst = (words) =>
  words.slice(0, 2) === words.slice(0, 2).toUpperCase() ? words : words.slice(0, 1).toLowerCase() + words.slice(1);
