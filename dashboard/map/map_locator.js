/** The locator: where on Earth the map lies, on a globe seen from above it, with the map's frame upon it. */

const SVG = "http://www.w3.org/2000/svg";

/** The globe's side in its own units, and how far from its middle it shows, in degrees. */
const SIDE = 100;
const SHOWN = 50;

/** A frame smaller than this, in the globe's units, is drawn as large. */
const LEAST = 5;

const radians = (/** @type {number} */ degrees) => (degrees * Math.PI) / 180;

/**
 * The orthographic projection about a point: as from far above it. @param {[number, number]} middle latitude, longitude
 * @returns {(longitude: number, latitude: number) => [number, number]} x to the right and y down, in the globe's units
 */
export function seenFromAbove([latitude, longitude]) {
  const [phi0, lambda0] = [radians(latitude), radians(longitude)];
  const scale = SIDE / 2 / Math.sin(radians(SHOWN));
  return (east, north) => {
    const [phi, lambda] = [radians(north), radians(east) - lambda0];
    const x = Math.cos(phi) * Math.sin(lambda);
    const y = Math.cos(phi0) * Math.sin(phi) - Math.sin(phi0) * Math.cos(phi) * Math.cos(lambda);
    return [SIDE / 2 + scale * x, SIDE / 2 - scale * y];
  };
}

/** @param {[number, number][][]} rings longitude, latitude @param {ReturnType<typeof seenFromAbove>} project @returns {string} an SVG path */
export const pathOf = (rings, project) =>
  rings
    .map((ring) => `M${ring.map(([east, north]) => project(east, north).map((one) => one.toFixed(1)).join(" ")).join("L")}Z`)
    .join("");

/**
 * @param {any} map Leaflet's @param {any} land GeoJSON @param {[number, number]} middle latitude, longitude
 * @param {string} words for who does not see it @returns {SVGElement}
 */
export function locator(map, land, middle, words) {
  const project = seenFromAbove(middle);
  const svg = /** @type {SVGElement} */ (document.createElementNS(SVG, "svg"));
  for (const [name, value] of Object.entries({ class: "locator", viewBox: `0 0 ${SIDE} ${SIDE}`, role: "img", "aria-label": words }))
    svg.setAttribute(name, value);
  const rings = land.features.flatMap((/** @type {any} */ one) => one.geometry.coordinates.flat());
  svg.innerHTML = `<clipPath id="globe"><circle cx="50" cy="50" r="49"/></clipPath>
    <circle class="globe" cx="50" cy="50" r="49"/>
    <g clip-path="url(#globe)"><path class="land" d="${pathOf(rings, project)}"/><path class="view"/></g>
    <circle class="rim" cx="50" cy="50" r="49"/>`;
  const view = /** @type {SVGPathElement} */ (svg.querySelector(".view"));
  const draw = () => {
    const bounds = map.getBounds();
    const [west, south, east, north] = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
    /** @type {[number, number][]} */
    const ring = [];
    const STEPS = 8; // meridians and parallels are curves here
    for (let at = 0; at < STEPS; at += 1) ring.push([west + ((east - west) * at) / STEPS, south]);
    for (let at = 0; at < STEPS; at += 1) ring.push([east, south + ((north - south) * at) / STEPS]);
    for (let at = 0; at < STEPS; at += 1) ring.push([east - ((east - west) * at) / STEPS, north]);
    for (let at = 0; at < STEPS; at += 1) ring.push([west, north - ((north - south) * at) / STEPS]);
    const points = ring.map(([x, y]) => project(x, y));
    const xs = points.map(([x]) => x);
    const ys = points.map(([, y]) => y);
    const [wide, high] = [Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)];
    if (Math.max(wide, high) >= LEAST) return view.setAttribute("d", pathOf([ring], project));
    const [x, y] = project((west + east) / 2, (south + north) / 2);
    view.setAttribute("d", `M${x - LEAST / 2} ${y - LEAST / 2}h${LEAST}v${LEAST}h${-LEAST}Z`);
  };
  map.on("moveend resize", draw);
  draw();
  return svg;
}
