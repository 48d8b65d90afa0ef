/**
 * What a lens is: all that differs between one way of looking at the islands and another. Each lies in a module of its
 * own, with its styles beside it; lenses.js lists them.
 */

/**
 * @typedef {import("../moments/moments.js").State} State
 * @typedef {Record<string, Record<string, string>>} CodeWords labels of the record's codes, by vocabulary
 * @typedef {{words: CodeWords, wording: import("../words/wording.d.ts").MapWording, steps: Record<string, number>}} Texts with `steps` of the offer by status
 * @typedef {{
 *   id: keyof import("../words/wording.d.ts").MapWording["lenses"],
 *   says: (state: State, texts: Texts) => string,
 *   saysInShort?: (state: State, texts: Texts) => string,
 *   stretch: (state: State, texts: Pick<Texts, "steps">) => string,
 *   legend: (texts: Omit<Texts, "steps">) => HTMLElement[],
 * }} Lens
 *   `id`: as in a link, and that of its label; `says`: one line of what it shows of a group, as the colour says it; `saysInShort`: the same
 *   beside the name on the map, where little has room; `stretch`: states for which it gives the same are one stretch of
 *   the band; `legend`: the legend's paragraphs
 */

export {};
