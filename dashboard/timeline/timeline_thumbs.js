/** Which of the two thumbs a press takes. Pure. */

/**
 * Whether a press takes the second thumb: one near it that is nearer to it than to the first, which takes all others.
 * @param {number} x @param {number} first @param {number} second where each is @param {number} reach pixels, all four
 * @returns {boolean}
 */
export const takesSecond = (x, first, second, reach) =>
  Math.abs(x - second) <= reach && Math.abs(x - second) < Math.abs(x - first);
