/** What timeline_headline.js says of days, by standard input: `{moments, days, wording}`. */
import { readFileSync } from "node:fs";
import { headlineOf } from "../../../dashboard/timeline/timeline_headline.js";
import { dayNumber } from "../../../dashboard/words/days.js";

const { moments, days, wording } = JSON.parse(readFileSync(0, "utf-8"));
for (const event of moments.events) event.number = dayNumber(event.day);
const told = { events: moments.events, eventDays: moments.events.map(({ number }) => number) };
const said = days.map((day) => headlineOf(told, day, wording)).map(({ event, line }) => [event?.id ?? null, line]);
console.log(JSON.stringify(said));
