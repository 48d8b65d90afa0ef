"""How far the record knows, in words."""

from dataclasses import replace

import pytest

from dashboard.words.dates import date_in_words
from dashboard.words.reach import reach_in_words
from geo import load_catalog
from geo.historical_date import HistoricalDate
from geo.text import LANGUAGES, Language

CATALOG = load_catalog()


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_names_the_last_day_looked_through_and_the_review(language: Language) -> None:
    """Both are the edition's own: the newest event may be months older."""
    known, reviewed = HistoricalDate.parse("2031-05-17"), HistoricalDate.parse("2031-06")
    edition = CATALOG.edition.model_copy(update={"known_to": known, "reviewed": reviewed})
    said = reach_in_words(replace(CATALOG, edition=edition), language)
    assert date_in_words(known, language) in said
    assert date_in_words(reviewed, language) in said
    assert date_in_words(CATALOG.newest_event.date, language) not in said
