/** Boots the page in the browser: the store of the view and the parts that follow it. Streamlit's component feeds it. */

import { useThis } from "./cite/cite.js";
import { giveWay } from "./document/first_view.js";
import { handout } from "./frame/handout.js";
import { keepScroll } from "./frame/kept_scroll.js";
import { nameLandmarks } from "./frame/landmarks.js";
import { saySentence } from "./frame/sentence.js";
import { nameView } from "./frame/view_title.js";
import { keepWithinReach } from "./frame/within_reach.js";
import { switchLanguages } from "./frame/language_switch.js";
import { mapGuide } from "./map/map_guide.js";
import { fetchMoments } from "./moments/moments.js";
import { panelMore } from "./panel/panel_more.js";
import { keepOpen } from "./panel/panel_state.js";
import { panelStatus } from "./panel/panel_status.js";
import { sourceNotes } from "./panel/source_notes.js";
import { carryView } from "./reference/reference_links.js";
import { story } from "./story/story.js";
import { Timeline } from "./timeline/timeline.js";
import { tellFeeder } from "./view/feeder.js";
import { followDay } from "./view/new_day.js";
import { Store } from "./view/store.js";
import { whenThere } from "./view/when_there.js";

/**
 * @typedef {{store: Store, ready: Promise<void>, visit: string}} Booted `visit` as the server last named it
 * @typedef {{timeline: import("./lenses/lens.js").TimelineWording, longestCaption: string,
 *   panel: import("./words/wording.d.ts").PanelWording, guide: import("./words/wording.d.ts").GuideWording,
 *   paper: import("./words/wording.d.ts").PaperWording, sentence: import("./words/wording.d.ts").SentenceWording,
 *   titles: import("./words/wording.d.ts").TitlesWording}} PageWording
 */

/** @type {WeakMap<HTMLElement, Booted>} */
const pages = new WeakMap();

/**
 * Streamlit calls this at the first mount and again with each new data.
 * @param {{data: any, parentElement: HTMLElement}} component
 * @param {PageWording} wording
 */
export async function page({ data, parentElement }, wording) {
  let booted = pages.get(parentElement);
  if (!booted) {
    booted = boot(parentElement, data, wording);
    pages.set(parentElement, booted);
  }
  const { store, ready } = booted;
  const takenOver = booted.visit !== data.visit;
  booted.visit = data.visit;
  // The revision makes a view that Python has since left news again: after Back, the same step forward.
  store.feed = (view) => tellFeeder({ ...view, revision: data.revision });
  try {
    await ready;
  } catch (error) {
    pages.delete(parentElement); // the next run tries again
    store.close();
    throw error;
  }
  store.reach(data.last);
  if (takenOver) store.takenOver(data.view, data.revision);
  else store.take(data.view, data.revision);
}

/** @param {HTMLElement} parent where the timeline stands @param {any} data @param {PageWording} wording @returns {Booted} */
function boot(parent, data, wording) {
  const store = new Store(data);
  const shown = () => store.view;
  const timeline = new Timeline(parent, store, wording.timeline, wording.longestCaption, data);
  const ready = fetchMoments(new URL(data.moments, document.baseURI).href).then((moments) => {
    timeline.start(moments);
    giveWay(store.channel);
    followDay(store);
    saySentence(store, moments, wording.sentence);
    nameView(store, moments, wording.titles, wording.timeline.dates);
    keepWithinReach(wording.panel);
    keepScroll();
    // From the browser's cache the moments may come before the panel does.
    whenThere(".st-key-island-panel", (panel) => {
      nameLandmarks(wording.panel.name);
      keepOpen(panel);
      sourceNotes(panel, wording.panel);
      panelMore(panel, wording.panel);
      panelStatus(panel, store, wording.panel);
    });
    switchLanguages(shown);
    carryView(shown);
    mapGuide(store.channel, data.language, wording.guide);
    story(store, moments.story, data.language, wording.guide.failed);
    useThis(store, moments, data.language, wording.guide);
    handout(shown, data.language, wording.paper, wording.timeline.dates);
  });
  ready.catch(() => giveWay(store.channel)); // what is said in its place is to be read
  return { store, ready, visit: data.visit };
}
