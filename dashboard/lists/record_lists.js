/** Under the map: the four groups in words, what changed for the chosen one, and all events to filter and sort. */

import { bringMapIntoView, showWhatMoved } from "../frame/map_in_view.js";
import { element } from "../view/element.js";
import { Channel } from "../view/channel.js";
import { changeList } from "./change_list.js";
import { choices, choose, findable } from "./event_filter.js";
import { islandsTable } from "./islands_table.js";
import { fetchMoments } from "../moments/moments.js";
import { keptHere } from "../view/kept_here.js";
import { keptOpen } from "../view/kept_open.js";
import { linkTo } from "../view/link.js";
import { pageAddress } from "../view/page_address.js";
import { cell, checkOf, fieldOf, header, roled, selectOf } from "./record_parts.js";
import { announcer } from "./announcer.js";
import { lazySection } from "./lazy_section.js";
import { isDated } from "../words/dated.js";
import { filled } from "../words/filled.js";

/** What was typed if it is a year, a month or a day; until it is, it filters nothing. @param {string} typed */
const dated = (typed) => (isDated(typed.trim()) ? typed.trim() : "");

/** What nobody has filtered. @type {import("./event_filter.js").Wish} */
const NO_WISH = { text: "", island: "", kind: "", party: "", from: "", to: "", changes: false, sort: "when", descending: false };

/** Rows shown at once; more on demand, so that twenty thousand events cost no more than two hundred. */
const PAGE = 100;

/** @type {WeakMap<HTMLElement, Promise<void>>} */
const built = new WeakMap();

/** @param {{data: any, parentElement: HTMLElement}} page @param {import("../lenses/lens.js").ListsWording} wording */
export async function recordLists(page, wording) {
  const { data, parentElement } = page;
  if (!built.has(parentElement)) built.set(parentElement, build(parentElement, data, wording));
  try {
    await built.get(parentElement);
  } catch (error) {
    built.delete(parentElement); // the next run tries again
    throw error;
  }
}

/** @param {HTMLElement} parent @param {any} data @param {import("../lenses/lens.js").ListsWording} wording */
async function build(parent, data, wording) {
  const moments = await fetchMoments(new URL(data.moments, document.baseURI).href);
  const channel = new Channel(data.channel);
  const asked = [...new URLSearchParams(location.search)].filter(([name]) => name.startsWith("find"));
  const tab = keptHere("four-islands.filter", String(asked));
  const left = tab.left();
  const wish = { ...NO_WISH };
  if (left || asked.length > 0) {
    const { stillWished, wished } = await import("./list_opening.js");
    Object.assign(wish, left ? stillWished(left, moments) : wished(location.search, moments));
  }
  const events = section("events", `${wording.events} (${moments.events.length})`);
  const changes = section("changes", wording.changes);
  const table = section("table", wording.table);
  // Beside the sections: in a closed one it would be silent.
  const announcement = element("p", "announcement");
  announcement.setAttribute("role", "status");
  parent.replaceChildren(announcement, table.root, changes.root, events.root);
  const lists = parent.closest(".st-key-record-lists");
  lists?.setAttribute("role", "region");
  lists?.setAttribute("aria-label", wording.lists);
  showWhatMoved(parent);
  const open = keptOpen("four-islands.sections");
  const sections = [table.root, changes.root, events.root];
  for (const root of sections) {
    root.open = open.has(root.id);
    root.addEventListener("toggle", () => open.note(root.id, root.open));
  }
  const followers = [
    announcer(announcement, moments, wording),
    lazySection(table.root, islandsTable(table.body, moments, wording)),
    lazySection(changes.root, changeList(changes.body, moments, wording)),
    eventList(events, moments, wording, channel, wish, tab.keep),
  ];
  let shown = "";
  channel.listen("view", (message) => {
    const view = { ...message.view, with: null }; // the lists are of the day that the map shows
    if (JSON.stringify(view) === shown) return;
    shown = JSON.stringify(view);
    for (const follow of followers) follow(view);
  });
  channel.post({ kind: "ready" });
  document.addEventListener("click", (event) => {
    const link = /** @type {Element} */ (event.target).closest?.('a[href="#events"], a[href="#changes"], a[href="#table"]');
    if (!(link instanceof HTMLAnchorElement)) return;
    event.preventDefault();
    openSection(sections, link.hash);
  });
  openSection(sections, location.hash); // asked for before the lists had come
}

/** Brings the section into view whose id the address names, and nothing if it names none. @param {HTMLDetailsElement[]} sections @param {string} hash */
function openSection(sections, hash) {
  const target = sections.find(({ id }) => `#${id}` === hash);
  if (!target) return;
  target.open = true;
  target.scrollIntoView({ block: "start" });
  target.querySelector("summary")?.focus({ preventScroll: true });
}

/** @param {string} id @param {string} title */
function section(id, title) {
  const root = /** @type {HTMLDetailsElement} */ (element("details", "record-section"));
  root.id = id;
  const summary = element("summary", "");
  summary.append(element("h2", "", title));
  const body = element("div", "record-body");
  // Where its table is wider than the page it scrolls, and is a stop of its own in Firefox.
  body.setAttribute("role", "group");
  body.setAttribute("aria-label", title);
  root.append(summary, body);
  return { root, body };
}

/**
 * @param {{root: HTMLElement, body: HTMLElement}} section @param {import("../moments/moments.js").Moments} moments
 * @param {import("../lenses/lens.js").ListsWording} wording @param {Channel} channel
 * @param {import("./event_filter.js").Wish} wish at first @param {(wish: import("./event_filter.js").Wish) => void} keep for when the page is loaded again
 * @returns {(view: import("../view/link.js").View) => void} to be called with each view
 */
function eventList({ root, body }, moments, wording, channel, wish, keep) {
  const all = findable(moments);
  /** What the filter leaves, by id; null: all. @type {string[] | null} */
  let left = null;
  let shown = PAGE;

  const filters = /** @type {HTMLFormElement} */ (element("form", "record-filters"));
  filters.addEventListener("submit", (event) => event.preventDefault());
  const set = (/** @type {Partial<import("./event_filter.js").Wish>} */ part) => {
    Object.assign(wish, part);
    keep(wish);
    shown = PAGE;
    draw();
  };
  const { islands, kinds, parties } = choices(moments);
  filters.append(
    fieldOf(wording.find, "search", "", wish.text, (text) => set({ text })),
    selectOf(wording.island, wording.any, islands, wish.island, (island) => set({ island })),
    selectOf(wording.kind, wording.any, kinds, wish.kind, (kind) => set({ kind })),
    selectOf(wording.party, wording.any, parties, wish.party, (party) => set({ party })),
    fieldOf(wording.from, "text", wording.year, wish.from, (from) => set({ from: dated(from) })),
    fieldOf(wording.to, "text", wording.year, wish.to, (to) => set({ to: dated(to) })),
    checkOf(wording.onlyChanges, wish.changes, (changes) => set({ changes })),
  );
  const unfilter = () => {
    filters.reset();
    const { sort, descending } = wish;
    set({ ...NO_WISH, sort, descending });
  };
  channel.listen("unfilter", unfilter);
  const clear = /** @type {HTMLButtonElement} */ (element("button", "timeline-button", wording.clear));
  clear.type = "button";
  clear.addEventListener("click", () => {
    unfilter();
    filters.querySelector("input")?.focus(); // the button is gone
  });
  filters.append(clear);
  const count = element("p", "record-count");
  count.setAttribute("role", "status");

  const table = element("table", "record-table");
  const head = element("tr", "");
  /** @type {Record<string, HTMLElement>} */
  const heads = {};
  for (const sort of /** @type {const} */ (["when", "title", "kind"])) {
    const cell = element("th", "");
    cell.setAttribute("scope", "col");
    const button = element("button", "", wording.columns[sort]);
    /** @type {HTMLButtonElement} */ (button).type = "button";
    button.addEventListener("click", () => set({ sort, descending: wish.sort === sort && !wish.descending }));
    cell.append(button);
    heads[sort] = cell;
    head.append(cell);
  }
  head.append(header(wording.columns.islands), header(wording.columns.changed));
  const rows = element("tbody", "");
  const thead = element("thead", "");
  thead.append(head);
  table.append(thead, rows);
  const more = /** @type {HTMLButtonElement} */ (element("button", "timeline-button", wording.more));
  more.type = "button";
  more.addEventListener("click", () => {
    const first = shown;
    shown += PAGE;
    draw();
    if (more.hidden) rows.children[first]?.querySelector("a")?.focus();
  });
  body.append(filters, count, table, more);

  const names = Object.fromEntries(moments.islands.map((island) => [island.id, island.name]));
  const language = new URLSearchParams(location.search).get("lang");
  const inLanguage = language ? `?${new URLSearchParams({ lang: language })}` : "";
  /** What each row's address keeps. @type {import("../view/link.js").View} */
  let kept = { date: "", island: null, lens: "administration" };
  function draw() {
    const chosen = choose(all, wish);
    const title = /** @type {HTMLElement} */ (root.querySelector("h2"));
    title.textContent =
      chosen.length === all.length
        ? `${wording.events} (${all.length})`
        : `${wording.events} (${filled(wording.thinned, { some: chosen.length, all: all.length })})`;
    left = chosen.length === all.length ? null : chosen.map(({ id }) => id);
    channel.post({ kind: "filter", events: left });
    clear.hidden = !left;
    count.textContent = filled(wording.count, { some: chosen.length, all: all.length });
    for (const [sort, cell] of Object.entries(heads)) {
      cell.setAttribute("aria-sort", wish.sort !== sort ? "none" : wish.descending ? "descending" : "ascending");
    }
    rows.replaceChildren(...chosen.slice(0, shown).map(row));
    roled(table);
    more.hidden = chosen.length <= shown;
  }

  /** @param {import("../moments/moments.js").HistoricalEvent} event */
  function row(event) {
    const line = element("tr", "");
    line.dataset.event = event.id;
    const what = element("td", "");
    const jump = /** @type {HTMLAnchorElement} */ (element("a", "jump", event.title));
    jump.href = linkTo({ ...kept, date: event.day });
    jump.dataset.day = event.day;
    jump.dataset.keep = "island";
    const full = /** @type {HTMLAnchorElement} */ (element("a", "aside", wording.full));
    full.href = pageAddress(`events/${event.id}`) + inLanguage;
    full.setAttribute("aria-label", `${wording.full}: ${event.title}`);
    what.append(jump, " ", full);
    if (event.place) {
      const [latitude, longitude, name] = event.place;
      const place = /** @type {HTMLButtonElement} */ (element("button", "aside", wording.place));
      place.type = "button";
      place.title = name;
      place.setAttribute("aria-label", `${wording.place}: ${name}`);
      place.addEventListener("click", () => {
        jump.click();
        channel.post({ kind: "place", event: event.id, at: [latitude, longitude] });
        bringMapIntoView();
      });
      what.append(" ", place);
    }
    const { kind, islands, changed } = wording.columns;
    line.append(
      element("td", event.precision === "day" ? "when" : "when coarse", event.written),
      what,
      cell(kind, moments.words.kind[event.kind]),
      cell(islands, event.islands.length === moments.islands.length ? wording.allGroups : event.islands.map((id) => names[id]).join(wording.comma)),
      cell(changed, event.changes.map((change) => wording.changed[change]).join(wording.comma)),
    );
    return line;
  }
  draw();
  channel.listen("opening", () => channel.post({ kind: "filtered", wish: { ...wish } }));
  let heard = false;
  return (view) => {
    // The timeline may have come after the list had said what a link's filter leaves.
    if (!heard && left) channel.post({ kind: "filter", events: left });
    heard = true;
    if (view.island === kept.island && view.lens === kept.lens && view.edition === kept.edition) return;
    kept = view;
    for (const jump of /** @type {NodeListOf<HTMLAnchorElement>} */ (rows.querySelectorAll("a.jump"))) {
      jump.href = linkTo({ ...kept, date: jump.dataset.day ?? "" });
    }
  };
}
