import assert from "node:assert/strict";
import { test } from "node:test";

import { show } from "../../dashboard/reference/source_search.js";

const source = (textContent) => ({ textContent, hidden: false });
const section = (...sources) => ({ hidden: false, sources, querySelectorAll: () => sources });

test("of the sources those stay that have all the words, and of the kinds those with a source", () => {
  const official = section(source("Diplomatic Bluebook 1956. Ministry"), source("Answer to question 30. Cabinet"));
  const press = section(source("Ｂｌｕｅｂｏｏｋ of 1992 quoted. A daily"));
  const page = { querySelectorAll: () => [official, press] };
  const hidden = () => [official, press].flatMap(({ sources }) => sources.map((one) => one.hidden));
  assert.equal(show(page, " bluebook "), 2);
  assert.deepEqual(hidden(), [false, true, false]);
  assert.equal(show(page, "1956 BLUE"), 1);
  assert.deepEqual(hidden(), [false, true, true]);
  assert.ok(press.hidden);
  assert.equal(show(page, "nothing like it"), 0);
  assert.equal(show(page, ""), 3);
  assert.deepEqual([...hidden(), official.hidden, press.hidden], [false, false, false, false, false]);
});
