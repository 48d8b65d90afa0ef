/** The title of the view shown, in the tab, the history and a bookmark: as Python's `title_of` says it. */

import { dayInWords, dayNumber } from "../words/days.js";
import { filled } from "../words/filled.js";

/**
 * @param {import("../view/store.js").Store} store @param {import("../moments/moments.js").Moments} moments
 * @param {import("../words/wording.d.ts").TitlesWording} wording @param {import("../words/days.js").Dates} dates
 */
export function nameView(store, moments, wording, dates) {
  const name = () => {
    document.title = titleOf(store, moments, wording, dates);
  };
  store.onSettled(name);
  store.follow((fed) => fed && name()); // a new day comes from the feeder
}

/**
 * @param {Pick<import("../view/store.js").Store, "view" | "day" | "last">} store
 * @param {Pick<import("../moments/moments.js").Moments, "islands">} moments
 * @param {import("../words/wording.d.ts").TitlesWording} wording @param {import("../words/days.js").Dates} dates
 */
export function titleOf({ view, day, last }, { islands }, wording, dates) {
  if (day === last && !view.island && !view.with) return wording.page;
  const island = islands.find(({ id }) => id === view.island);
  const one = dayInWords(day, dates);
  const said = view.with ? filled(wording.both, { one, other: dayInWords(dayNumber(view.with), dates) }) : one;
  const shown = island ? filled(wording.where, { where: island.name, day: said }) : said;
  return filled(wording.named, { view: shown, name: wording.name });
}
