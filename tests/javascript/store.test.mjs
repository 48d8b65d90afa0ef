import assert from "node:assert/strict";
import { mock, test } from "node:test";

Object.assign(globalThis, { window: new EventTarget(), location: { search: "" } });
const { Store } = await import("../../dashboard/view/store.js");

const OCTOBER = { date: "1956-10-19", island: null, lens: "administration" };
const store = () => new Store({ view: OCTOBER, channel: "test", first: "1643-01-01", last: "2026-11-22" });

test("a change is shown at once, keeps the rest of the view, and stays within the days there are", () => {
  const one = store();
  const seen = [];
  one.follow((fed) => seen.push([one.view.date, one.view.island, fed]));
  one.change({ island: "shikotan" });
  one.change({ date: "1500-01-01" });
  one.change({ date: "3000-01-01" });
  one.close();
  assert.deepEqual(seen, [
    ["1956-10-19", "shikotan", false],
    ["1643-01-01", "shikotan", false],
    ["2026-11-22", "shikotan", false],
  ]);
});

test("the feeder hears where the view came to rest, once, and only of what it does not know", () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const one = store();
  const fed = [];
  let settled = 0;
  one.feed = (view) => fed.push(view.date);
  one.onSettled(() => (settled += 1));
  for (const date of ["1956-10-20", "1956-10-21", "1956-10-22"]) one.change({ date });
  mock.timers.tick(200);
  one.change({ date: "1956-10-23" });
  one.change({ date: "1956-10-22" });
  mock.timers.tick(200);
  mock.timers.reset();
  assert.deepEqual(fed, ["1956-10-22"]);
  assert.equal(settled, 1);
});

test("a late answer of the feeder never moves the view back, a newer one does", () => {
  const one = store();
  const seen = [];
  one.take({ ...OCTOBER, date: "1900-01-01" }, 1);
  one.follow((fed) => seen.push([one.view.date, fed]));
  one.change({ date: "1910-01-01" });
  one.take({ ...OCTOBER, date: "1900-01-01" }, 1);
  one.take({ ...OCTOBER, date: "1945-09-03" }, 2);
  one.close();
  assert.deepEqual(seen, [["1910-01-01", false], ["1945-09-03", true]]);
});

test("a server that takes the page over counts anew, and is told of the view shown where it knows another", () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const one = store();
  const fed = [];
  one.feed = (view) => fed.push(view.date);
  one.take(OCTOBER, 7);
  one.change({ date: "1910-01-01" });
  mock.timers.tick(200);
  one.takenOver(OCTOBER, 1);
  mock.timers.tick(200);
  one.takenOver({ ...OCTOBER, date: "1910-01-01" }, 1);
  mock.timers.tick(200);
  assert.equal(one.view.date, "1910-01-01");
  assert.deepEqual(fed, ["1910-01-01", "1910-01-01"]);
  one.take({ ...OCTOBER, date: "1945-09-03" }, 2);
  assert.equal(one.view.date, "1945-09-03");
  mock.timers.reset();
  one.close();
});

test("the days go on to a new last one, which whoever shows the end shows, and never back", () => {
  const one = store();
  const seen = [];
  let settled = 0;
  one.follow((fed) => seen.push([one.last, one.view.date, fed]));
  one.onSettled(() => (settled += 1));
  const before = one.last;
  for (const last of ["2026-11-22", "2026-11-23", "2026-11-23", "2026-11-20"]) one.reach(last);
  assert.deepEqual(seen, [[before + 1, "1956-10-19", false]]);
  assert.equal(settled, 1); // the title of what was today
  one.change({ date: "3000-01-01" });
  one.close();
  assert.equal(one.view.date, "2026-11-23");
});
