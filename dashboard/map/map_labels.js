/** The groups' names as markers that are real buttons, since Leaflet's shapes cannot take the focus. */

import { lensOf, textsOf } from "../lenses/lenses.js";

/** A map narrower than this, in pixels, is a phone's: it has less room around the groups. */
export const NARROW = 560;

/**
 * @param {any} map Leaflet's
 * @param {import("../moments/moments.js").Moments} moments
 * @param {import("../lenses/lens.js").MapWording} wording
 * @param {(id: string) => void} choose called with the island's id
 */
export function labels(map, moments, wording, choose) {
  /** @type {Record<string, {button: HTMLElement, says: HTMLElement}>} */
  const byIsland = {};
  for (const island of moments.islands) {
    const native = span("native");
    Object.entries(island.native).forEach(([language, name], at) => {
      const one = span("", name);
      one.lang = language;
      native.append(at ? " · " : "", one);
    });
    const words = span("words");
    words.append(named(island.name), native, span("says"));
    const html = span("label");
    html.append(span("ring"), words);
    const icon = L.divIcon({ className: "island-label", iconSize: null, html });
    const marker = L.marker(island.label, { icon, keyboard: true, riseOnHover: true }).addTo(map);
    const button = marker.getElement();
    button.dataset.island = island.id;
    button.dataset.farOutSide = island.farOut.side;
    button.style.setProperty("--far-out-shift", `${island.farOut.shift}px`);
    button.setAttribute("role", "button");
    button.tabIndex = 0;
    marker.on("click", () => choose(island.id));
    button.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      choose(island.id);
    });
    // Leaflet turns keypress Enter into a click of its own; the listener above has already answered it.
    button.addEventListener("keypress", (/** @type {KeyboardEvent} */ event) => event.stopImmediatePropagation(), true);
    byIsland[island.id] = { button, says: button.querySelector(".says") };
  }

  return {
    /**
     * @param {import("../moments/moments.js").Island} island
     * @param {import("../moments/moments.js").State} state
     * @param {import("../view/link.js").View} view
     */
    show(island, state, view) {
      const { button, says } = byIsland[island.id];
      button.setAttribute("aria-pressed", String(island.id === view.island));
      button.dataset.step = String(moments.steps[state.offer]);
      const lens = lensOf(view.lens);
      const words = (lens.saysInShort ?? lens.says)(state, textsOf(lens, moments, wording));
      if (says.textContent !== words) says.textContent = words;
    },
  };
}

/** @param {string} name @param {string} [text] @returns {HTMLElement} */
function span(name, text = "") {
  const one = document.createElement("span");
  if (name) one.className = name;
  one.textContent = text;
  return one;
}

/** A pair of names, which may wrap after its stroke and nowhere within a Japanese name. @param {string} pair */
function named(pair) {
  const name = span("name");
  const [first, second] = pair.split("／");
  if (second === undefined) name.append(pair);
  else name.append(span("whole", `${first}／`), document.createElement("wbr"), span("whole", second));
  return name;
}
