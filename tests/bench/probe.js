/**
 * Runs first in both pages and notes, on the page's clock, when an input arrived and when the map (a frame of
 * the same origin) and the panel answered it. The same eyes for both: a map is drawn when all four outlines
 * stand on it and agree on the day.
 */
(() => {
  if (window !== top) return;
  const now = () => performance.timeOrigin + performance.now();

  /** The day that all four islands on the map of `doc` show, or null. @param {Document | null | undefined} doc */
  const mapDay = (doc) => {
    const paths = [...(doc?.querySelectorAll("path.island") ?? [])];
    if (paths.length < 4 || paths.some((path) => (path.getAttribute("d") ?? "").length < 10)) return null;
    const days = new Set(
      paths.map((path) => path.dataset.date ?? /\bday-([\d-]{10})/.exec(path.getAttribute("class") ?? "")?.[1] ?? null),
    );
    return days.size === 1 ? [...days][0] : null;
  };

  /** The island and the day that the panel speaks of, or null. */
  const panelSays = () => {
    const panel = document.querySelector(".st-key-island-panel");
    const day = panel?.querySelector("time[datetime]")?.getAttribute("datetime");
    if (day) return { island: panel?.querySelector("[data-island]")?.dataset.island ?? "none", day };
    const [, island, written] = /island (\w+), day ([\d-]{10})/.exec(panel?.textContent ?? "") ?? [];
    return written ? { island, day: written } : null;
  };

  /** Calls `see` with each new thing that `look` finds in `doc`. */
  const watch = (doc, look, see) => {
    let last = "null";
    const check = () => {
      const found = look();
      const key = JSON.stringify(found);
      if (key === last) return;
      last = key;
      if (found !== null) see(found, now());
    };
    new MutationObserver(check).observe(doc, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ["class", "d", "data-date", "aria-pressed", "datetime", "data-island"],
    });
    check();
  };

  /** Calls `then` after the next frame. */
  const drawn = (then) =>
    requestAnimationFrame(() => {
      const after = new MessageChannel();
      after.port1.onmessage = () => then(now());
      after.port2.postMessage(0);
    });

  const bench = {
    inputs: [],
    maps: [],
    frames: [],
    panels: [],
    pressed: [],
    documents: 0,
    blank: { frames: 0, milliseconds: 0 },
    counting: false,
    begin() {
      for (const list of [this.inputs, this.maps, this.frames, this.panels, this.pressed]) list.length = 0;
    },
    /** When the last input, the map's answer to it, and the frame with that answer came; null until then. */
    moved(day) {
      const input = this.inputs.at(-1);
      const map = this.maps.find((one) => one.day === day);
      const frame = this.frames.find((one) => one.day === day);
      return input && map && frame ? { input: input.at, map: map.at, frame: frame.at } : null;
    },
    /** When the last input and the panel's answer to it came; null until then. */
    told(island, day) {
      const input = this.inputs.at(-1);
      const panel = this.panels.find((one) => one.island === island && one.day === day);
      return input && panel ? { input: input.at, panel: panel.at } : null;
    },
    /** When the map's label of `island` was pressed, or null. */
    chosen(island) {
      return this.pressed.find((one) => one.island === island)?.at ?? null;
    },
  };
  window.bench = bench;

  const input = () => bench.inputs.push({ at: now() });
  addEventListener("keydown", (event) => event.repeat || input(), true);
  addEventListener("pointermove", (event) => event.buttons & 1 && input(), true);
  watch(document, panelSays, ({ island, day }, at) => bench.panels.push({ island, day, at }));

  /** @param {Document} doc the map's, which has only begun to load */
  const attend = (doc) => {
    bench.documents += 1;
    doc.addEventListener("click", input, true);
    watch(
      doc,
      () => mapDay(doc),
      (day, at) => {
        bench.maps.push({ day, at });
        drawn((frame) => bench.frames.push({ day, at: frame }));
      },
    );
    watch(
      doc,
      () => doc.querySelector('[role="button"][data-island][aria-pressed="true"]')?.dataset.island ?? null,
      (island, at) => bench.pressed.push({ island, at }),
    );
  };

  // A map's document is attended to from the frame after it began to load, long before Leaflet has come.
  const attended = new WeakSet();
  let before = now();
  const sample = () => {
    const at = now();
    const doc = document.querySelector("iframe")?.contentDocument;
    if (doc?.URL.startsWith("http") && doc.documentElement && !attended.has(doc)) {
      attended.add(doc);
      attend(doc);
    }
    if (bench.counting && mapDay(doc) === null) {
      bench.blank.frames += 1;
      bench.blank.milliseconds += at - before;
    }
    before = at;
    requestAnimationFrame(sample);
  };
  requestAnimationFrame(sample);
})();
