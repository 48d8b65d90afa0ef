/**
 * What a lens is in the browser: what it says of a group's state. Its label, legend and words come from the Python module
 * of the same name, its looks from the style sheet of the same name; lenses.js lists the lenses.
 */

/**
 * @typedef {import("../moments/moments.js").State} State
 * @typedef {Record<string, Record<string, string>>} CodeWords labels of the record's codes, by vocabulary
 * @typedef {{words: CodeWords, controls: Record<string, string>, steps: Record<string, number>, wording: any}} Texts
 *   with what each kind of control comes down to, `steps` of the offer by status, and the lens's own words
 * @typedef {{
 *   id: string,
 *   says: (state: State, texts: Texts) => string,
 *   saysInShort?: (state: State, texts: Texts) => string,
 *   stretch: (state: State, texts: Pick<Texts, "steps">) => string,
 * }} Lens
 *   `id`: as in a link; `says`: one line of what it shows of a group, as the colour says it; `saysInShort`: the same
 *   beside the name on the map, where little has room; `stretch`: states for which it gives the same are one stretch of
 *   the band
 */

export {};
