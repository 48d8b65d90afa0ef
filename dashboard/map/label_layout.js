/**
 * Keeps every name on the map readable: measures the names, sees what stands in their way, and moves each to the spot
 * that label_placer.js finds for it. Runs when the map comes to rest and when words change; nothing is measured twice.
 */

import { placed } from "./label_placer.js";
import { ScreenCells } from "./screen_cells.js";

/**
 * @typedef {import("./screen_cells.js").Pixel} Pixel
 * @typedef {import("./label_placer.js").Size} Size
 * @typedef {import("./label_placer.js").Placed} Placed
 * @typedef {[number, number]} At latitude, longitude
 * @typedef {object} Terrain what the map shows now, in pixels of its frame
 * @property {import("./screen_cells.js").Box} frame
 * @property {Record<string, ScreenCells>} groups each group's shape
 * @property {Record<string, ScreenCells>} others all groups but this one
 * @property {ScreenCells} land all groups
 * @property {ScreenCells} coast all other land
 * @property {ScreenCells} lines of whichever day
 * @property {(at: At) => Pixel} pixel
 *
 * @typedef {object} Name
 * @property {string} id
 * @property {HTMLElement} element stands at `at`, and is moved from there; `data-words` says how much of it is shown
 * @property {At} at
 * @property {() => string} text what it says now, whole; empty: it is not shown
 * @property {() => {words: string, cost: number}[]} variants how much of it may be shown, and what leaving out costs
 * @property {(terrain: Terrain) => boolean} required
 * @property {(size: Size, terrain: Terrain) => import("./label_placer.js").Spot[]} spots
 * @property {(where: Placed | null, size: Size, terrain: Terrain) => void} [onPlaced] is told where it stands, or that it does not
 */

/** What of the map no name may touch. */
const FURNITURE = ".furniture, .zoom-steps, .legend details[open] .explained, .scale-bar, .leaflet-control-attribution";

/** How near a name may come to the frame's edge and to what lies on the map, in pixels. */
const EDGE = 3;
const APART = 2;

/** Of a name that is shown whole or not at all, and gives way where there is no room. */
export const GIVES_WAY = { variants: () => [{ words: "whole", cost: 0 }], required: () => false };

export class LabelLayout {
  /**
   * @param {any} map Leaflet's
   * @param {Record<string, [number, number][][]>} groups rings by group, latitude before longitude
   * @param {[number, number][][]} coast rings of all other land
   */
  constructor(map, groups, coast) {
    this.map = map;
    this.groups = groups;
    this.coast = coast;
    /** @type {Name[]} the most important first */
    this.names = [];
    /** Courses of all lines, latitude before longitude. @type {[number, number][][]} */
    this.courses = [];
    /** @type {Map<string, Size>} by name, words and text */
    this.sizes = new Map();
    /** @type {Terrain | null} */
    this.terrain = null;
    /** @type {import("./screen_cells.js").Box[] | null} what lies on the map, until it changes */
    this.taken = null;
    /** Where each name may stand, by name and size, until the map shows another part. @type {Map<string, import("./label_placer.js").Spot[]>} */
    this.spots = new Map();
    /** How much of each name stands, and where from its point; after a move of the map this may say the same of other places. @type {Map<Name, string>} */
    this.standing = new Map();
    this.arranged = "";
    map.on("moveend resize", () => this.renew()); // a zoom ends with a move
    this.sized = new ResizeObserver(() => {
      this.furnitureChanged();
      this.arrange();
    });
    document.fonts?.addEventListener("loadingdone", () => this.measure());
    matchMedia("(max-width: 560px), (max-height: 420px)").addEventListener("change", () => this.measure());
  }

  /** Places names from now on, clear of what lies on the map by now. */
  start() {
    for (const one of this.map.getContainer().querySelectorAll(`${FURNITURE}, .legend .explained`)) this.sized.observe(one);
    this.renew();
  }

  /** What lies on the map is no longer as it was measured. */
  furnitureChanged() {
    this.taken = null;
  }

  /** Forgets how large words are: fonts or styles are others. */
  measure() {
    this.sizes.clear();
    this.renew();
  }

  /** The map shows another part of the world. */
  renew() {
    this.terrain = null;
    this.taken = null;
    this.spots.clear();
    this.standing.clear();
    this.arrange();
  }

  /** Places all names anew where anything that matters has changed. */
  arrange() {
    const texts = this.names.map((name) => name.text());
    const now = texts.join("\n");
    if (this.terrain && this.taken && now === this.arranged) return;
    this.arranged = now;
    const taken = (this.taken ??= this.furniture());
    const terrain = (this.terrain ??= this.survey());
    const labels = this.names
      .filter((_, at) => texts[at])
      .map((name) => ({
        id: name.id,
        required: name.required(terrain),
        variants: name.variants().map(({ words, cost }) => ({ words, cost, size: this.sizeOf(name, words) })),
        spots: (/** @type {Size} */ size) => this.spotsOf(name, size, terrain),
      }));
    const found = placed(labels, terrain.frame, taken);
    for (const name of this.names) this.put(name, found.get(name.id) ?? null, terrain);
  }

  /** @param {Name} name @param {Size} size @param {Terrain} terrain */
  spotsOf(name, size, terrain) {
    const key = `${name.id} ${size.width} ${size.height}`;
    const spots = this.spots.get(key) ?? name.spots(size, terrain);
    this.spots.set(key, spots);
    return spots;
  }

  /** @param {Name} name @param {Placed | null} where @param {Terrain} terrain */
  put(name, where, terrain) {
    const { element } = name;
    let now = "";
    if (where) {
      const [x, y] = terrain.pixel(name.at);
      now = `${where.words} ${Math.round(where.left - x)}px ${Math.round(where.top - y)}px`;
    }
    if (this.standing.get(name) === now) return;
    this.standing.set(name, now);
    element.dataset.placed = String(where !== null);
    if (where) {
      element.dataset.words = where.words;
      element.style.translate = now.slice(where.words.length + 1);
    }
    name.onPlaced?.(where, where ? this.sizeOf(name, where.words) : { width: 0, height: 0 }, terrain);
  }

  /** @param {Name} name @param {string} words @returns {Size} */
  sizeOf(name, words) {
    const key = `${name.id}|${words}|${name.text()}`;
    let size = this.sizes.get(key);
    if (!size) {
      const { element } = name;
      const before = element.dataset.words ?? "";
      element.dataset.words = words;
      size = { width: element.offsetWidth, height: element.offsetHeight };
      element.dataset.words = before;
      this.sizes.set(key, size);
    }
    return size;
  }

  /** What lies on the map, in pixels of its frame. @returns {import("./screen_cells.js").Box[]} */
  furniture() {
    const frame = this.map.getContainer().getBoundingClientRect();
    return [...this.map.getContainer().querySelectorAll(FURNITURE)]
      .map((one) => one.getBoundingClientRect())
      .filter(({ width, height }) => width && height)
      .map(({ left, top, right, bottom }) => ({
        left: Math.round(left - frame.left) - APART,
        top: Math.round(top - frame.top) - APART,
        right: Math.round(right - frame.left) + APART,
        bottom: Math.round(bottom - frame.top) + APART,
      }));
  }

  /** @param {(cells: ScreenCells) => void} draw */
  cells(draw) {
    const { x, y } = this.map.getSize();
    const cells = new ScreenCells(x, y);
    draw(cells);
    return cells;
  }

  /** @returns {Terrain} */
  survey() {
    const pixel = (/** @type {At} */ at) => {
      const { x, y } = this.map.latLngToContainerPoint(at);
      return /** @type {Pixel} */ ([x, y]);
    };
    const drawn = (/** @type {[number, number][][]} */ rings) => rings.map((ring) => ring.map(pixel));
    const ids = Object.keys(this.groups);
    const groups = Object.fromEntries(ids.map((id) => [id, this.cells((cells) => cells.fill(drawn(this.groups[id])))]));
    const together = (/** @type {string[]} */ which) => this.cells((cells) => which.forEach((id) => cells.add(groups[id])));
    const { x, y } = this.map.getSize();
    return {
      frame: { left: EDGE, top: EDGE, right: x - EDGE, bottom: y - EDGE },
      groups,
      others: Object.fromEntries(ids.map((id) => [id, together(ids.filter((other) => other !== id))])),
      land: together(ids),
      coast: this.cells((cells) => cells.fill(drawn(this.coast))),
      lines: this.cells((cells) => this.courses.forEach((course) => cells.trace(course.map(pixel)))),
      pixel,
    };
  }
}
