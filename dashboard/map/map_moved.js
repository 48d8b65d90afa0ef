/** Whether the reader has moved the map: until then it shows all four groups, however the frame's size settles. */

/**
 * Keeps the map within bounds. Leaflet's own way back is a slow one that outlives what began it, and would count as
 * the reader's; this one is at once.
 * @param {any} map Leaflet's @param {any} bounds @param {(move: () => void) => void} unasked
 */
export function keepWithin(map, bounds, unasked) {
  map.options.maxBounds = bounds; // dragging, keys and setView stop there
  let inside = false;
  map.on("moveend", () => {
    if (inside) return; // its own move
    inside = true;
    unasked(() => map.panInsideBounds(bounds, { animate: false }));
    inside = false;
  });
}

/**
 * Counts as the reader's whatever moves the map and was not declared the page's own: dragging, wheel, pinch,
 * keys, buttons. To choose an island or a lens, or to come by with Tab, moves nothing.
 * @param {{on: (kind: string, act: () => void) => void}} map Leaflet's @param {boolean} moved on an earlier visit
 */
export function trackMoves(map, moved) {
  let own = false;
  map.on("movestart", () => (moved ||= !own));
  return {
    moved: () => moved,
    /** Whether the page is moving it now, and not the reader. */
    own: () => own,
    /** Moves the map at once, and not for the reader. @param {() => void} move */
    unasked(move) {
      const before = own;
      own = true;
      try {
        move();
      } finally {
        own = before;
      }
    },
  };
}
