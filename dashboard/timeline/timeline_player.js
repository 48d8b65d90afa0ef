/** Plays the timeline, frame by frame, until it is paused or has come to the end of the stretch shown. */

import { isoDay } from "../words/days.js";
import { PAUSE, played, SPEEDS } from "./timeline_playback.js";
import { onward } from "./timeline_scale.js";
import { neighbour } from "./timeline_stops.js";

export class Player {
  /** @param {import("./timeline.js").Timeline} timeline */
  constructor(timeline) {
    this.timeline = timeline;
    /** The animation frame asked for; 0 at rest. */
    this.frame = 0;
  }

  toggle() {
    if (this.frame) this.pause();
    else this.play();
  }

  play() {
    const { timeline } = this;
    const { parts, wording } = timeline;
    if (timeline.day === timeline.last) timeline.change({ date: isoDay(timeline.stretch.from) });
    timeline.stretch = onward(timeline.stretch, timeline.day, timeline.whole);
    parts.play.textContent = wording.pause;
    const quiet = matchMedia("(prefers-reduced-motion: reduce)").matches;
    let day = timeline.day;
    let before = performance.now();
    let rest = 0;
    const step = (/** @type {number} */ now) => {
      const elapsed = now - before;
      before = now;
      if (rest > 0) rest -= elapsed;
      else if (quiet) {
        // Without motion: from event to event, with time to read.
        const next = neighbour(timeline.days, timeline.day, 1);
        if (next === null || next > timeline.stretch.to) return this.pause();
        timeline.change({ date: isoDay(next) });
        rest = 2 * PAUSE;
      } else {
        const { from, to } = timeline.stretch;
        const come = played(day, elapsed, (to - from) / SPEEDS[Number(parts.speed.value)], timeline.stops, to);
        day = come.day;
        if (Math.floor(day) !== timeline.day) timeline.change({ date: isoDay(Math.floor(day)) });
        if (come.paused) rest = PAUSE;
        if (come.ended) return this.pause();
      }
      this.frame = requestAnimationFrame(step);
    };
    this.frame = requestAnimationFrame(step);
  }

  pause() {
    if (this.frame) cancelAnimationFrame(this.frame);
    this.frame = 0;
    this.timeline.parts.play.textContent = this.timeline.wording.play;
  }
}
