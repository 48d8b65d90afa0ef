/** What changed for an island, change point by change point, in words. */

/**
 * @param {import("../moments/moments.js").Island} island @param {import("../moments/moments.js").Moments} moments @param {import("../words/wording.d.ts").ListsWording} wording
 * @returns {{day: string | null, until: string | null, written: string, coarse: boolean,
 *   cells: {words: string, changed: boolean}[]}[]} cells: administration, claims, offer
 */
export function changesOf(island, moments, wording) {
  const { words } = moments;
  /** @type {Record<string, import("../moments/moments.js").HistoricalEvent>} */
  const begun = {};
  for (const event of moments.events) {
    if (event.changes.length && event.islands.includes(island.id)) begun[event.day] ??= event;
  }
  return island.states.map((state, at) => {
    const before = island.states[at - 1];
    const cell = (/** @type {string} */ now, /** @type {string | undefined} */ then) => ({ words: now, changed: now !== then });
    const administration = (/** @type {typeof state} */ one) => one.office.startsWith(words.administration[one.administration]) ? one.office : `${words.administration[one.administration]}: ${one.office}`;
    const claims = (/** @type {typeof state} */ one) => one.positions.map(([, speaker, status]) => `${speaker}: ${words.claim[status]}`).join(wording.semicolon) || wording.noPosition;
    return {
      day: state.from,
      until: island.states[at + 1]?.from ?? null,
      written: state.from ? (begun[state.from]?.written ?? state.from) : "",
      coarse: state.from !== null && begun[state.from]?.precision !== "day",
      cells: [
        cell(administration(state), before && administration(before)),
        cell(claims(state), before && claims(before)),
        cell(words.offer[state.offer], before && words.offer[before.offer]),
      ],
    };
  });
}
