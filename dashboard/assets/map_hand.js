/** Whether the reader has moved the map: until then it shows all four groups, however the frame's size settles. */

/**
 * Counts as the reader's whatever moves the map and was not declared the page's own: dragging, wheel, pinch,
 * keys, buttons. To choose an island or a lens, or to come by with Tab, moves nothing.
 * @param {{on: (kind: string, act: () => void) => void}} map Leaflet's @param {boolean} moved on an earlier visit
 */
export function hand(map, moved) {
  let own = false;
  map.on("movestart", () => (moved ||= !own));
  return {
    moved: () => moved,
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
