/** A small menu that chooses a group and brings it into view; it leaves the day alone. */

import { pressedWithin } from "../view/pressed_within.js";

/**
 * @param {HTMLElement} parent @param {string} name
 * @param {{id: string, name: string}[]} islands in order @param {(id: string) => void} go
 */
export function goToMenu(parent, name, islands, go) {
  const menu = document.createElement("details");
  menu.className = "go-to";
  const summary = document.createElement("summary");
  summary.textContent = name;
  const list = document.createElement("div");
  menu.append(summary, list);
  for (const island of islands) {
    const button = document.createElement("button");
    button.type = "button";
    button.dataset.goTo = island.id;
    button.textContent = island.name;
    button.addEventListener("click", () => {
      menu.open = false;
      summary.focus();
      go(island.id);
    });
    list.append(button);
  }
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    event.stopPropagation(); // it closes the menu, and lets no island go
    menu.open = false;
    summary.focus();
  });
  const pressed = pressedWithin(menu);
  menu.addEventListener("focusout", (event) => {
    if (!pressed() && event.relatedTarget && !menu.contains(/** @type {Node} */ (event.relatedTarget))) menu.open = false;
  });
  document.addEventListener("pointerdown", (event) => {
    if (!menu.contains(/** @type {Node} */ (event.target))) menu.open = false;
  }, true);
  parent.append(menu);
}
