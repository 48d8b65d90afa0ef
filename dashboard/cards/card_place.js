/** Where a card stands: above what it tells of, below where there is no room, and never out of sight. Pure. */

/** Between a card and its mark, in pixels. */
const GAP = 6;

/** @typedef {{left: number, top: number, right: number, bottom: number}} Box in pixels */

/**
 * @param {Box} mark what the card tells of @param {{width: number, height: number}} card as large as it would be
 * @param {Box} room where it must stay
 * @returns {{left: number, top: number, height: number}} `height`: the most it can have there
 */
export function placed(mark, card, room) {
  const above = mark.top - GAP - room.top;
  const below = room.bottom - mark.bottom - GAP;
  const under = card.height > above && below > above;
  const height = Math.max(0, Math.min(card.height, under ? below : above));
  const middle = (mark.left + mark.right) / 2 - card.width / 2;
  return {
    left: Math.max(room.left, Math.min(middle, room.right - card.width)),
    top: under ? mark.bottom + GAP : mark.top - GAP - height,
    height,
  };
}

/**
 * Whether the pointer is on its way from a mark to the card that answered: what it crosses meanwhile stays mute.
 * @param {{x: number, y: number}} from @param {{x: number, y: number}} to @param {Box} card
 */
export function approaches(from, to, card) {
  const distance = (/** @type {{x: number, y: number}} */ { x, y }) =>
    Math.hypot(Math.max(card.left - x, 0, x - card.right), Math.max(card.top - y, 0, y - card.bottom));
  const nearer = distance(from) - distance(to);
  return nearer > 0 && nearer >= Math.abs(to.x - from.x) / 2;
}
