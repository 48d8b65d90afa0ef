/** Which parts of the map's frame shapes cover, cell by cell: what a label must keep clear of, and how far it is. Pure. */

/** @typedef {{left: number, top: number, right: number, bottom: number}} Box pixels of the frame */
/** @typedef {[number, number]} Pixel x, y */

/** The side of a cell, in pixels: shores are told as finely as a label's halo is wide. */
const CELL = 4;

/** What a distance is beyond every reach. */
const FAR = 1e6;

export class ScreenCells {
  /** @param {number} width @param {number} height of the frame, in pixels */
  constructor(width, height) {
    this.columns = Math.max(1, Math.ceil(width / CELL));
    this.rows = Math.max(1, Math.ceil(height / CELL));
    this.covered = new Uint8Array(this.columns * this.rows);
    /** @type {Uint32Array | null} sums of all cells above and left, made when first asked */
    this.sums = null;
    /** @type {Float32Array | null} */
    this.distances = null;
  }

  get empty() {
    return !this.covered.includes(1);
  }

  /** Covers what `other`, of the same frame, covers. @param {ScreenCells} other */
  add(other) {
    other.covered.forEach((one, at) => (this.covered[at] |= one));
  }

  /** Covers what lies within `rings`, by the even-odd rule, and their edges. @param {Pixel[][]} rings */
  fill(rings) {
    for (let row = 0; row < this.rows; row += 1) {
      const y = (row + 0.5) * CELL;
      /** @type {number[]} */
      const crossings = [];
      for (const ring of rings) {
        for (let at = 0, before = ring.length - 1; at < ring.length; before = at, at += 1) {
          const [x1, y1] = ring[before];
          const [x2, y2] = ring[at];
          if (y1 < y !== y2 < y) crossings.push(x1 + ((y - y1) / (y2 - y1)) * (x2 - x1));
        }
      }
      crossings.sort((a, b) => a - b);
      for (let at = 0; at + 1 < crossings.length; at += 2) {
        const from = Math.max(0, Math.floor(crossings[at] / CELL));
        const to = Math.min(this.columns - 1, Math.floor(crossings[at + 1] / CELL));
        if (from <= to) this.covered.fill(1, row * this.columns + from, row * this.columns + to + 1);
      }
    }
    for (const ring of rings) this.trace(ring);
  }

  /** Covers the cells that a line runs through. @param {Pixel[]} points */
  trace(points) {
    for (let at = 1; at < points.length; at += 1) {
      const part = clipped(points[at - 1], points[at], this.columns * CELL, this.rows * CELL);
      if (!part) continue;
      const [[x1, y1], [x2, y2]] = part;
      const steps = Math.max(1, Math.ceil(Math.max(Math.abs(x2 - x1), Math.abs(y2 - y1)) / (CELL / 2)));
      for (let step = 0; step <= steps; step += 1) {
        const column = Math.floor((x1 + ((x2 - x1) * step) / steps) / CELL);
        const row = Math.floor((y1 + ((y2 - y1) * step) / steps) / CELL);
        if (column >= 0 && row >= 0 && column < this.columns && row < this.rows)
          this.covered[row * this.columns + column] = 1;
      }
    }
  }

  /** How many covered cells `box` touches. @param {Box} box @returns {number} */
  count({ left, top, right, bottom }) {
    // Asked many thousand times for one map: no array, no closure.
    const sums = (this.sums ??= this.summed());
    const wide = this.columns + 1;
    const x1 = Math.min(this.columns, Math.max(0, Math.round(left / CELL)));
    const x2 = Math.min(this.columns, Math.max(0, Math.round(right / CELL)));
    const y1 = Math.min(this.rows, Math.max(0, Math.round(top / CELL)));
    const y2 = Math.min(this.rows, Math.max(0, Math.round(bottom / CELL)));
    return sums[y2 * wide + x2] - sums[y1 * wide + x2] - sums[y2 * wide + x1] + sums[y1 * wide + x1];
  }

  /** How far it is from `box` to the nearest covered cell, in pixels, told from nine points of the box. @param {Box} box */
  distance({ left, top, right, bottom }) {
    const distances = (this.distances ??= this.measured());
    const [lastColumn, lastRow] = [this.columns - 1, this.rows - 1];
    let least = FAR;
    for (let across = 0; across <= 2; across += 1) {
      const x = left + ((right - left) * across) / 2;
      const column = Math.min(lastColumn, Math.max(0, Math.floor(x / CELL)));
      for (let down = 0; down <= 2; down += 1) {
        const y = top + ((bottom - top) * down) / 2;
        const row = Math.min(lastRow, Math.max(0, Math.floor(y / CELL)));
        least = Math.min(least, distances[row * this.columns + column]);
      }
    }
    return least;
  }

  /** The covered cell nearest to a point, as its middle. @param {Pixel} point @returns {Pixel | null} */
  nearest([x, y]) {
    let best = null;
    let least = FAR * FAR;
    for (let at = 0; at < this.covered.length; at += 1) {
      if (!this.covered[at]) continue;
      const cx = ((at % this.columns) + 0.5) * CELL;
      const cy = (Math.floor(at / this.columns) + 0.5) * CELL;
      const squared = (cx - x) ** 2 + (cy - y) ** 2;
      if (squared < least) [least, best] = [squared, /** @type {Pixel} */ ([cx, cy])];
    }
    return best;
  }

  summed() {
    const wide = this.columns + 1;
    const sums = new Uint32Array(wide * (this.rows + 1));
    for (let row = 1; row <= this.rows; row += 1) {
      let line = 0;
      for (let column = 1; column <= this.columns; column += 1) {
        line += this.covered[(row - 1) * this.columns + column - 1];
        sums[row * wide + column] = sums[(row - 1) * wide + column] + line;
      }
    }
    return sums;
  }

  /** Each cell's distance by two passes over its neighbours (a chamfer transform: 3 aside, 4 across). */
  measured() {
    const { columns, rows, covered } = this;
    const third = CELL / 3;
    const found = Float32Array.from(covered, (one) => (one ? 0 : FAR));
    for (const way of [1, -1]) {
      for (let step = 0; step < found.length; step += 1) {
        const at = way > 0 ? step : found.length - 1 - step;
        const column = at % columns;
        const before = at - way * columns; // the row that this pass has come from
        const inRow = column - way >= 0 && column - way < columns;
        const across = column + way >= 0 && column + way < columns;
        const above = before >= 0 && before < columns * rows;
        let least = found[at];
        if (inRow) least = Math.min(least, found[at - way] + 3 * third);
        if (above) least = Math.min(least, found[before] + 3 * third);
        if (above && inRow) least = Math.min(least, found[before - way] + 4 * third);
        if (above && across) least = Math.min(least, found[before + way] + 4 * third);
        found[at] = least;
      }
    }
    return found;
  }
}

/**
 * What of a stretch lies within the frame (Liang and Barsky's clipping), or null.
 * @param {Pixel} from @param {Pixel} to @param {number} width @param {number} height @returns {[Pixel, Pixel] | null}
 */
function clipped([x1, y1], [x2, y2], width, height) {
  let [enter, leave] = [0, 1];
  const [dx, dy] = [x2 - x1, y2 - y1];
  for (const [step, room] of [[-dx, x1], [dx, width - x1], [-dy, y1], [dy, height - y1]]) {
    if (step === 0) {
      if (room < 0) return null;
      continue;
    }
    const at = room / step;
    if (step < 0) enter = Math.max(enter, at);
    else leave = Math.min(leave, at);
  }
  if (enter > leave) return null;
  return [[x1 + enter * dx, y1 + enter * dy], [x1 + leave * dx, y1 + leave * dy]];
}
