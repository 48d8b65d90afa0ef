/**
 * Quiet dots where events took place, and the cards they answer with. The dots are in no order that Tab could follow, and
 * a day has up to three dozen of them: by keyboard the same cards are had from the timeline, by Enter on its slider or on
 * the headline beside the date, and the list of events leads from each event to its dot.
 */

import { eventsInWords } from "../cards/card_content.js";
import { Card } from "../cards/card.js";
import { dragged, marksAt } from "../cards/spots.js";
import { linkTo } from "../view/link.js";

/** For how many days an event's place stands out before it fades. */
const RECENT = 730;

/** As near to a dot as this, in pixels, a press on an island is meant for the dot too. */
const ON_AN_ISLAND = 5;

/** What lies over the map, and answers for itself. */
const OTHERS = ".island-label, .furniture, .card, .leaflet-control";

/**
 * @typedef {{event: import("../moments/moments.js").HistoricalEvent, path: SVGPathElement, at: [number, number]}} Dot
 */

/**
 * Draws the dots of all events, those of later days unseen.
 * @param {any} map Leaflet's @param {import("../moments/moments.js").Moments} moments
 * @param {import("../words/wording.d.ts").CardWording} wording @param {import("../cards/card_content.js").Ways} ways
 */
export function eventPlaces(map, moments, wording, ways) {
  /** @type {Dot[]} */
  const dots = moments.events.flatMap((event) => {
    if (!event.place) return [];
    const [latitude, longitude] = event.place;
    const dot = L.circleMarker([latitude, longitude], { radius: 3, interactive: false, className: "place" });
    const path = dot.addTo(map).getElement();
    path.dataset.event = event.id;
    return [{ event, path, at: /** @type {[number, number]} */ ([latitude, longitude]) }];
  });
  const answers = answersOf(map, dots, moments, wording, ways);
  let shown = NaN;

  return {
    /** Stands out until another is sought. @param {string | null} event its id */
    seek(event) {
      for (const { path } of dots) path.classList.toggle("sought", path.dataset.event === event);
    },
    /** @param {number} day */
    show(day) {
      if (day === shown) return;
      shown = day;
      for (const { event, path } of dots) {
        path.classList.toggle("past", event.number <= day);
        path.classList.toggle("recent", event.number <= day && day - event.number < RECENT);
      }
      answers.renew(day);
    },
  };
}

/**
 * Where the pointer rests near a dot, or presses it, its events are told: near, since a dot is far smaller than a finger.
 * @param {any} map @param {Dot[]} dots @param {import("../moments/moments.js").Moments} moments
 * @param {import("../words/wording.d.ts").CardWording} wording @param {import("../cards/card_content.js").Ways} ways
 */
function answersOf(map, dots, moments, wording, ways) {
  const frame = /** @type {HTMLElement} */ (map.getContainer());
  const room = () => ({ left: 4, top: 4, right: innerWidth - 4, bottom: innerHeight - 4 });
  const card = new Card(frame, wording.close, room);
  let day = NaN;
  /** @type {{x: number, y: number} | null} */
  let pointer = null;
  /** Where the pointer was pressed: further on it has moved the map. */
  let pressed = { x: 0, y: 0 };

  /** @param {{x: number, y: number}} point @param {number} [reach] @returns {import("../cards/card.js").Mark | null} */
  const markAt = (point, reach) => {
    const { left, top } = frame.getBoundingClientRect();
    const drawn = dots
      .filter(({ event }) => event.number <= day)
      .map(({ event, at }) => {
        const { x, y } = map.latLngToContainerPoint(at);
        return { event, x: x + left, y: y + top };
      });
    const near = marksAt(drawn, point, reach);
    if (near.length === 0) return null;
    const xs = near.map(({ x }) => x);
    const ys = near.map(({ y }) => y);
    const events = near.map(({ event }) => event);
    return {
      key: events.map(({ id }) => id).join(),
      box: { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys) - 4, bottom: Math.max(...ys) + 4 },
      content: () => eventsInWords(events, moments, wording, ways),
    };
  };

  frame.addEventListener("pointermove", (event) => {
    if (event.pointerType === "touch" || event.buttons) return;
    pointer = { x: event.clientX, y: event.clientY };
    const other = /** @type {Element} */ (event.target).closest(OTHERS);
    const mark = other ? null : markAt(pointer);
    frame.classList.toggle("over-place", mark !== null);
    card.peek(mark, pointer);
  });
  frame.addEventListener("pointerleave", () => {
    pointer = null;
    card.peek(null);
  });
  frame.addEventListener("pointerdown", ({ clientX, clientY }) => (pressed = { x: clientX, y: clientY }), true);
  // Before Leaflet hears of it. A mouse that presses a dot on an island chooses the island as well: it never fails to.
  frame.addEventListener("click", (event) => {
    const target = /** @type {Element} */ (event.target);
    const point = { x: event.clientX, y: event.clientY };
    if (event.detail === 0 || target.closest(OTHERS) || dragged(pressed, point)) return;
    const finger = /** @type {PointerEvent} */ (event).pointerType === "touch";
    const onIsland = target.closest(".island") !== null && !finger;
    const mark = markAt(point, onIsland ? ON_AN_ISLAND : undefined);
    if (!mark) return;
    if (!onIsland) event.stopPropagation();
    card.keep(mark, frame);
  }, true);
  map.on("movestart zoomstart resize", () => card.close(false));

  return {
    /** @param {number} now the day shown */
    renew(now) {
      day = now;
      if (card.kept) card.close();
      else if (card.key && pointer) card.peek(markAt(pointer));
    },
  };
}

/**
 * Where a card on the map leads: the page's own pages open in the page's window, with the view shown to come back to.
 * @param {Window | null} page the page's window; null: there is none around the map
 * @param {(change: {date: string}) => void} ask @param {() => import("../view/link.js").View} shown @param {string} language
 * @returns {import("../cards/card_content.js").Ways}
 */
export const waysOn = (page, ask, shown, language) => ({
  goTo: (date) => ask({ date }),
  address: page && ((path) => new URL(path + linkTo(shown(), language), page.document.baseURI).href),
});
