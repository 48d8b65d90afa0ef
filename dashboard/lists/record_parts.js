/** Small elements of the record's lists. */

import { element } from "../view/element.js";

/**
 * @param {string} name @param {string} type @param {string} hint @param {string} value at first @param {(value: string) => void} set
 * @returns {HTMLElement}
 */
export function fieldOf(name, type, hint, value, set) {
  const label = element("label", "", name);
  const input = /** @type {HTMLInputElement} */ (element("input", ""));
  Object.assign(input, { type, placeholder: hint, autocomplete: "off", maxLength: type === "search" ? 80 : 10, value });
  input.addEventListener("input", () => set(input.value));
  label.append(input);
  return label;
}

/**
 * @param {string} name @param {string} any @param {string[][]} options ids and words @param {string} chosen an id, or none at first
 * @param {(value: string) => void} set @returns {HTMLElement}
 */
export function selectOf(name, any, options, chosen, set) {
  const label = element("label", "", name);
  const select = /** @type {HTMLSelectElement} */ (element("select", ""));
  for (const [value, words] of [["", any], ...options]) select.add(new Option(words, value));
  select.value = chosen;
  select.addEventListener("change", () => set(select.value));
  label.append(select);
  return label;
}

/** @param {string} words @returns {HTMLElement} */
export function header(words) {
  const cell = element("th", "", words);
  cell.setAttribute("scope", "col");
  return cell;
}

/**
 * A cell that carries its column's title, which stands before its words where the table is laid out as cards.
 * @param {string} title @param {string} words @param {string} [name] its class @returns {HTMLElement}
 */
export function cell(title, words, name = "") {
  const one = element("td", name, words);
  one.dataset.title = title;
  return one;
}

const ROLES = { table: "table", "thead, tbody": "rowgroup", tr: "row", "th[scope=col]": "columnheader", "th[scope=row]": "rowheader", td: "cell" };

/** Gives a table's parts their roles: laid out as cards on a narrow screen, they would lose them. @param {HTMLElement} table */
export function roled(table) {
  table.setAttribute("role", ROLES.table);
  for (const [part, role] of Object.entries(ROLES)) {
    for (const one of table.querySelectorAll(part)) one.setAttribute("role", role);
  }
}

/** @param {string} words @param {boolean} checked at first @param {(on: boolean) => void} set @returns {HTMLElement} */
export function checkOf(words, checked, set) {
  const label = element("label", "check");
  const box = /** @type {HTMLInputElement} */ (element("input", ""));
  box.type = "checkbox";
  box.checked = checked;
  box.addEventListener("change", () => set(box.checked));
  label.append(box, ` ${words}`);
  return label;
}
