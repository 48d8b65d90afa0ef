/** The page's first sentence, which Python wrote for the day that the page opened on: it follows the day shown. */

import { putTogether } from "../moments/first_sentence.js";
import { stateOn } from "../moments/moments.js";

/**
 * @param {import("../view/store.js").Store} store @param {import("../moments/moments.js").Moments} moments
 * @param {import("../words/wording.d.ts").SentenceWording} wording
 */
export function saySentence(store, moments, wording) {
  store.follow(() => {
    const said = document.querySelector(".masthead .sentence > span");
    const groups = moments.islands.map((island) => {
      const [administered, claimed] = stateOn(island, store.day).said;
      return { name: island.name, administered, claimed };
    });
    const words = putTogether(groups, wording);
    if (said && said.textContent !== words) said.textContent = words;
  });
}
