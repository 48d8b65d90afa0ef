/** A year, a month or a day, as 1956, 1956-10 or 1956-10-19. Pure. */

/** @param {string} written */
export const isDated = (written) => /^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$/.test(written);
