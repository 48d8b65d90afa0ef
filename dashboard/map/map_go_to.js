/** A small menu that brings the whole region into view, or a group, which it chooses; it leaves the day alone. */

import { meet } from "./label_placer.js";
import { pressedWithin } from "../view/pressed_within.js";

/**
 * @param {any} map Leaflet's; when it moves, the menu shuts
 * @param {HTMLElement} parent @param {string} name
 * @param {{name: string, title?: string, id?: string, go: () => void}[]} places in order; `id`: of a group
 */
export function goToMenu(map, parent, name, places) {
  const menu = document.createElement("details");
  menu.className = "go-to";
  const summary = document.createElement("summary");
  summary.textContent = name;
  const list = document.createElement("div");
  menu.append(summary, list);
  // What is left of a name beside the open menu would be a target too small to touch.
  const cover = () => {
    const over = list.getBoundingClientRect(); // without extent while the menu is shut
    for (const label of map.getContainer().querySelectorAll(".island-label")) {
      label.classList.toggle("beneath", menu.open && meet(over, label.getBoundingClientRect()));
    }
  };
  const shut = () => {
    if (!menu.open) return;
    const focused = document.hasFocus() && list.contains(document.activeElement);
    menu.open = false;
    cover(); // "toggle" comes later, and what the map does next needs its names
    if (focused) summary.focus();
  };
  for (const { name, title, id, go } of places) {
    const button = document.createElement("button");
    button.type = "button";
    button.dataset.goTo = id ?? "region";
    button.textContent = name;
    if (title) button.title = title;
    button.addEventListener("click", () => {
      shut();
      summary.focus();
      go();
    });
    list.append(button);
  }
  menu.addEventListener("toggle", cover);
  map.on("movestart", shut);
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    event.stopPropagation(); // it closes the menu, and lets no island go
    shut();
  });
  const pressed = pressedWithin(menu);
  menu.addEventListener("focusout", (event) => {
    if (!pressed() && event.relatedTarget && !menu.contains(/** @type {Node} */ (event.relatedTarget))) shut();
  });
  document.addEventListener("pointerdown", (event) => {
    if (!menu.contains(/** @type {Node} */ (event.target))) shut();
  }, true);
  parent.append(menu);
}
