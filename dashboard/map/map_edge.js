/** The map's edge: what is drawn ends there. */

/** Beyond the map's edge nothing is drawn: paper, as around a printed map. @param {any} map @param {import("./map.js").Corners} within */
export function drawEdge(map, [[south, west], [north, east]]) {
  const box = [[south, west], [south, east], [north, east], [north, west]];
  const world = [[-85, west - 180], [-85, east + 180], [85, east + 180], [85, west - 180]];
  map.createPane("edge").style.zIndex = "240";
  L.polygon([world, box], { pane: "edge", interactive: false, className: "beyond" }).addTo(map);
  L.polygon(box, { pane: "edge", interactive: false, className: "map-edge", fill: false }).addTo(map);
}
