/** Rings of the outlines, and the shores of the coast, told from where its outlines were cut. Pure. */

/** @typedef {[number, number]} Point */
/** @typedef {{west: number, south: number, east: number, north: number}} Box degrees */

/** The rings of a feature. @param {any} feature @returns {Point[][]} longitude, latitude */
const ringsOf = (feature) => feature.geometry.coordinates.flat();

/** How far the coast reaches: it is cut at the edges of a box, on every side. @param {any} coast @returns {Box} */
export function boxOf(coast) {
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (const ring of coast.features.flatMap(ringsOf)) {
    for (const [longitude, latitude] of ring) {
      if (longitude < box.west) box.west = longitude;
      if (longitude > box.east) box.east = longitude;
      if (latitude < box.south) box.south = latitude;
      if (latitude > box.north) box.north = latitude;
    }
  }
  return box;
}

/**
 * The shores alone: rings without the stretches along which the coast is cut, which are nobody's border. Cuts run along
 * meridians and parallels: on an edge of the box, or where a region ends on land and two features share the stretch.
 * @param {any} coast @param {Box} box @returns {Point[][]} latitude, longitude
 */
export function shores(coast, box) {
  /** @type {Map<string, number>} of the stretches along a meridian or parallel, how many features have each */
  const straight = new Map();
  const rings = coast.features.flatMap(ringsOf);
  for (const ring of rings) {
    for (let at = 1; at < ring.length; at += 1) {
      const name = straightStretch(ring[at - 1], ring[at]);
      if (name) straight.set(name, (straight.get(name) ?? 0) + 1);
    }
  }
  /** @param {Point} a @param {Point} b */
  const cut = (a, b) => {
    const name = straightStretch(a, b);
    return name !== "" && (straight.get(name) !== 1 || onEdge(a, b, box));
  };
  /** @type {Point[][]} */
  const found = [];
  for (const ring of rings) {
    /** @type {Point[]} */
    let shore = [];
    for (let at = 0; at < ring.length; at += 1) {
      if (at > 0 && cut(ring[at - 1], ring[at])) {
        found.push(shore);
        shore = [];
      }
      shore.push([ring[at][1], ring[at][0]]);
    }
    found.push(shore);
  }
  return found.filter((shore) => shore.length > 1);
}

/** The same for either direction; empty unless it runs along a meridian or parallel. @param {Point} a @param {Point} b */
function straightStretch(a, b) {
  if (a[0] !== b[0] && a[1] !== b[1]) return "";
  return (a[0] + a[1] < b[0] + b[1] ? [a, b] : [b, a]).join(" ");
}

/** @param {Point} a @param {Point} b a stretch along a meridian or parallel @param {Box} box */
const onEdge = (a, b, { west, south, east, north }) =>
  a[0] === b[0] ? a[0] === west || a[0] === east : a[1] === south || a[1] === north;

/** The rings of each feature, by its id. @param {any} outlines GeoJSON @returns {Record<string, Point[][]>} latitude, longitude */
export const ringsById = (outlines) =>
  Object.fromEntries(
    outlines.features.map((/** @type {any} */ feature) => [
      feature.id,
      ringsOf(feature).map((ring) => ring.map(([east, north]) => /** @type {Point} */ ([north, east]))),
    ]),
  );
