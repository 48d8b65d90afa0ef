/** Reads `{told, islands, views: [{view, address, accessed}]}` from standard input and writes each view's citations. */
import { readFileSync } from "node:fs";

import { citationOf } from "../../../dashboard/cite/citation.js";
import { bibtexOf, cslJsonOf, risOf, sentenceOf } from "../../../dashboard/cite/citation_formats.js";

const { told, islands, views } = JSON.parse(readFileSync(0, "utf-8"));
const cited = views.map(({ view, address, accessed }) => {
  const item = citationOf(view, islands, told, address, accessed);
  return { item, sentence: sentenceOf(item, told), bibtex: bibtexOf(item), ris: risOf(item), json: cslJsonOf(item) };
});
console.log(JSON.stringify(cited));
