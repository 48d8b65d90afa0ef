/** Outlines as GeoJSON again, from the steps in which packed_outlines.py sends them. Pure. */

/** @typedef {{decimals: number, features: {id: string, polygons: number[][][]}[]}} Packed */

/** @param {Packed} packed @returns {any} a FeatureCollection of MultiPolygons, longitude before latitude */
export function unpacked({ decimals, features }) {
  const unit = 10 ** decimals;
  /** @param {number[]} steps */
  const ring = (steps) => {
    /** @type {[number, number][]} */
    const points = [];
    let [east, north] = [0, 0];
    for (let at = 0; at < steps.length; at += 2) {
      east += steps[at];
      north += steps[at + 1];
      points.push([east / unit, north / unit]);
    }
    points.push(points[0]);
    return points;
  };
  return {
    type: "FeatureCollection",
    features: features.map(({ id, polygons }) => ({
      type: "Feature",
      id,
      properties: {},
      geometry: { type: "MultiPolygon", coordinates: polygons.map((rings) => rings.map(ring)) },
    })),
  };
}
