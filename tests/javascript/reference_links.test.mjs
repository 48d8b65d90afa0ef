import assert from "node:assert/strict";
import { test } from "node:test";

import { leadsToReference } from "../../dashboard/reference/reference_links.js";

test("links to the reference pages are told from all others", () => {
  const pages = ["about", "story", "sources", "about?lang=ru", "places", "places?lang=ja#tyatya", "texts", "texts#shimoda-1855-article-2", "figures?lang=en#quota", "changes?lang=en", "data?lang=ja#api"];
  const entries = ["sources/tass-2022", "events/a?lang=ja", "islands/iturup", "claims/japan-all-1855", "offer/frozen-2022?lang=ru", "talks/a", "laws/a", "positions/a", "administrations/a", "region_administrations/a", "treaty_lines/a#b", "wordings/a"];
  for (const one of [...pages, ...entries]) {
    assert.ok(leadsToReference(one), one);
  }
  for (const other of ["?date=1956-10-19", "#events", "https://about.example/", "eventsx/a", "story/a", "texts/a", "figures/a", "changes/a", "data/a", "database", "changes.atom", "claims", "events/", "parties/japan", "?story=today", "sources/a/b", "./", ""]) {
    assert.ok(!leadsToReference(other), other);
  }
});
