/** Which marks lie where the pointer is: all within reach, not only the one that is drawn on top. Pure. */

/** How near, in pixels, a mark answers: half of the 24 that WCAG 2.5.8 wants of a target. */
export const REACH = 12;

/**
 * @template {{x: number, y: number}} Mark
 * @param {Mark[]} marks @param {{x: number, y: number}} point in the same pixels @param {number} [reach]
 * @returns {Mark[]} those within reach, in the order in which they came
 */
export const marksAt = (marks, point, reach = REACH) =>
  marks.filter(({ x, y }) => Math.hypot(x - point.x, y - point.y) <= reach);

/** Whether the pointer has come so far since it was pressed that it drags. @param {{x: number, y: number}} from @param {{x: number, y: number}} to */
export const dragged = (from, to) => Math.hypot(to.x - from.x, to.y - from.y) > 4;
