"""What stands in the first HTML is the view asked for, as the page itself tells it."""

import re
from datetime import date
from html import unescape

import pytest
from hypothesis import given

from dashboard.document.document import document
from dashboard.drawing.state_attributes import state_attributes
from dashboard.frame.masthead import masthead
from dashboard.moments.first_sentence import first_sentence
from dashboard.record.record import catalog
from dashboard.view.view import View, today
from dashboard.words.dates import day_with_era
from geo.snapshot import snapshot
from geo.text import LANGUAGES, Language
from tests.dashboard.document.test_document import VIEWS, sent
from tests.dashboard.reference.asking import words_of


def first_view(html: str) -> str:
    """What of the document ``html`` is seen before the page is, by readers with scripts."""
    (shown,) = re.findall(r'<div id="first-view">(.*)</body>', html, re.DOTALL)
    return re.sub(r"<noscript>.*?</noscript>", "", str(shown), flags=re.DOTALL)


@given(VIEWS)
def test_it_tells_the_view_as_the_page_does(view: View) -> None:
    """Masthead, day, and every group on the map with what the join tells of that day."""
    shown = first_view(document(view, today()))
    assert masthead(view) in shown
    assert first_sentence(catalog(), view.day, view.language) in unescape(shown)
    assert f'<time class="timeline-moment{" with-era" if view.language == "ja" else ""}"' in shown
    assert words_of(day_with_era(view.day, view.language)) in words_of(shown)
    for island in catalog().islands:
        state = snapshot(catalog(), island, view.day)
        (path,) = re.findall(rf'<path class="island(?: chosen)?" data-island="{island}"([^>]*) d=', shown)
        told = dict(re.findall(r'([\w-]+)="([^"]*)"', unescape(path)))
        assert told == state_attributes(catalog(), state)
    assert len(re.findall('class="still-name', shown)) == len(catalog().islands)


@given(VIEWS)
def test_no_id_stands_twice(view: View) -> None:
    """Numbers of sources lead out of it: there is no list that they could lead to."""
    html = document(view, today())
    ids = re.findall(r'<[a-z][^>]*? id="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    assert not re.search(r'href="#source-', html)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_says_where_else_to_read_if_the_page_does_not_come(language: Language) -> None:
    """In the reader's language, with the ways to the pages that need no script."""
    (late,) = re.findall(r'<p class="late"[^>]*>(.*?)</p>', sent(f"lang={language}"), re.DOTALL)
    assert re.findall(r'href="\./([a-z]+)\?lang=([a-z]+)"', late) == [
        ("story", language),
        ("about", language),
        ("sources", language),
    ]


def test_under_the_offer_each_name_has_its_ring() -> None:
    """As full as the clause had advanced that day for that group."""
    day = date(1956, 12, 12)
    names = first_view(sent(f"date={day}&lens=offer&lang=en")).split('class="still-fit"')[1]
    rings = re.findall(r'<span class="ring step-(\d)[^>]*></span> ([^<]+)</span>', names)
    expected = {
        facts.name.to("en"): state_attributes(catalog(), snapshot(catalog(), island, day))["data-step"]
        for island, facts in catalog().islands.items()
    }
    assert {words_of(name).replace("\N{NO-BREAK SPACE}", " "): step for step, name in rings} == expected
    assert len(set(expected.values())) == 2
