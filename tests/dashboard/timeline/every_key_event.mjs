/** Which key events of a record can be read at no zoom: `node every_key_event.mjs MOMENTS.json`, as the server sends them. */
import { readFileSync } from "node:fs";
import { landmarks } from "../../../dashboard/timeline/timeline_landmarks.js";
import { NARROWEST, zoomed } from "../../../dashboard/timeline/timeline_scale.js";
import { dayNumber } from "../../../dashboard/words/days.js";

const { events } = JSON.parse(readFileSync(process.argv[2], "utf-8"));
for (const event of events) event.number = dayNumber(event.day);
const whole = { from: events[0].number, to: events[events.length - 1].number };
/** Wider letters than any that the page's fonts have on the average. */
const measure = (text) => [...text].reduce((sum, letter) => sum + (letter.codePointAt(0) > 0x2e7f ? 11.5 : 6.6), 0);

const unread = [];
for (const [width, rows] of [[270, 3], [1080, 2]]) {
  for (const event of events.filter(({ weight }) => weight === 3)) {
    let stretch = whole;
    const named = () => landmarks(events, stretch, width, measure, rows).some((one) => one.event === event);
    while (!named() && stretch.to - stretch.from > NARROWEST) stretch = zoomed(stretch, 0.5, event.number, whole);
    if (!named()) unread.push(`${event.id} on ${width} px`);
  }
}
console.log(JSON.stringify(unread));
