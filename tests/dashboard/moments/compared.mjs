/** Reads `{moments, wording, pairs}` from standard input; writes what differs between the days of each pair, and says it in a line. */
import { readFileSync } from "node:fs";

import { differences } from "../../../dashboard/moments/comparison.js";
import { fetchMoments } from "../../../dashboard/moments/moments.js";
import { differenceInWords } from "../../../dashboard/timeline/difference_words.js";
import { dayNumber } from "../../../dashboard/words/days.js";

const { moments, wording, pairs } = JSON.parse(readFileSync(0, "utf-8"));
globalThis.fetch = async () => ({ ok: true, json: async () => moments });
const known = await fetchMoments("");
console.log(
  JSON.stringify(
    pairs.map(([one, other]) => [
      differences(known, dayNumber(one), dayNumber(other)),
      differenceInWords(known, dayNumber(one), dayNumber(other), wording),
    ]),
  ),
);
