/** Reads `{searches, known, words}` from standard input; writes what is said of each link. */
import { readFileSync } from "node:fs";

globalThis.location = { search: "" };
const { noticesOf } = await import("../../../dashboard/view/link_notices.js");
const { searches, known, words } = JSON.parse(readFileSync(0, "utf-8"));
console.log(JSON.stringify(searches.map((search) => noticesOf(search, known, words))));
