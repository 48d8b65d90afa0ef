/** The map's furniture: the lens, the zoom, "all four", the way to each group, and a legend in words. */

import { goToMenu } from "./map_go_to.js";

/** In the order of their buttons: folium hands mappings over sorted by name. */
const LENSES = ["administration", "claims", "offer", "evidence"];
const CERTAINTIES = ["high", "medium", "low"];

/**
 * @param {any} map Leaflet's
 * @param {import("./map.js").Settings} settings
 * @param {import("./moments.js").Moments} moments
 * @param {(change: {lens: string}) => void} ask
 * @param {(id: string) => void} goTo brings a group into view
 */
export function controls(map, settings, moments, ask, goTo) {
  const { wording } = settings;
  const lenses = box(map, "topleft", "lenses");
  lenses.setAttribute("role", "group");
  lenses.setAttribute("aria-label", wording.lens);
  const lensButtons = LENSES.map((lens) => {
    const button = addButton(lenses, wording.lenses[lens], () => ask({ lens }));
    button.dataset.lens = lens;
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
  const narrow = () => map.getSize().x < 560;
  // A map the size of a phone, upright or sideways, has no room for the legend beside the islands: there it opens on demand.
  const folded = /** @type {HTMLDetailsElement} */ (document.createElement("details"));
  const small = matchMedia("(max-width: 560px), (max-height: 420px)");
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
    map.fitBounds(bounds, {
      animate: false,
      paddingTopLeft: [0, lenses.offsetHeight + 6],
      paddingBottomRight: narrow() ? [Math.max(40, right / 2), 72] : [right, right ? 12 : small.matches ? 26 : 0],
    });
  }

  return {
    fit,
    legend: explained,
    /** @param {import("./map.js").View} view */
    show(view) {
      for (const button of lensButtons) button.setAttribute("aria-pressed", String(button.dataset.lens === view.lens));
      if (view.lens === shownLens) return;
      shownLens = view.lens;
      entries.innerHTML = legendOf(view.lens, wording, moments.words);
    },
  };
}

/** @param {any} map @param {string} position @param {string} name @returns {HTMLElement} */
function box(map, position, name) {
  const element = document.createElement("div");
  element.className = `furniture ${name}`;
  const control = new L.Control({ position });
  control.onAdd = () => element;
  control.addTo(map);
  L.DomEvent.disableClickPropagation(element);
  L.DomEvent.disableScrollPropagation(element);
  return element;
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

/**
 * @param {string} lens @param {any} wording @param {Record<string, Record<string, string>>} words of the codes
 * @returns {string} the legend's HTML
 */
function legendOf(lens, wording, words) {
  const entry = (/** @type {string} */ mark, /** @type {string} */ words) =>
    `<span class="entry"><i class="${mark}"></i>${words}</span>`;
  const fills = Object.entries(wording.fills)
    .map(([code, words]) => entry(`fill ${code}`, /** @type {string} */ (words)))
    .join("");
  if (lens === "claims") {
    const lines = Object.entries(wording.claimLines)
      .map(([party, words]) => entry(`line ${party}`, /** @type {string} */ (words)))
      .join("");
    return `<p>${lines}${entry("line reserved", wording.reservedLine)}</p><p class="also">${fills}</p>`;
  }
  if (lens === "offer") {
    const rings = Object.entries(wording.rings)
      .map(([step, words]) => entry(`ring step-${step}`, /** @type {string} */ (words)))
      .join("");
    return `<p class="head">${wording.ring}</p><p class="column">${rings}</p>`;
  }
  if (lens === "evidence") {
    const sure = CERTAINTIES.map((code) => entry(`sure ${code}`, wording.certainties[code])).join("");
    const sourced = Object.entries(words.evidence)
      .map(([code, said]) => entry(`marked ${code}`, said.toLowerCase()))
      .join("");
    return `<p class="head">${wording.certainty}</p><p>${sure}</p><p class="head">${wording.sourcing}</p><p>${sourced}</p><p class="also">${wording.strong}</p>`;
  }
  return `<p>${fills}${entry("fill military", wording.military)}${entry("dot", wording.events)}</p>`;
}
