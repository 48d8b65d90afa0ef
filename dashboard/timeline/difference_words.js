/** What differs between two days, in a line: by what it is told of, with the groups where it is not all of them. Pure. */

import { differences } from "../moments/comparison.js";
import { filled } from "../words/filled.js";

/** As the lists call what changed. */
const TOLD = /** @type {const} */ (["administration", "claims", "offer", "talks", "law"]);

/**
 * @param {import("../moments/moments.js").Moments} moments @param {number} one a day @param {number} other
 * @param {import("../words/wording.d.ts").TimelineWording["second"]} wording @returns {string}
 */
export function differenceInWords(moments, one, other, wording) {
  const found = differences(moments, one, other);
  const join = (/** @type {string[]} */ parts) => parts.join(wording.comma);
  const groups = TOLD.flatMap((what) => {
    const apart = moments.islands.filter(({ id }) => found.islands[id].some((cell) => cell.split(" ")[0] === (what === "claims" ? "claim" : what)));
    if (apart.length === 0) return [];
    if (apart.length === moments.islands.length) return [wording.told[what]];
    return [filled(wording.part, { what: wording.told[what], where: join(apart.map(({ name }) => name)) })];
  });
  const regions = moments.context.regions.filter(({ id }) => found.regions.includes(id)).map(({ name }) => name);
  const around = [
    ...(regions.length > 0 ? [filled(wording.part, { what: wording.regions, where: join(regions) })] : []),
    ...(found.lines.length > 0 ? [wording.lines] : []),
  ];
  if (groups.length > 0) return filled(wording.different, { parts: join([...groups, ...around]) });
  return around.length > 0 ? filled(wording.around, { parts: join(around) }) : wording.alike;
}
