/**
 * The guided story. It is a part of the view: each step asks the store for its day, island and lens, and the map for its
 * frame, once; what the reader then does by hand stays done, and "Next" goes on from the step.
 */

import { element } from "../view/element.js";
import { atStep } from "../view/link.js";
import { plainClick } from "../view/plain_click.js";
import { isoDay } from "../words/days.js";

/** @typedef {import("../moments/moments.js").Step} Step */
/** @typedef {import("./story_box.js").StoryBox} StoryBox */

/**
 * @param {import("../view/store.js").Store} store @param {Step[]} steps
 * @param {string} language the page's @param {string} failed what is said where the story cannot be had
 */
export function story(store, steps, language, failed) {
  /** The step whose card is up. @type {string | null} */
  let told = null;
  /** @type {Promise<StoryBox> | null} */
  let built = null;
  const at = () => steps.findIndex(({ id }) => id === store.view.story);
  const tell = (/** @type {Step | undefined} */ step) => step && store.change(atStep(step, isoDay(store.last)));
  const frame = () => store.channel.post({ kind: "frame", corners: steps[at()]?.frame ?? null });

  // The map has another size from the next picture on.
  const resized = () => requestAnimationFrame(frame);

  const act = (/** @type {import("./story_input.js").Act} */ what) => {
    if (what !== "leave") return tell(steps[at() + (what === "next" ? 1 : -1)]);
    const within = place()?.contains(document.activeElement);
    store.change({ story: null });
    if (within) opener()?.focus({ preventScroll: true });
  };

  /** @param {boolean} asked by the reader, who is led to it */
  async function show(asked) {
    const first = !place()?.firstElementChild;
    try {
      const box = await (built ??= build(language, act, resized));
      if (told === null) return; // left meanwhile
      box.show(told, !first);
      if (!box.root.isConnected) place()?.replaceChildren(box.root);
      if (asked) place()?.scrollIntoView({ block: matchMedia("(max-width: 1000px)").matches ? "end" : "nearest" });
      if (asked || (first && document.activeElement === document.body)) box.focus();
    } catch (error) {
      built = null; // the next step tries again
      console.warn(error);
      const excuse = element("p", "notice story-box", failed);
      excuse.setAttribute("role", "alert");
      place()?.replaceChildren(excuse);
    }
  }

  /** @param {boolean} fed true where the view did not come from here: after Back, or from a link */
  function follow(fed) {
    const id = store.view.story ?? null;
    if (id === told) return;
    const opened = told === null;
    told = id;
    if (id === null) place()?.replaceChildren();
    else show(opened && !fed);
    // Who leaves the story stays where it led; who goes back to before it has the map of then.
    if (id !== null || fed) frame();
  }

  store.follow(follow);
  // The map may come later than the story, or again.
  store.channel.listen("ready", () => told !== null && frame());
  document.addEventListener("click", (event) => {
    if (!plainClick(event) || !(/** @type {Element} */ (event.target).closest?.(OPENS))) return;
    event.preventDefault(); // the address tells the view and nothing else
    if (told === null) tell(steps[0]);
    else show(true);
  });
  if (location.hash === "#story" && at() < 0) tell(steps[0]);
  else follow(true);
}

const OPENS = 'a[href="#story"]';
const opener = () => /** @type {HTMLElement | null} */ (document.querySelector(OPENS));
/** Python keeps room for it (story.py). */
const place = () => document.getElementById("story");

/**
 * @param {string} language @param {(act: import("./story_input.js").Act) => void} act @param {() => void} resized
 * @returns {Promise<StoryBox>}
 */
async function build(language, act, resized) {
  const [{ StoryBox }, response] = await Promise.all([
    import("./story_box.js"), // nobody who does not open it waits for it
    fetch(new URL(`../story.${language}.html`, import.meta.url)),
  ]);
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return new StoryBox(await response.text(), act, resized);
}
