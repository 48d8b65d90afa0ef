"""A panel put together in the browser from the site's pieces is Python's, letter by letter."""

import json
import random
import shutil
import subprocess
from datetime import timedelta
from pathlib import Path

import pytest

from dashboard.panel.panel import panel
from dashboard.record.record import catalog
from dashboard.reference.sitemap import addresses
from dashboard.site.places import Places
from dashboard.view.lens_ids import LENSES
from dashboard.view.view import View, first_day, today
from dashboard.words.wording import wording
from geo.text import LANGUAGES
from tests.server import ROOT
from tests.site import ADDRESS

VIEWS = 600
PUT_TOGETHER = """
import { readFileSync } from "node:fs";
globalThis.location = { search: "" };
globalThis.document = { baseURI: "file:///", documentElement: { dataset: {} } };
const { panelOf } = await import(process.argv[1] + "/dashboard/panel/panel_pieces.js");
const { Pieces } = await import(process.argv[1] + "/dashboard/site/pieces.js");
const folder = process.argv[2];
const parsed = (url) => JSON.parse(readFileSync(new URL(url), "utf-8"));
globalThis.fetch = async (url) => ({ ok: true, json: async () => parsed(url) });
const { views, periods, dates } = JSON.parse(readFileSync(0, "utf-8"));
const known = {};
const told = [];
for (const { view, language, named } of views) {
  known[language] ??= new Pieces({ folder: "file://" + folder + "/", language, periods: periods[language] });
  told.push(panelOf(await known[language].of(view), view, dates[language], named ? language : null));
}
process.stdout.write(JSON.stringify(told));
"""


@pytest.mark.skipif(shutil.which("node") is None, reason="node is not installed: no module is run")
def test_panels_from_pieces_are_pythons(site_folder: Path) -> None:
    """For random days, groups, lenses, steps and languages, on any day that the page shows."""
    chance = random.Random(1956)  # a sample, the same each time
    days = (today() - first_day()).days
    views = [
        View(
            first_day() + timedelta(days=chance.randrange(days + 1)),
            chance.choice([None, *catalog().islands]),
            chance.choice(LENSES),
            chance.choice(LANGUAGES),
            chance.random() < 0.5,
            chance.choice([None, *(step.id for step in catalog().story)]),
        )
        for _ in range(VIEWS)
    ]
    [pieces] = (site_folder / "panels").iterdir()
    settings = {one: _settings(site_folder, one) for one in LANGUAGES}
    asked = {
        "views": [
            {
                "view": {"date": str(one.day), "island": one.island, "lens": one.lens, "story": one.story},
                "language": one.language,
                "named": one.named,
            }
            for one in views
        ],
        "periods": {one: told["panels"]["periods"] for one, told in settings.items()},
        "dates": {one: wording(one).timeline["dates"] for one in LANGUAGES},
    }
    done = subprocess.run(
        ["node", "--input-type=module", "-e", PUT_TOGETHER, str(ROOT), str(pieces)],
        input=json.dumps(asked),
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    places = Places(ADDRESS, frozenset(one for one in addresses() if one), lambda query: query)
    for view, html in zip(views, told, strict=True):
        own = _as_a_file_says_it(panel(catalog(), view), view, places)
        assert html == own, view


def _settings(site: Path, language: str) -> dict[str, dict[str, list[str]]]:
    page = (site / ("index.html" if language == "en" else f"{language}/index.html")).read_text("utf-8")
    told: dict[str, dict[str, list[str]]] = json.loads(
        page.partition('id="settings">')[2].partition("</script>")[0]
    )
    return told


def _as_a_file_says_it(html: str, view: View, places: Places) -> str:
    """``html`` with links to the record's pages led to files; those to views as the browser reads them."""
    first, *rest = html.split('href="?')
    views = [part.partition('"')[0] for part in rest]
    marked = first + "".join(f'href="#{at}"{part.partition(chr(34))[2]}' for at, part in enumerate(rest))
    led = places.led(marked, "", view.language)
    for at, link in enumerate(views):
        led = led.replace(f'href="#{at}"', f'href="?{link}"', 1)
    return led
