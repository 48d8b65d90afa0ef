"""What the browser says of a link on the page as files is what Python says of it."""

import json
import shutil
from datetime import date
from pathlib import Path
from urllib.parse import parse_qsl

import pytest

from dashboard.cite.cite import work
from dashboard.record.edition import digest, edition_mark
from dashboard.record.record import catalog
from dashboard.site.site_page import notices_in_browser
from dashboard.view.lens_ids import LENSES
from dashboard.view.view import first_day, read_view
from geo.text import LANGUAGES, Language
from tests.dashboard.node import made_by

CASES = json.loads(Path(__file__).with_name("links.json").read_text(encoding="utf-8"))
MORE = (
    "?lang=de&date=19.10.1956&lens=flags&island=honshu&story=none&at=here&find-kind=flag&find-to=soon",
    f"?date={'1956-10-19 ' * 8}&with=%20",
    "?edition=1999.01-01234567",
)


@pytest.mark.skipif(shutil.which("node") is None, reason="node is not installed")
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_browser_says_what_python_says(language: Language) -> None:
    """In the same order and language, of every link that the readers of links are held to."""
    known, last = catalog(), date.fromisoformat(CASES["last"])
    within = known.dispute.map.within
    edition = work()
    searches = [case["asked"] for case in CASES["cases"]] + [
        *MORE,
        f"?edition={edition_mark()}",
        f"?edition={edition['version']}-{digest()}",
    ]
    asked = {
        "searches": searches,
        "words": notices_in_browser(language),
        "known": {
            "first": first_day().isoformat(),
            "last": last.isoformat(),
            "islands": list(known.islands),
            "lenses": list(LENSES),
            "languages": list(LANGUAGES),
            "story": [
                {"id": step.id, "day": None, "island": step.island, "lens": step.lens} for step in known.story
            ],
            "edition": edition,
            "within": [[within.south, within.west], [within.north, within.east]],
            "choices": {
                "islands": list(known.islands),
                "kinds": sorted({event.kind for event in known.events.values()}),
                "parties": sorted({party for event in known.events.values() for party in event.parties}),
            },
        },
    }
    for search, said in zip(searches, made_by("view/noticed.mjs", asked), strict=True):
        parameters = dict(parse_qsl(search.removeprefix("?"), keep_blank_values=True))
        _, notices = read_view(parameters, last, language)
        if parameters.get("lang") in (None, language):
            assert said == list(notices), search
        else:
            assert len(said) == len(notices), search
