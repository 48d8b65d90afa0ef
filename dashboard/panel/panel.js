/**
 * The panel: shows the HTML that Python writes for each settled view, and leaves standing what stayed the same.
 * So a step costs what changed in it, and focus and opened details outlive it.
 */

import { feedBy } from "../view/feeder.js";

/** What the reader's own doing sets, and no template: an opened detail, a focused heading, a note beside a number. */
const READERS = new Set(["open", "tabindex", "aria-describedby"]);

/** Long texts, and what the list tells of each source, by their marks: each travels once. @type {Map<string, string>} */
const PARTS = new Map();

/** The panels that came last, by their marks, without parts, day and lens. @type {Map<string, string>} */
const PANELS = new Map();

/** How many are kept; panel_component.py counts on as many. */
const PANELS_KEPT = 16;

/**
 * Streamlit calls this at the first mount and again with each new view, and by it is told where the view comes to rest.
 * @param {{data: Uint8Array, parentElement: HTMLElement, setStateValue: (name: string, value: any) => void,
 *   setTriggerValue: (name: string, value: any) => void}} page `data` is the panel's, as JSON
 */
export function streamlitPanel({ data, parentElement, setStateValue, setTriggerValue }) {
  feedBy((view) => setStateValue("view", view));
  const { mark, html, said, parts } = JSON.parse(new TextDecoder().decode(data));
  if (html !== null) keep(mark, html);
  const known = PANELS.get(mark);
  if (known === undefined) return setTriggerValue("lacking", [mark]); // Python sends all again
  return panel({ data: { html: withDay(known, said), parts }, parentElement, setTriggerValue });
}

/**
 * Shows a panel.
 * @param {{data: {html: string, parts: Record<string, string>}, parentElement: HTMLElement, setTriggerValue: (name: string, value: any) => void}} page
 */
export function panel({ data, parentElement, setTriggerValue }) {
  for (const [mark, part] of Object.entries(data.parts)) PARTS.set(mark, part);
  const { html, lacking } = withParts(data.html, PARTS);
  if (lacking.length > 0) setTriggerValue("lacking", lacking); // Python sends all again
  const fresh = document.createElement("template");
  fresh.innerHTML = html; // from Python's templates, which escape whatever the record holds
  const [standing, wanted] = [parentElement.firstElementChild, fresh.content.firstElementChild];
  if (!standing || !wanted || standing.tagName !== wanted.tagName) return renew(parentElement, fresh.content);
  renewAttributes(standing, wanted);
  return renewSections(standing, wanted);
}

/** @param {string} mark @param {string} html */
function keep(mark, html) {
  PANELS.delete(mark); // so that it is the last again
  PANELS.set(mark, html);
  if (PANELS.size > PANELS_KEPT) PANELS.delete([...PANELS.keys()][0]);
}

/**
 * Puts in what the view's day and lens say, by what stands in their places.
 * @param {string} html @param {Record<string, string>} said @returns {string}
 */
function withDay(html, said) {
  return Object.entries(said).reduce((whole, [leftOpen, words]) => whole.replaceAll(leftOpen, () => words), html);
}

/**
 * Puts the parts in where their marks stand; the marks of parts that are not known are lacking.
 * @param {string} bare @param {Map<string, string>} parts @returns {{html: string, lacking: string[]}}
 */
export function withParts(bare, parts) {
  /** @type {string[]} */
  const lacking = [];
  const html = bare.replace(/<!--([\w-]{8})-->/g, (_, mark) => {
    const part = parts.get(mark);
    if (part === undefined) lacking.push(mark);
    return part ?? "";
  });
  return { html, lacking };
}

/**
 * Renews the head within, keeps the sections above the first that changed, and replaces that and all below: what
 * stayed there would be pushed up or down before the reader's eyes.
 * @param {Element} old @param {Element} fresh which is used up
 */
export function renewSections(old, fresh) {
  const [head, ...standing] = old.children;
  const [wantedHead, ...wanted] = fresh.children;
  renewAttributes(head, wantedHead);
  renew(head, wantedHead);
  const changed = wanted.findIndex((section, at) => !standing[at]?.isEqualNode(section));
  const from = changed < 0 ? wanted.length : changed;
  for (const left of standing.slice(from)) left.remove();
  old.append(...wanted.slice(from));
}

/**
 * Makes the children of `old` those of `fresh`, node by node: equal ones stay, alike ones are renewed within,
 * others are replaced.
 * @param {Node} old @param {Node} fresh which is used up
 */
export function renew(old, fresh) {
  const standing = [...old.childNodes];
  const wanted = [...fresh.childNodes];
  wanted.forEach((node, at) => {
    const before = standing[at];
    if (!before) old.appendChild(node);
    else if (before.isEqualNode(node)) return;
    else if (before instanceof Element && node instanceof Element && alike(before, node)) {
      renewAttributes(before, node);
      renew(before, node);
    } else old.replaceChild(node, before);
  });
  for (const left of standing.slice(wanted.length)) left.remove();
}

/** Whether one may become the other: a detail that keeps its own state becomes no other. @param {Element} one @param {Element} other */
function alike(one, other) {
  return one.tagName === other.tagName && one.getAttribute("data-keep") === other.getAttribute("data-keep");
}

/** @param {Element} old @param {Element} fresh */
function renewAttributes(old, fresh) {
  for (const { name } of [...old.attributes]) {
    if (!fresh.hasAttribute(name) && !READERS.has(name)) old.removeAttribute(name);
  }
  for (const { name, value } of fresh.attributes) {
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
}
