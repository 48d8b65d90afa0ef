/** The map's furniture: the lens, the zoom, "all four", the way to each group, and a legend in words. */

import { element } from "../view/element.js";
import { LENSES, lensOf } from "../lenses/lenses.js";
import { legendOf } from "./map_legend.js";
import { goToMenu } from "./map_go_to.js";
import { NARROW } from "./map_labels.js";

/**
 * @param {any} map Leaflet's
 * @param {import("./map.js").Settings} settings
 * @param {import("../moments/moments.js").Moments} moments
 * @param {(change: {lens: string}) => void} ask
 * @param {(id: string) => void} goTo brings a group into view
 */
export function controls(map, settings, moments, ask, goTo) {
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
  addButton(zoom, wording.all, () => fit()).title = wording.allTitle;
  goToMenu(zoom, wording.goTo, moments.islands, goTo);
  const scale = document.createElement("div");
  scale.className = "scale";
  zoom.append(scale);
  addButton(scale, "+", () => map.zoomIn()).setAttribute("aria-label", wording.zoomIn);
  addButton(scale, "−", () => map.zoomOut()).setAttribute("aria-label", wording.zoomOut);

  const legend = box(map, "bottomright", "legend");
  const narrow = () => map.getSize().x < NARROW;
  // A map the size of a phone or a tablet has no room for the legend beside the islands: there it opens on demand.
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
    explained.tabIndex = small.matches ? 0 : -1; // where it may have to scroll, the keyboard can
  };
  fold();
  small.addEventListener("change", fold);
  let shownLens = "";

  /**
   * Brings all four groups, or what lies within `bounds`, into view, clear of the furniture.
   * @param {any} bounds @param {number} right pixels to leave free there, half as many on a narrow map
   */
  function fit(bounds = settings.groups, right = 0) {
    const below = narrow() ? 72 : right ? 12 : small.matches ? 26 : 0;
    const within = (/** @type {number} */ free) =>
      map.fitBounds(bounds, { animate: false, paddingTopLeft: [0, lenses.offsetHeight + 6], paddingBottomRight: [free, below] });
    let free = narrow() ? Math.max(40, right / 2) : right;
    within(free);
    if (bounds !== settings.groups) return;
    // A name is as long as its language and font make it: with all four in view none is cut at the edge.
    for (let cut = beyond(map); cut > 0 && free < map.getSize().x / 2; cut = beyond(map)) within((free += cut + 2));
  }

  return {
    fit,
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

/** How far the groups' names reach over the map's right edge, in pixels. @param {any} map @returns {number} */
function beyond(map) {
  const edge = map.getContainer().getBoundingClientRect().right - 2;
  const ends = [...map.getContainer().querySelectorAll(".island-label .name")].map((name) => name.getBoundingClientRect().right);
  return Math.max(0, ...ends.map((end) => end - edge));
}

/** @param {any} map @param {string} position @param {string} name @returns {HTMLElement} */
function box(map, position, name) {
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
