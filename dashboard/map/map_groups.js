/** The four groups' shapes on the map, with what the pointer reads over them. */

/**
 * Each group: its fill (the contract's path of class `island`) under the lines of the claims lens.
 * @param {any} map @param {any} outlines @param {(id: string) => void} choose
 * @param {(id: string) => HTMLElement} says what the pointer reads over a group
 * @returns {{shapes: Record<string, SVGPathElement[]>, renewNotes: () => void}} `renewNotes`: what the pointer
 *   reads now, wherever it rests, is said anew
 */
export function drawGroups(map, outlines, choose, says) {
  /** @type {Record<string, SVGPathElement[]>} */
  const shapes = {};
  /** @type {any[]} */
  const noted = [];
  for (const kind of ["claim-outer", "claim-inner", "island", "claim-dashes"]) {
    L.geoJSON(outlines, {
      interactive: kind === "island",
      style: () => ({ className: kind }),
      onEachFeature(/** @type {any} */ feature, /** @type {any} */ layer) {
        layer.on("add", () => {
          const path = layer.getElement();
          path.dataset.island = feature.id;
          path.setAttribute("tabindex", "-1"); // the label beside it is what the keyboard reaches
          path.setAttribute("aria-hidden", "true");
          (shapes[feature.id] ??= []).push(path);
        });
        if (kind === "island") noted.push(layer.bindTooltip(() => says(feature.id), { sticky: true, className: "island-note" }));
        layer.on("click", () => choose(feature.id));
      },
    }).addTo(map);
  }
  return {
    shapes,
    renewNotes() {
      for (const layer of noted) if (layer.isTooltipOpen()) layer.getTooltip().update();
    },
  };
}
