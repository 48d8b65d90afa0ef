/** A label for the middle of a sentence; capitals that are not only a beginning stay. @param {string} words */
export const lowerFirst = (words) => {
  const second = words.slice(1, 2);
  return second === second.toLowerCase() ? words.slice(0, 1).toLowerCase() + words.slice(1) : words;
};
