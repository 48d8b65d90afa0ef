import assert from "node:assert/strict";
import { test } from "node:test";

import { leadsToReference } from "../../dashboard/reference/reference_links.js";

test("links to the reference pages are told from all others", () => {
  for (const one of ["about", "story", "sources", "sources/tass-2022", "events/a?lang=ja", "islands/iturup", "about?lang=ru", "places", "places?lang=ja"]) {
    assert.ok(leadsToReference(one), one);
  }
  for (const other of ["?date=1956-10-19", "#events", "https://about.example/", "eventsx/a", "story/a", "?story=today", "sources/a/b", "./", ""]) {
    assert.ok(!leadsToReference(other), other);
  }
});
