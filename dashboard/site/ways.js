/**
 * On a page of the record that is a file: its links carry the view that the address names, and a language named there
 * leads to the page in that language. Where a server answers, it writes both into the page (reader.py).
 */

const VIEW = ["date", "with", "island", "lens", "story", "edition"];

/** @param {string} href an address of this site @param {URLSearchParams} asked what this page's address names */
export function carried(href, asked) {
  const link = new URL(href);
  // A link to a step of the story leads to that step's own view.
  if (link.searchParams.has("story")) return href;
  for (const name of VIEW) {
    const value = asked.get(name);
    if (value !== null && !link.searchParams.has(name)) link.searchParams.set(name, value);
  }
  return link.href;
}

/** Leads every link between pages on. */
export function ways() {
  const asked = new URLSearchParams(location.search);
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("a[href]"))) {
    const page = link.origin === location.origin && link.pathname.endsWith(".html");
    if (page && !link.getAttribute("href")?.startsWith("#")) link.href = carried(link.href, asked);
  }
  const named = asked.get("lang");
  if (named === null) return;
  // None leads to the page's own.
  const other = document.querySelector(`.languages a[hreflang="${CSS.escape(named)}"]`);
  if (other instanceof HTMLAnchorElement) location.replace(other.href);
}

if (globalThis.document) ways();
