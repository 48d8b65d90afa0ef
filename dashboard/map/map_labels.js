/** The groups' names as markers that are real buttons, since Leaflet's shapes cannot take the focus. */

import { boxAt } from "./label_placer.js";
import { LEADER_FROM, besideShape } from "./label_spots.js";
import { lensOf, textsOf } from "../lenses/lenses.js";
import { attributesOf, mark } from "../moments/state_attributes.js";

/** A map narrower than this, in pixels, is a phone's: it has less room around the groups. */
export const NARROW = 560;

/** Names alone stand where the map shows far more than the groups. */
const FAR_OUT = 6.5;

/** What a label may leave out to find room nearby, and how many pixels nearer that must bring it. */
const WHOLE = { words: "whole", cost: 0 };
const WITHOUT_NATIVE = { words: "says", cost: 30 };
const NAME_ALONE = { words: "name", cost: 80 };

/**
 * @param {any} map Leaflet's
 * @param {import("../moments/moments.js").Moments} moments
 * @param {import("../lenses/lens.js").MapWording} wording
 * @param {(id: string) => void} choose called with the island's id
 * @param {import("./label_layout.js").LabelLayout} layout keeps them apart
 */
export function labels(map, moments, wording, choose, layout) {
  map.createPane("leaders").style.zIndex = "590"; // above the shapes, below the names
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
    const says = button.querySelector(".says");
    byIsland[island.id] = { button, says };
    layout.names.push(nameOf(map, island, button, says));
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
      const { step, law } = attributesOf(state, moments);
      mark(button, { step, law });
      const lens = lensOf(view.lens);
      const words = (lens.saysInShort ?? lens.says)(state, textsOf(lens, moments, wording));
      if (says.textContent !== words) says.textContent = words;
    },
  };
}

/**
 * The label as the layout knows it: beside its shape, whole where there is room, and led to where it stands apart.
 * @param {any} map @param {import("../moments/moments.js").Island} island @param {HTMLElement} element
 * @param {HTMLElement} says @returns {import("./label_layout.js").Name}
 */
function nameOf(map, { id, name, label }, element, says) {
  const leader = L.polyline([], { pane: "leaders", interactive: false, className: "leader" }).addTo(map);
  return {
    id: `island ${id}`,
    element,
    at: label,
    text: () => `${name} ${says.textContent} ${map.getContainer().dataset.lens}`, // a lens may add a mark to it
    variants: () =>
      map.getZoom() < FAR_OUT ? [NAME_ALONE] : map.getSize().x < NARROW ? [WITHOUT_NATIVE, NAME_ALONE] : [WHOLE, WITHOUT_NATIVE, NAME_ALONE],
    required: ({ groups }) => !groups[id].empty,
    spots: (size, { groups, others, lines, pixel, frame }) =>
      besideShape(size, { own: groups[id], others: others[id], lines }, pixel(label), frame),
    onPlaced(where, size, { groups }) {
      const box = where && boxAt(where, size);
      const middle = box && /** @type {import("./screen_cells.js").Pixel} */ ([(box.left + box.right) / 2, (box.top + box.bottom) / 2]);
      const end = middle && groups[id].nearest(middle);
      // The ring stands at the end that is nearer to the island.
      element.dataset.side = end && end[0] > middle[0] + size.width / 4 ? "left" : "right";
      if (!box || !end || groups[id].distance(box) < LEADER_FROM) return leader.setLatLngs([]);
      const begin = [Math.min(box.right, Math.max(box.left, end[0])), Math.min(box.bottom, Math.max(box.top, end[1]))];
      leader.setLatLngs([begin, end].map((point) => map.containerPointToLatLng(point)));
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
