/** A citation's CSL-JSON item as a sentence, as BibTeX, as RIS and as a file of CSL-JSON. Pure. */

import { dayInWords, dayNumber } from "../words/days.js";
import { filled } from "../words/filled.js";

/** @typedef {import("./citation.js").CslItem} CslItem */
/** @typedef {import("./citation.js").CslDate} CslDate */

/** Babel's names of the languages, by which biblatex hyphenates. @type {Record<string, string>} */
const LANGUAGE_NAMES = { en: "english", ja: "japanese", ru: "russian" };

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** @param {CslDate} date @param {string} [between] @returns {string} 2026-11-30 */
const written = ({ "date-parts": [[year, month, day]] }, between = "-") =>
  [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join(between);

/** A value on one line, as RIS needs it and BibTeX likes it. @param {string} value */
const onOneLine = (value) => value.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim();

/**
 * For a text; the digest is told by as many digits as in a link.
 * @param {CslItem} item @param {Pick<import("./citation.js").Told, "wording" | "dates" | "work">} told
 * @returns {string}
 */
export function sentenceOf(item, { wording, dates, work }) {
  return filled(wording.sentence, {
    author: item.author.map(({ literal }) => literal).join(", "),
    year: item.issued["date-parts"][0][0],
    title: item.title,
    work: item["container-title"],
    version: item.version,
    note: item.note.replace(work.digest, `${work.mark.slice(work.version.length + 1)}…`),
    day: dayInWords(dayNumber(written(item.accessed)), dates),
    link: item.URL,
  });
}

/** What a character stands for in LaTeX where it would be a command. Braces as words: BibTeX counts even escaped ones. @type {Record<string, string>} */
const LATEX = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** Spaces of other widths are plain ones: not every LaTeX takes them. @param {string} value @returns {string} */
const latex = (value) => onOneLine(value).replace(/\s+/g, " ").replace(/[\\{}~^$&#%_]/g, (sign) => LATEX[sign] ?? `\\${sign}`);

/**
 * Of the type every style knows, in UTF-8. Title and author keep their capitals and are not split, by a second pair of
 * braces; an address is taken as it stands (biblatex and \url do), and has no braces: those are percent signs in it.
 * @param {CslItem} item @returns {string}
 */
export function bibtexOf(item) {
  const [year, month] = item.issued["date-parts"][0];
  const address = onOneLine(item.URL).replace(/[\\{} ]/g, (sign) => encodeURIComponent(sign));
  const fields = {
    author: `{${item.author.map(({ literal }) => `{${latex(literal)}}`).join(" and ")}}`,
    title: `{{${latex(item.title)}}}`,
    howpublished: `{${latex(item["container-title"])}}`,
    version: `{${latex(item.version)}}`,
    year: `{${year}}`,
    month: MONTHS[month - 1],
    url: `{${address}}`,
    urldate: `{${written(item.accessed)}}`,
    langid: `{${LANGUAGE_NAMES[item.language]}}`,
    note: `{${latex(item.note)}}`,
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = ${value}`);
  return `@misc{${item.id},\n${lines.join(",\n")}\n}\n`;
}

/** Each value on a line of its own, of two letters, two spaces, a hyphen and a space; lines end as the format has it. @param {CslItem} item @returns {string} */
export function risOf(item) {
  /** @type {[string, string][]} */
  const fields = [
    ["TY", "DATA"],
    ["ID", item.id],
    ...item.author.map(({ literal }) => /** @type {[string, string]} */ (["AU", literal])),
    ["TI", item.title],
    ["T2", item["container-title"]],
    ["ET", item.version],
    ["PY", String(item.issued["date-parts"][0][0])],
    ["DA", written(item.issued, "/")],
    ["Y2", written(item.accessed, "/")],
    ["LA", item.language],
    ["N1", item.note],
    ["UR", item.URL],
    ["ER", ""],
  ];
  return fields.map(([tag, value]) => `${tag}  - ${onOneLine(value)}\r\n`).join("");
}

/** A file of one item: the format is a list. @param {CslItem} item @returns {string} */
export const cslJsonOf = (item) => `${JSON.stringify([item], null, 2)}\n`;
