/**
 * What a lens is in the browser: what it says of a group's state. Its label, legend and words come from the Python module
 * of the same name, its looks from the style sheet of the same name; lenses.js lists the lenses.
 */

/**
 * @typedef {import("../moments/moments.js").State} State
 * @typedef {Record<string, Record<string, string>>} CodeWords labels of the record's codes, by vocabulary
 * @typedef {{kind: "marks" | "head" | "also", words: string, marks: [string, string][]}} LegendLine
 * @typedef {{label: string, legend: LegendLine[]}} Explained what stands on a lens's button and in its legend
 * @typedef {import("../words/wording.d.ts").MapWording & {lenses: Record<string, Explained>}} MapWording with each lens's
 *   words by its id
 */

/**
 * @typedef {import("../words/wording.d.ts").ListsWording
 *   & {lenses: {evidence: import("./lens_wording.d.ts").EvidenceWording}}} ListsWording with the words of the one lens
 *   that the table tells in words
 */

/**
 * @typedef {import("../words/wording.d.ts").TimelineWording & {lenses: Record<string, Record<string, unknown>>}} TimelineWording
 *   with each lens's words by its id
 */

/**
 * @template W the lens's own words, as lens_wording.d.ts declares them
 * @typedef {{words: CodeWords, controls: Record<string, string>, steps: Record<string, number>, wording: W}} Texts
 *   with what each kind of control comes down to, and `steps` of the offer by status
 */

/**
 * @template W
 * @typedef {{
 *   id: string,
 *   says: (state: State, texts: Texts<W>) => string,
 *   saysInShort?: (state: State, texts: Texts<W>) => string,
 *   saysOfStretch?: (state: State, texts: Texts<W>) => string,
 *   stretch: (state: State, texts: Pick<Texts<W>, "steps">) => string,
 * }} Lens
 *   `id`: as in a link; `says`: one line of what it shows of a group, as the colour says it; `saysInShort`: the same
 *   beside the name on the map, where little has room; `saysOfStretch`: of a stretch of the band, where that is not
 *   the same again; `stretch`: states for which it gives the same are one stretch of
 *   the band
 */

export {};
