/**
 * Where the map stands, as a link says it: the browser's half of the rule in opening.py. tests/dashboard/view/links.json
 * holds both to the same cases. Pure.
 */

/**
 * @typedef {[number, number, number]} Place the map's middle, latitude and longitude in degrees, and its zoom
 * @typedef {[[number, number], [number, number]]} Corners south-west and north-east, each latitude and longitude
 */

/** The closest that the map shows anything. */
const MOST_ZOOM = 12;

const NUMBER = "(-?[0-9]{1,3}(?:\\.[0-9]{1,15})?)";
const PLACE = new RegExp(`^${NUMBER},${NUMBER},${NUMBER}$`);

/**
 * Whether a place is one of this map: it may come from a link or from what the browser kept.
 * @param {unknown} place @param {Corners} within how far a reader can wander @returns {place is Place}
 */
export function isPlace(place, [[south, west], [north, east]]) {
  if (!Array.isArray(place) || place.length !== 3 || !place.every(Number.isFinite)) return false;
  const [latitude, longitude, zoom] = place;
  return latitude >= south && latitude <= north && longitude >= west && longitude <= east && zoom >= 0 && zoom <= MOST_ZOOM;
}

/** Where the link has the map stand; null where it does not say, or where no map can. @param {string} search from the question mark on @param {Corners} within @returns {Place | null} */
export function placeIn(search, within) {
  const [, latitude, longitude, zoom] = new URLSearchParams(search).get("at")?.match(PLACE) ?? [];
  const place = [cut(latitude, 4), cut(longitude, 4), cut(zoom, 1)];
  return isPlace(place, within) ? place : null;
}

/** Without what is finer: to round could differ between here and the server. @param {string | undefined} number @param {number} digits */
const cut = (number, digits) => Number(number?.replace(new RegExp(`(\\.[0-9]{${digits}}).*`), "$1"));

/** The parameters of a link to a map that stands there. @param {Place | null} place @returns {Record<string, string>} */
export function placeParts(place) {
  if (!place) return {};
  const [latitude, longitude, zoom] = place;
  return { at: [latitude.toFixed(4), longitude.toFixed(4), zoom.toFixed(1)].map((one) => String(Number(one))).join() };
}
