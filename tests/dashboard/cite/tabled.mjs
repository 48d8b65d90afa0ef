/** Reads `{told, moments, days, link}` from standard input and writes each day's table as CSV. */
import { readFileSync } from "node:fs";

import { tableCsv } from "../../../dashboard/cite/table_csv.js";
import { fetchMoments } from "../../../dashboard/moments/moments.js";

const { told, moments, days, link } = JSON.parse(readFileSync(0, "utf-8"));
globalThis.fetch = async () => ({ ok: true, json: async () => moments });
const known = await fetchMoments("");
console.log(JSON.stringify(days.map((day) => tableCsv(day, known, told, link))));
