/** The map's furniture: the lens, the zoom, the ways to all groups, the region and each group, and a legend in words. */

import { element } from "../view/element.js";
import { LENSES, lensOf } from "../lenses/lenses.js";
import { legendOf } from "./map_legend.js";
import { goToMenu } from "./map_go_to.js";

/**
 * @typedef {object} Acts
 * @property {(change: {lens: string}) => void} ask
 * @property {() => void} all brings all groups into view
 * @property {() => void} region brings the whole region into view
 * @property {(id: string) => void} goTo chooses a group and brings it into view
 * @property {(by: number) => void} zoom steps in or out
 */

/**
 * @param {any} map Leaflet's
 * @param {import("./map.js").Settings} settings
 * @param {import("../moments/moments.js").Moments} moments
 * @param {Acts} acts
 */
export function controls(map, settings, moments, { ask, all, region, goTo, zoom: step }) {
  const { wording } = settings;
  const lenses = box(map, "topleft", "lenses");
  lenses.setAttribute("role", "group");
  lenses.setAttribute("aria-label", wording.lens);
  const lensButtons = LENSES.map(({ id }) => {
    const button = addButton(lenses, wording.lenses[id].label, () => ask({ lens: id }));
    button.dataset.lens = id;
    return button;
  });

  const zoom = box(map, "topright", "zoom");
  addButton(zoom, wording.all, all).title = wording.allTitle;
  goToMenu(map, zoom, wording.goTo, [
    { name: wording.region, title: wording.regionTitle, go: region },
    ...moments.islands.map(({ id, name }) => ({ name, id, go: () => goTo(id) })),
  ]);
  const steps = element("div", "zoom-steps");
  zoom.append(steps);
  addButton(steps, "+", () => step(1)).setAttribute("aria-label", wording.zoomIn);
  addButton(steps, "−", () => step(-1)).setAttribute("aria-label", wording.zoomOut);

  const legend = box(map, "bottomright", "legend");
  // It folds everywhere; a map the size of a phone or a tablet has no room for it, and there it opens on demand.
  const folded = /** @type {HTMLDetailsElement} */ (document.createElement("details"));
  const small = matchMedia("(max-width: 760px), (max-height: 420px)");
  const summary = document.createElement("summary");
  summary.textContent = wording.legend;
  const entries = document.createElement("div");
  const explained = document.createElement("div");
  explained.className = "explained";
  explained.setAttribute("role", "group");
  explained.setAttribute("aria-label", wording.legend);
  explained.append(entries);
  folded.append(summary, explained);
  legend.append(folded);
  const fold = () => {
    folded.open = !small.matches;
  };
  fold();
  // Where it has to scroll, the keyboard can.
  const scrolls = new ResizeObserver(() => {
    explained.tabIndex = explained.scrollHeight > explained.clientHeight ? 0 : -1;
  });
  for (const one of [explained, entries]) scrolls.observe(one);
  small.addEventListener("change", fold);
  let shownLens = "";

  return {
    above: lenses,
    legend: explained,
    /** @param {import("../view/link.js").View} view */
    show(view) {
      for (const button of lensButtons) button.setAttribute("aria-pressed", String(button.dataset.lens === view.lens));
      if (view.lens === shownLens) return;
      shownLens = view.lens;
      entries.replaceChildren(...legendOf(wording.lenses[lensOf(view.lens).id]));
    },
  };
}

/** @param {any} map @param {string} position @param {string} name @returns {HTMLElement} */
export function box(map, position, name) {
  const one = element("div", `furniture ${name}`);
  const control = new L.Control({ position });
  control.onAdd = () => one;
  control.addTo(map);
  L.DomEvent.disableClickPropagation(one);
  L.DomEvent.disableScrollPropagation(one);
  return one;
}

/** @param {HTMLElement} parent @param {string} text @param {() => void} act @returns {HTMLButtonElement} */
function addButton(parent, text, act) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = text;
  button.addEventListener("click", act);
  parent.append(button);
  return button;
}
