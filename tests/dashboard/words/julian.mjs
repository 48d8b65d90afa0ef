/** What days.js says of days in the Julian calendar, by standard input: `{days, dates}`. */
import { readFileSync } from "node:fs";
import { dayNumber, julianInWords } from "../../../dashboard/words/days.js";

const { days, dates } = JSON.parse(readFileSync(0, "utf-8"));
console.log(JSON.stringify(days.map((day) => julianInWords(dayNumber(day), dates))));
