/** The classroom pack: map and timeline in a file on a disk, and the story's steps, each of which moves them. */

import { boot, told } from "../embed/framed_page.js";
import { atStep } from "../view/link.js";
import { isoDay } from "../words/days.js";

/** @param {import("../view/store.js").Store} store @param {import("../moments/moments.js").Moments} moments */
function tellStory(store, { story }) {
  const steps = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("[data-step]")]);
  for (const article of steps) {
    article.querySelector("button")?.addEventListener("click", () => {
      const step = story.find(({ id }) => id === article.dataset.step);
      if (!step) return;
      store.change(atStep(step, isoDay(store.last)));
      store.channel.post({ kind: "frame", corners: step.frame });
      document.getElementById("map")?.scrollIntoView({ block: "nearest" });
    });
  }
  store.follow(() => {
    for (const article of steps) {
      const shown = article.dataset.step === store.view.story;
      article.classList.toggle("current", shown);
      article.querySelector("button")?.setAttribute("aria-pressed", String(shown));
    }
  });
}

/** Starts map and timeline in the file. */
export function pack() {
  const settings = told();
  return boot(settings, settings.wording, tellStory);
}

// Picture, story and worksheet stay where it fails.
if (globalThis.document) pack().catch((error) => console.warn(error));
