"""Below a day both halves of the page write the same day of the Julian calendar."""

import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest

from dashboard.record.record import catalog
from dashboard.view.view import first_day
from dashboard.words.dates import browser_dates, julian_in_words
from geo.text import LANGUAGES, Language
from tests.dashboard.node import made_by

SCRIPT = Path(__file__).with_name("julian.mjs")


@pytest.mark.skipif(shutil.which("node") is None, reason="node is not installed")
@pytest.mark.parametrize("language", LANGUAGES)
def test_both_halves_say_the_same(language: Language) -> None:
    """Every eleventh day, each around the leap days that only one calendar has, and the last."""
    calendar = catalog().dispute.julian_calendar
    assert calendar is not None
    until = calendar.until.first
    count = (until - first_day()).days
    days = [first_day() + timedelta(more) for more in range(0, count, 11)]
    days += [date(year, 3, 1) + timedelta(more) for year in (1700, 1800, 1900) for more in range(-3, 15)]
    days += [until - timedelta(1), until]
    asked = {"days": [day.isoformat() for day in days], "dates": browser_dates(language)}
    said = [julian_in_words(day, language) for day in days]
    assert made_by(str(SCRIPT), asked) == said
    assert said[-1] == "" != said[-2]
