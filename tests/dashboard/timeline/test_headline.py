"""Beside the date Python says of every day what the browser does."""

import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from dashboard.moments.moments import moments
from dashboard.timeline.headline import headline
from dashboard.view.view import first_day, today
from dashboard.words.wording import wording
from geo import load_catalog
from geo.text import LANGUAGES, Language
from tests.dashboard.node import made_by

SCRIPT = Path(__file__).with_name("headlines.mjs")


@pytest.mark.skipif(shutil.which("node") is None, reason="node is not installed")
@pytest.mark.parametrize("language", LANGUAGES)
def test_both_halves_say_the_same_of_every_day_that_matters(language: Language) -> None:
    """On the days around each event's first and last, where the answer can turn, and at both ends."""
    catalog = load_catalog()
    turns = {
        end + timedelta(days=more)
        for event in catalog.events.values()
        for end in (event.date.first, event.date.end)
        for more in (-1, 0, 1)
    }
    days = sorted({first_day(), today(), *(day for day in turns if first_day() <= day <= today())})
    asked = {
        "moments": moments(catalog, language),
        "days": [day.isoformat() for day in days],
        "wording": wording(language).timeline,
    }
    said = [headline(catalog, day, language) for day in days]
    assert made_by(str(SCRIPT), asked) == [[event.id if event else None, line] for event, line in said]
