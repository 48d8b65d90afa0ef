/**
 * Runs first in every document of the page, the map's frame included, and keeps what Chromium's own metrics
 * tell of it: layout shifts, and how late interactions were answered. What it means is vitals.py's to say.
 */
(() => {
  /** The shortest latency, in ms, that event timing tells of. */
  const SHORTEST = 16;

  /** @type {{value: number, at: number, recent: boolean, what: string}[]} */
  const shifts = [];
  /** @type {{id: number, name: string, duration: number}[]} */
  const events = [];

  /** What moved, in a few words: the largest of the entry's elements. @param {any} entry */
  const moved = ({ sources }) => {
    const node = sources[0]?.node;
    const one = node instanceof Element ? node : node?.parentElement;
    const room = /st-key-[a-z-]+\b(?!\w)/.exec(one?.closest('[class*="st-key-"]')?.className ?? "")?.[0] ?? "";
    return one ? `${one.localName} ${one.classList[0] ?? ""} ${room}`.trim().replace(/ +/g, " ") : "?";
  };
  /** The share of the whole view that this document has in it: 1 for the page, less for a frame. */
  const share = () => {
    const box = window.frameElement?.getBoundingClientRect();
    const { innerWidth, innerHeight } = window.parent;
    if (!box) return 1;
    const seen = (/** @type {number} */ from, /** @type {number} */ to, /** @type {number} */ most) =>
      Math.max(0, Math.min(to, most) - Math.max(from, 0)) / most;
    return seen(box.left, box.right, innerWidth) * seen(box.top, box.bottom, innerHeight);
  };
  /** @param {any} entry */
  const shifted = (entry) =>
    shifts.push({
      value: entry.value * share(),
      at: performance.timeOrigin + entry.startTime,
      recent: entry.hadRecentInput,
      what: moved(entry),
    });
  /** @param {any} entry */
  const lasted = ({ interactionId, name, duration }) => interactionId && events.push({ id: interactionId, name, duration });

  const missing = ["layout-shift", "event"].filter((type) => !PerformanceObserver.supportedEntryTypes.includes(type));
  if (!("interactionCount" in performance)) missing.push("interactionCount");
  /** @type {[PerformanceObserver, (entry: any) => void][]} */
  const observers = [];
  /** @param {string} type @param {(entry: any) => void} note @param {object} [options] */
  const observe = (type, note, options) => {
    if (missing.includes(type)) return;
    const observer = new PerformanceObserver((list) => list.getEntries().forEach(note));
    observer.observe({ type, buffered: true, ...options });
    observers.push([observer, note]);
  };
  observe("layout-shift", shifted);
  observe("event", lasted, { durationThreshold: SHORTEST });

  Object.assign(window, {
    vitals: {
      /** All so far; `missing` names what this browser cannot tell. */
      told() {
        for (const [observer, note] of observers) observer.takeRecords().forEach(note);
        return { missing, shifts, events, interactions: /** @type {any} */ (performance).interactionCount ?? 0 };
      },
    },
  });
})();
