/** The box behind "Use this": link, citation, picture, table, embed and print of the view shown, which it follows. */

import { fetchedDialog } from "../frame/dialog.js";
import { copy, copyText } from "../view/copy.js";
import { wishParts } from "../view/event_wish.js";
import { linkTo } from "../view/link.js";
import { placeParts } from "../view/map_place.js";
import { isAnswered } from "../view/page_address.js";
import { readersToday } from "../words/days.js";
import { escaped } from "../words/escaped.js";
import { filled } from "../words/filled.js";
import { citationOf, titleOf } from "./citation.js";
import { bibtexOf, cslJsonOf, risOf, sentenceOf } from "./citation_formats.js";
import { pictures, pngOf, svgOf } from "./picture.js";
import { saveFile } from "./save_file.js";
import { BYTE_ORDER_MARK, tableCsv } from "./table_csv.js";

/**
 * @typedef {import("./citation.js").Told & {table: import("../lenses/lens.js").ListsWording,
 *   frame: import("../words/filled.js").Message<"address" | "query" | "title">,
 *   embeds: Record<"now" | "edition", string>}} Words what the server says, with the words
 *   of the page's table, the element that frames the page elsewhere, and the ways to what it frames
 * @typedef {{suffix: string, type: string, of: (item: import("./citation.js").CslItem, words: Words) => string}} Format
 */

/** The citation's formats by their names in cite.py. @type {Record<string, Format>} */
const FORMATS = {
  sentence: { suffix: "txt", type: "text/plain", of: sentenceOf },
  bibtex: { suffix: "bib", type: "application/x-bibtex", of: bibtexOf },
  ris: { suffix: "ris", type: "application/x-research-info-systems", of: risOf },
  csl: { suffix: "csl.json", type: "application/vnd.citationstyles.csl+json", of: cslJsonOf },
};

/**
 * @param {import("../view/store.js").Store} store @param {import("../moments/moments.js").Moments} moments
 * @param {Words} words @returns {Promise<HTMLDialogElement>} in the document, closed
 */
export async function citeBox(store, moments, words) {
  const here = (/** @type {string} */ name) => new URL(name, import.meta.url);
  const styles = [here("../dialog.css"), here("../cite_box.css")];
  const dialog = await fetchedDialog(here(`../cite_box.${words.language}.html`), styles);
  const find = (/** @type {string} */ part) => /** @type {HTMLElement} */ (dialog.querySelector(part));
  const [title, status] = [find("[data-says=title]"), find("[role=status]")];
  const [link, citation, embed] = ["link", "citation", "embed"].map(
    (one) => /** @type {HTMLTextAreaElement} */ (find(`[data-says=${one}]`)),
  );
  const geojson = /** @type {HTMLAnchorElement} */ (find("[data-href=geojson]"));
  const box = (/** @type {string} */ one) => /** @type {HTMLInputElement} */ (find(`[data-with=${one}]`));
  const withEdition = box("edition");
  if (!isAnswered()) geojson.remove(); // of any day: a server makes it
  const format = () => FORMATS[/** @type {HTMLInputElement} */ (find("[name=format]:checked")).value];

  const root = location.origin + location.pathname;
  /** What map and list say a link needs to open them as they are. @type {Record<"place" | "filter", Record<string, string>>} */
  const opens = { place: {}, filter: {} };
  const opening = () => ({ ...(box("place").checked && opens.place), ...(box("filter").checked && opens.filter) });
  /** The view's link, in the page's language, with map and list as they are, and the edition shown, if that is wanted. */
  const query = (edition = withEdition.checked ? words.work.mark : null) => linkTo({ ...store.view, edition }, words.language, opening());
  const address = () => new URL(query(), root).href;
  const item = () => citationOf(store.view, moments.islands, words, address(), readersToday());
  const table = () => tableCsv(store.view.date, moments, words, address());

  function fill() {
    const { of } = format();
    title.textContent = titleOf(store.view, moments.islands, words);
    link.value = address();
    citation.value = of(item(), words);
    citation.classList.toggle("code", of !== sentenceOf);
    // What shows an edition for good needs no link that names it.
    const frame = withEdition.checked ? words.embeds.edition : words.embeds.now;
    const asked = withEdition.checked ? query(null) : query();
    const places = { address: new URL(frame, root).href, query: asked, title: titleOf(store.view, moments.islands, words) };
    const written = Object.entries(places).map(([name, value]) => [name, escaped(value)]);
    embed.value = filled(words.frame, /** @type {typeof places} */ (Object.fromEntries(written)));
    geojson.href = new URL(`download/states.geojson?date=${store.view.date}`, root).href;
    for (const text of [link, citation, embed]) fit(text);
    status.textContent = "";
  }
  const said = (/** @type {string} */ what) => (status.textContent = what);
  const copied = (/** @type {boolean} */ done) => said(done ? words.wording.copied : words.wording.notCopied);
  /** @param {string} suffix @param {Blob} content */
  const saveBlob = (suffix, content) => {
    const name = `${item().id}.${suffix}`;
    saveFile(name, content);
    said(filled(words.wording.saved, { name }));
  };
  /** @param {string} suffix @param {string} type @param {string} content */
  const save = (suffix, type, content) => saveBlob(suffix, new Blob([content], { type: `${type};charset=utf-8` }));

  const ask = pictures(store.channel);
  /** @param {(picture: import("../view/channel.js").Picture) => unknown} take */
  const withPicture = async (take) => {
    const { wording, work } = words;
    const credit = filled(wording.credit, { work: work.title, edition: work.mark });
    try {
      await take(await ask([wording.name, titleOf(store.view, moments.islands, words)], [credit, address()]));
    } catch (error) {
      console.warn(error);
      said(wording.notDrawn);
    }
  };

  /** By the names of their buttons. @type {Record<string, () => void | Promise<unknown>>} */
  const acts = {
    "copy-link": async () => copied(await copy(link)),
    "copy-citation": async () => copied(await copy(citation)),
    "save-citation": () => save(format().suffix, format().type, format().of(item(), words)),
    "copy-embed": async () => copied(await copy(embed)),
    "save-svg": () => withPicture((picture) => saveBlob("svg", svgOf(picture))),
    "save-png": () => withPicture(async (picture) => saveBlob("png", await pngOf(picture))),
    "copy-picture": () => withPicture(async ({ svg }) => copied(await copyText(svg))),
    "copy-table": async () => copied(await copyText(table())),
    "save-table": () => save("csv", "text/csv", BYTE_ORDER_MARK + table()),
    print: () => {
      dialog.close();
      requestAnimationFrame(() => print()); // once it is gone from the page
    },
  };
  dialog.addEventListener("click", ({ target }) => {
    const button = /** @type {Element} */ (target).closest?.("[data-act]");
    if (button instanceof HTMLElement) acts[button.dataset.act ?? ""]();
  });
  dialog.addEventListener("change", fill);
  store.follow(() => dialog.open && fill());
  const { channel } = store;
  const offer = (/** @type {"place" | "filter"} */ part, /** @type {Record<string, string>} */ link) => {
    opens[part] = link;
    /** @type {HTMLElement} */ (box(part).closest("label")).hidden = Object.keys(link).length === 0;
    if (dialog.open) fill();
  };
  channel.listen("stands", ({ place }) => offer("place", placeParts(place)));
  channel.listen("filtered", ({ wish }) => offer("filter", wishParts(wish)));
  // Whatever was shown meanwhile, and wherever the map was moved; it may come after the box.
  const renew = () => {
    if (!dialog.open) return;
    fill();
    channel.post({ kind: "opening" });
  };
  channel.listen("ready", renew);
  new MutationObserver(renew).observe(dialog, { attributeFilter: ["open"] });
  return dialog;
}

/** The most that a text is shown of without scrolling, in pixels. */
const TALLEST = 260;

/** A field that is as high as what it holds, and no lower than its rows. @param {HTMLTextAreaElement} field */
function fit(field) {
  field.style.height = "";
  field.style.height = `${Math.min(TALLEST, Math.max(field.offsetHeight, field.scrollHeight + 2))}px`;
}
