/**
 * Places labels so that none is cut, covered or overprinted: each in the cheapest free spot, the important first. What
 * finds none is left out; a required label takes the least harmful spot instead. Pure: pixels in, pixels out.
 */

/**
 * @typedef {import("./screen_cells.js").Box} Box
 * @typedef {{width: number, height: number}} Size
 * @typedef {{left: number, top: number, cost: number}} Spot its upper left corner
 * @typedef {{words: string, size: Size, cost: number}} Variant how much of its words a label shows
 * @typedef {{id: string, required: boolean, variants: Variant[], spots: (size: Size) => Spot[]}} Label `spots`: the
 *   cheapest first
 * @typedef {{left: number, top: number, words: string, cost: number}} Placed
 */

/** More labels than this are required in no other order than their own: there would be too many orders to try. */
const MOST_ORDERED = 4;

/** What it costs a required label that no spot is free for, beside each pixel that it covers. */
const NO_FREE_SPOT = 1000;

/** @param {Box} a @param {Box} b @returns {boolean} */
export const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** @param {{left: number, top: number}} at @param {Size} size @returns {Box} */
export const boxAt = ({ left, top }, { width, height }) => ({ left, top, right: left + width, bottom: top + height });

/**
 * @param {Label[]} labels the most important first @param {Box} frame within which they lie @param {Box[]} taken by
 *   what no label may touch
 * @returns {Map<string, Placed>} where each stands; one that is missing finds no room
 */
export function placed(labels, frame, taken) {
  const required = labels.filter((label) => label.required);
  const orders = required.length > MOST_ORDERED ? [required] : permutations(required);
  // No order can cost less than each by itself: most often the first does not cost more.
  const least = required.reduce((sum, label) => sum + (cheapest(label, frame, taken)?.placed.cost ?? 0), 0);
  /** @type {{found: Map<string, Placed>, boxes: Box[], cost: number} | null} */
  let best = null;
  for (const order of orders) {
    const tried = inOrder(order, frame, taken);
    if (!best || tried.cost < best.cost - 1e-6) best = tried;
    if (best.cost <= least + 1e-6) break;
  }
  const { found, boxes } = best ?? { found: /** @type {Map<string, Placed>} */ (new Map()), boxes: /** @type {Box[]} */ ([]) };
  for (const label of labels) {
    if (label.required) continue;
    const spot = cheapest(label, frame, [...taken, ...boxes]);
    if (!spot) continue;
    found.set(label.id, spot.placed);
    boxes.push(spot.box);
  }
  return found;
}

/** @param {Label[]} labels all required @param {Box} frame @param {Box[]} taken */
function inOrder(labels, frame, taken) {
  /** @type {Map<string, Placed>} */
  const found = new Map();
  /** @type {Box[]} */
  const boxes = [];
  let cost = 0;
  for (const label of labels) {
    const spot = cheapest(label, frame, [...taken, ...boxes]) ?? leastHarmful(label, frame, [...taken, ...boxes]);
    if (!spot) continue;
    found.set(label.id, spot.placed);
    boxes.push(spot.box);
    cost += spot.placed.cost;
  }
  return { found, boxes, cost };
}

/** The cheapest spot that touches nothing, over all variants. @param {Label} label @param {Box} frame @param {Box[]} taken */
function cheapest(label, frame, taken) {
  /** @type {{placed: Placed, box: Box} | null} */
  let best = null;
  for (const { words, size, cost } of label.variants) {
    for (const spot of label.spots(size)) {
      const total = cost + spot.cost;
      if (best && total >= best.placed.cost) break;
      const box = boxAt(spot, size);
      if (!inside(box, frame) || taken.some((one) => meet(one, box))) continue;
      best = { placed: { left: spot.left, top: spot.top, words, cost: total }, box };
      break;
    }
  }
  return best;
}

/** Of a required label's least words the spot that covers least. @param {Label} label @param {Box} frame @param {Box[]} taken */
function leastHarmful(label, frame, taken) {
  const variant = label.variants[label.variants.length - 1];
  /** @type {{placed: Placed, box: Box} | null} */
  let best = null;
  for (const spot of label.spots(variant.size)) {
    const box = boxAt(kept(spot, variant.size, frame), variant.size);
    const covered = taken.reduce((sum, one) => sum + shared(one, box), 0);
    const cost = NO_FREE_SPOT + covered + spot.cost;
    if (!best || cost < best.placed.cost) best = { placed: { left: box.left, top: box.top, words: variant.words, cost }, box };
  }
  return best;
}

/** @param {Box} box @param {Box} frame */
const inside = (box, frame) =>
  box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;

/** Moved into the frame. @param {{left: number, top: number}} at @param {Size} size @param {Box} frame */
const kept = ({ left, top }, { width, height }, frame) => ({
  left: Math.max(frame.left, Math.min(left, frame.right - width)),
  top: Math.max(frame.top, Math.min(top, frame.bottom - height)),
});

/** How many square pixels two boxes share. @param {Box} a @param {Box} b */
const shared = (a, b) =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

/** @template Item @param {Item[]} items @returns {Item[][]} every order, their own first */
function permutations(items) {
  if (items.length < 2) return [items];
  return items.flatMap((first, at) => permutations([...items.slice(0, at), ...items.slice(at + 1)]).map((rest) => [first, ...rest]));
}
