/** Where a label may stand, and what each spot costs: beside an island, along a line, about a point, over an area. Pure. */

/**
 * @typedef {import("./label_placer.js").Spot} Spot
 * @typedef {import("./label_placer.js").Size} Size
 * @typedef {import("./screen_cells.js").ScreenCells} ScreenCells
 * @typedef {import("./screen_cells.js").Pixel} Pixel
 * @typedef {{own: ScreenCells, others: ScreenCells, lines: ScreenCells}} Beside the label's own island, all other groups
 *   and all lines, of whichever day: a name should not jump when one comes or goes
 */

/** The distance between two spots that are tried, in pixels. */
const STEP = 10;

/** How far from its island a label may stand, and from where on a line leads to it, in pixels. */
const REACH = 190;
export const LEADER_FROM = 18;

/** How near a label may come to a shape: its outline is drawn broader than it is. */
const CLEAR = 4;

/** What a cell of a shape under a label costs: rather far away than over an island. */
const OVER_SHAPE = 40;
const OVER_LINE = 3;

/** @param {Spot[]} spots */
const byCost = (spots) => spots.sort((a, b) => a.cost - b.cost);

/**
 * Beside an island's shape, rather near than far, never nearer to another group, and preferably to the right of `point`.
 * @param {Size} size @param {Beside} beside @param {Pixel} point where the record would have it
 * @param {import("./screen_cells.js").Box} frame @returns {Spot[]}
 */
export function besideShape(size, { own, others, lines }, point, frame) {
  const { width, height } = size;
  /** @type {Spot[]} */
  const spots = [];
  const box = { left: 0, top: 0, right: 0, bottom: 0 };
  const wide = { ...box };
  const consider = (/** @type {number} */ left, /** @type {number} */ top) => {
    box.left = left;
    box.top = top;
    box.right = left + width;
    box.bottom = top + height;
    const away = own.distance(box);
    if (away > REACH) return;
    wide.left = left - CLEAR;
    wide.top = top - CLEAR;
    wide.right = box.right + CLEAR;
    wide.bottom = box.bottom + CLEAR;
    const other = others.distance(box);
    const nearer = Math.max(0, away + 6 - other); // who reads it would take it for the other's name
    const from = Math.hypot(left - point[0], top + height / 2 - point[1]);
    const cost =
      away + (away > LEADER_FROM ? 12 : 0) + 3 * nearer + 0.15 * from +
      OVER_SHAPE * (own.count(wide) + others.count(wide)) + OVER_LINE * lines.count(box);
    spots.push({ left, top, cost });
  };
  consider(point[0], point[1] - height / 2);
  for (let top = frame.top; top <= frame.bottom - height; top += STEP)
    for (let left = frame.left; left <= frame.right - width; left += STEP) consider(left, top);
  consider(frame.right - width, point[1] - height / 2);
  return byCost(spots);
}

/**
 * About a point: right of it, left, above, below and across, at the nearest of `gaps` where nothing is in the way.
 * @param {Size} size @param {Pixel} point @param {number[]} gaps between point and words, in pixels, the least first
 * @param {(box: import("./screen_cells.js").Box) => number} harm what the words would lie over @returns {Spot[]}
 */
export function aboutPoint({ width, height }, [x, y], gaps, harm) {
  const places = gaps.flatMap((gap) => [
    [x + gap, y - height / 2],
    [x - gap - width, y - height / 2],
    [x - width / 2, y - gap - height],
    [x - width / 2, y + gap],
    [x + gap * 0.7, y - gap * 0.7 - height],
    [x + gap * 0.7, y + gap * 0.7],
    [x - gap * 0.7 - width, y - gap * 0.7 - height],
    [x - gap * 0.7 - width, y + gap * 0.7],
  ]);
  return byCost(
    places.map(([left, top], at) => ({ left, top, cost: at + harm({ left, top, right: left + width, bottom: top + height }) })),
  );
}

/**
 * Over an area without edges, such as a sea: as near to its middle as what lies there allows.
 * @param {Size} size @param {Pixel} middle @param {number} reach how far from there, in pixels
 * @param {(box: import("./screen_cells.js").Box) => number} harm @returns {Spot[]}
 */
export function overArea({ width, height }, [x, y], reach, harm) {
  /** @type {Spot[]} */
  const spots = [];
  for (let down = -reach; down <= reach; down += STEP)
    for (let right = -reach; right <= reach; right += STEP) {
      const away = Math.hypot(right, down);
      if (away > reach) continue;
      const [left, top] = [x - width / 2 + right, y - height / 2 + down];
      spots.push({ left, top, cost: away / 4 + harm({ left, top, right: left + width, bottom: top + height }) });
    }
  return byCost(spots);
}

/**
 * Along a line, on either side of it and never across it, rather near `point`.
 * @param {Size} size @param {Pixel[]} course @param {Pixel} point where the record would have its middle
 * @param {(box: import("./screen_cells.js").Box) => number} harm @returns {Spot[]}
 */
export function alongLine({ width, height }, course, [px, py], harm) {
  /** @type {Spot[]} */
  const spots = [];
  for (const [x, y] of pointsAlong(course, 16))
    for (const gap of [5, 14, 26])
      for (const [left, top] of [
        [x + gap, y - height / 2],
        [x - gap - width, y - height / 2],
        [x - width / 2, y - gap - height],
        [x - width / 2, y + gap],
      ]) {
        const from = Math.hypot(left + width / 2 - px, top + height / 2 - py);
        spots.push({ left, top, cost: gap + from / 8 + harm({ left, top, right: left + width, bottom: top + height }) });
      }
  return byCost(spots);
}

/** @param {Pixel[]} course @param {number} every pixels @returns {Pixel[]} */
function pointsAlong(course, every) {
  /** @type {Pixel[]} */
  const points = [];
  for (let at = 1; at < course.length; at += 1) {
    const [[x1, y1], [x2, y2]] = [course[at - 1], course[at]];
    const steps = Math.max(1, Math.min(400, Math.round(Math.hypot(x2 - x1, y2 - y1) / every)));
    for (let step = 0; step <= steps; step += 1)
      points.push([x1 + ((x2 - x1) * step) / steps, y1 + ((y2 - y1) * step) / steps]);
  }
  return points;
}
