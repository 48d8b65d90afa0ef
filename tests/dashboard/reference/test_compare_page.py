"""Two days on one page: what differs is told in a table, in maps and in events."""

import re
from datetime import date
from html import unescape

import pytest
from starlette.requests import Request

from dashboard.record.record import catalog
from dashboard.reference.compare_page import compare_page
from dashboard.reference.reader import Reader
from dashboard.view.view import today
from dashboard.words.dates import day_with_era
from geo.comparison import compare
from geo.text import LANGUAGES, Language
from tests.dashboard.reference.asking import links, reader, words_of


def page(query: str) -> str:
    """The page for a link with ``query``."""
    scope = reader().request.scope | {"query_string": query.encode()}
    return compare_page(Reader(Request(scope), "./"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("one", "other"), [("1945-08-01", "1946-06-01"), ("1956-10-18", "2022-03-22")])
def test_each_difference_leads_to_both_entries(one: str, other: str, language: Language) -> None:
    """And what both days have in common to the one; each group and region has its row."""
    html = page(f"date={one}&with={other}&lang={language}")
    found = compare(catalog(), date.fromisoformat(one), date.fromisoformat(other))
    kinds = {"administration": "administrations", "claim": "claims", "law": "laws"}
    for pairs in found.islands.values():
        for (aspect, _), pair in pairs.items():
            for stretch in filter(None, (pair.before, pair.after)):
                assert stretch.span.id in links(html, kinds.get(aspect, aspect))
    for pair in found.regions.values():
        for stretch in filter(None, (pair.before, pair.after)):
            assert stretch.span.id in links(html, "region_administrations")
    assert html.count(" → ") == found.differences + sum(pair.differs for pair in found.regions.values())
    assert {event.id for event in found.between} == links(html.partition('id="events"')[2], "events")


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_days_are_drawn_under_the_lens_that_is_asked_for(language: Language) -> None:
    """The earlier first, each map with its day and its sentence; a pattern stands in the document once."""
    html = page(f"date=2000-01-01&with=1900-01-01&lens=claims&lang={language}")
    assert re.findall(r'data-lens="(\w+)" data-date="([^"]+)"', html) == [
        ("claims", "1900-01-01"),
        ("claims", "2000-01-01"),
    ]
    said = words_of(html)
    for day in (date(1900, 1, 1), date(2000, 1, 1)):
        assert words_of(day_with_era(day, language)) in said
    patterns = re.findall(r'<pattern id="([^"]+)"', html)
    assert len(patterns) == len(set(patterns)) > 5


def test_without_another_day_it_is_compared_with_today() -> None:
    """What is no day is said, and falls back to the last there is."""
    html = page("date=1956-10-19&lang=en")
    assert f'name="with" value="{today()}"' in html
    last = page("lang=en")
    assert f'name="with" value="{today()}"' in last
    assert " → " in last.split("Around the groups")[0]
    wrong = page("date=<i>&with=9999-01-01&lens=none&lang=en")
    assert wrong.count('role="status"') == 3
    assert "<i>" not in wrong
    assert "The four groups differ in nothing" in wrong
    assert "None is recorded." in words_of(wrong)


def test_days_that_differ_only_around_say_so() -> None:
    """No cell of the groups differs; a region and a line do."""
    html = page("date=1875-05-08&with=1905-09-06&lang=en")
    assert "differ in nothing" in html
    assert " → " in unescape(html.split("Around the groups")[1])
    assert "Lines that stood on the second day alone" in html
