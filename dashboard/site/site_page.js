/**
 * The page on a file server: what Streamlit does for it elsewhere (page.py), done in the browser. It reads the link, has
 * the page shown (page.js), puts each panel together from its pieces, and writes the address.
 */

import { told } from "../embed/framed_page.js";
import { tellConnection } from "../frame/streamlit_page.js";
import { followTheme } from "../frame/theme.js";
import { choices as choicesOf } from "../lists/event_filter.js";
import { recordLists } from "../lists/record_lists.js";
import { LENSES } from "../lenses/lenses.js";
import { fetchMoments } from "../moments/moments.js";
import { page } from "../page.js";
import { panel } from "../panel/panel.js";
import { panelOf } from "../panel/panel_pieces.js";
import { Channel } from "../view/channel.js";
import { feedBy } from "../view/feeder.js";
import { linkTo, readLink } from "../view/link.js";
import { noticesOf } from "../view/link_notices.js";
import { lastDay } from "../view/readers_day.js";
import { Pieces } from "./pieces.js";

/**
 * @typedef {import("../view/link.js").View} View
 * @typedef {{page: any, lists: any, words: string, listWords: string, panels: import("./pieces.js").Where,
 *   lastIsFixed: boolean, notices: import("../view/link_notices.js").Words, edition: any, languages: string[],
 *   within: import("../view/map_place.js").Corners}} Settings what Python's `site_page` says
 */

/** Starts the page. */
export async function sitePage() {
  followTheme();
  const settings = /** @type {Settings} */ (told());
  const here = (/** @type {string} */ address) => new URL(address, document.baseURI).href;
  const moments = fetchMoments(here(settings.page.moments));
  const [words, listWords] = await Promise.all([import(here(settings.words)), import(here(settings.listWords))]);
  const feeder = new Feeder(settings, await moments, words.default);
  feeder.start();
  recordLists({ data: settings.lists, parentElement: place("lists") }, listWords.default).catch(failed);
}

/** @param {string} id */
const place = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

const failed = (/** @type {unknown} */ error) => console.warn(error);

/** What feeds the page with views and panels, and is told where the view comes to rest. */
class Feeder {
  /** @param {Settings} settings @param {import("../moments/moments.js").Moments} moments @param {import("../page.js").PageWording} wording */
  constructor(settings, moments, wording) {
    this.wording = wording;
    this.language = settings.page.language;
    this.lastIsFixed = settings.lastIsFixed;
    this.data = settings.page;
    const islands = moments.islands.map(({ id }) => id);
    this.known = { first: settings.page.first, last: settings.page.last, islands, lenses: LENSES.map(({ id }) => id), story: moments.story };
    this.pieces = new Pieces(settings.panels);
    this.revision = 0;
    const choices = Object.entries(choicesOf(moments)).map(([name, named]) => [name, named.map(([id]) => id)]);
    const { edition, within, languages } = settings;
    this.judged = { ...this.known, edition, within, languages, choices: Object.fromEntries(choices) };
    this.words = settings.notices;
    this.view = this.asked();
  }

  /** The record is silent on what comes after it, and the page goes on to the reader's own day. */
  reach() {
    const last = lastDay(location.search);
    if (!this.lastIsFixed && last > this.data.last) this.data = { ...this.data, last };
    this.known.last = this.judged.last = this.data.last;
  }

  /** Past midnight: the page goes on, and who opened a link without a day and is still there moves along. */
  newDay() {
    const before = this.data.last;
    this.reach();
    if (this.data.last === before) return;
    if (this.view.date === before && !new URLSearchParams(location.search).has("date")) {
      this.view = { ...this.view, date: this.data.last };
      this.revision += 1;
    }
    this.show();
  }

  /** The view that the address bar asks for; what it asks for in vain is said until the next step. */
  asked() {
    this.reach();
    this.say(noticesOf(location.search, this.judged, this.words));
    return readLink(location.search, this.known);
  }

  /** @param {string[]} notices */
  say(notices) {
    const line = place("notices");
    line.textContent = notices.join(" ");
    line.hidden = notices.length === 0;
  }

  start() {
    const map = /** @type {HTMLIFrameElement} */ (document.querySelector(".st-key-map iframe"));
    // Lists and map say that they follow; the map once it is drawn.
    const ready = new Channel(this.data.channel);
    ready.listen("ready", () => {
      if (!map.contentDocument?.querySelector("path.island")) return;
      map.classList.add("drawn");
      document.querySelector(".still-place")?.remove();
      ready.close();
    });
    addEventListener("popstate", () => {
      this.view = this.asked();
      this.revision += 1;
      this.show();
    });
    feedBy((view) => ("asks" in view ? this.newDay() : this.settle(view)));
    this.show();
  }

  /** Has the page show the view, as Streamlit does at each run. */
  show() {
    const data = { ...this.data, view: this.view, revision: this.revision };
    page({ data, parentElement: place("timeline") }, this.wording).catch(failed);
    this.tell();
  }

  /** The view has come to rest: it goes into the address bar, and the panel follows. @param {View} view */
  settle(view) {
    this.view = view;
    this.say([]);
    history.pushState({}, "", location.pathname + linkTo(view));
    this.tell().then(() => {
      // Who moves through the record is given the rest of it ahead, unless they pay for each byte.
      if (view === this.view && !sparesBytes()) this.pieces.ahead(view).catch(failed);
    });
  }

  /** Shows the panel of the view, as soon as its pieces are there. */
  async tell() {
    const { view } = this;
    try {
      const period = await this.pieces.of(view);
      if (view !== this.view) return; // a later one was asked for meanwhile
      const language = new URLSearchParams(location.search).get("lang");
      const html = panelOf(period, view, this.wording.timeline.dates, language);
      panel({ data: { html, parts: {} }, parentElement: place("panel"), setTriggerValue() {} });
      document.documentElement.removeAttribute("data-asked");
      tellConnection(place("timeline"), true);
    } catch (error) {
      failed(error);
      if (view === this.view) tellConnection(place("timeline"), false);
    }
  }
}

/** Whether the reader asks pages to send less (Chromium alone tells). */
const sparesBytes = () => matchMedia("(prefers-reduced-data: reduce)").matches || saves(navigator);

/** @param {any} browser */
const saves = ({ connection }) => Boolean(connection?.saveData);

if (globalThis.document) sitePage().catch(failed);
