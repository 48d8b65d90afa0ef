/** The groups' names as markers that are real buttons, since Leaflet's shapes cannot take the focus. */

import { lowerFirst } from "./in_words.js";

/** A map narrower than this, in pixels, is a phone's: it has less room around the groups. */
export const NARROW = 560;

/**
 * @param {any} map Leaflet's
 * @param {import("./moments.js").Moments} moments
 * @param {any} wording
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
     * @param {import("./moments.js").Island} island
     * @param {import("./moments.js").State} state
     * @param {import("./moments.js").View} view
     */
    show(island, state, view) {
      const { button, says } = byIsland[island.id];
      button.setAttribute("aria-pressed", String(island.id === view.island));
      button.dataset.step = String(moments.steps[state.offer]);
      // The counts of sources are told by the panel, the table and the note over a shape: here they would cover others.
      const words = (view.lens === "evidence" ? evidenceInShort : statusInWords)(state, view.lens, moments.words, wording);
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

/**
 * How sure, and what is amiss with the sources, if anything.
 * @param {import("./moments.js").State} state @param {string} _lens
 * @param {Record<string, Record<string, string>>} words @param {any} wording @returns {string}
 */
function evidenceInShort(state, _lens, words, wording) {
  const sure = wording.certainties[state.certainty];
  return state.evidence === "well" ? sure : wording.underControl.replace("{who}", sure).replace("{control}", lowerFirst(words.evidence[state.evidence]));
}

/**
 * One line of what the lens shows, as the colour says it.
 * @param {import("./moments.js").State} state @param {string} lens
 * @param {Record<string, Record<string, string>>} words @param {any} wording @returns {string}
 */
export function statusInWords(state, lens, words, wording) {
  if (lens === "offer") return words.offer[state.offer];
  if (lens === "evidence") {
    const [all, strong] = state.sources;
    return (state.evidence === "well" ? wording.sourced : wording.sourcedBut)
      .replace("{certainty}", wording.certainties[state.certainty])
      .replace("{status}", lowerFirst(words.evidence[state.evidence]))
      .replace("{strong}", String(strong))
      .replace("{all}", String(all));
  }
  if (lens === "claims") {
    const parties = state.claims.split(" ").filter(Boolean);
    const reserved = state.reserved.split(" ").filter(Boolean);
    if (parties.length === 0) return reserved.length > 0 ? wording.reserved : wording.noClaim;
    return parties.length > 1 ? wording.bothClaim : wording.claimedBy[parties[0]];
  }
  const who = words.administration[state.administration];
  if (state.control !== "military_control") return who;
  return wording.underControl.replace("{who}", who).replace("{control}", lowerFirst(words.control[state.control]));
}
