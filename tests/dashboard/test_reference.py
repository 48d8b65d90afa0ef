"""The reference pages: every entry has an address, and every source says what rests on it."""

import re

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.routing import Match

from dashboard import reference
from dashboard.changes import changes_by_event
from dashboard.dates import date_in_words
from geo import load_catalog
from geo.citation_index import citations
from geo.text import LANGUAGES

CATALOG = load_catalog()


def reader(language: str = "en", up: str = "../") -> reference.Reader:
    """Somebody whose link names ``language``."""
    scope = {"type": "http", "query_string": f"lang={language}".encode(), "headers": []}
    return reference.Reader(Request(scope), up)


READER = reader()


def links(html: str, folder: str) -> set[str]:
    """The ids that ``html`` links to in ``folder``."""
    return set(re.findall(rf'href="(?:\.\./|\./){folder}/([^"#?]+)[^"]*"', html))


def test_every_event_has_a_page_with_its_sources() -> None:
    """An event's page has its words, its day on the map, and a link to each of its sources' pages."""
    for event in CATALOG.events.values():
        html = reference.event(READER, event.id)
        assert f'href="../?date={event.date.first}&amp;lang=en"' in html
        assert set(event.sources) <= links(html, "sources")
        assert html.count("<h1>") == 1


def test_every_source_lists_all_that_rests_on_it() -> None:
    """What the record cites is found again on the source's page, and nothing is cited by nobody."""
    index = citations(CATALOG)
    for source in CATALOG.sources:
        resting = index[source]
        assert resting, f"nothing cites {source}"
        html = reference.source(READER, source)
        assert {one.id for one in resting if one.kind == "events"} <= links(html, "events")
        assert f"({len(resting)})" in html


def test_every_link_between_reference_pages_leads_somewhere() -> None:
    """No page links to an entry that is not there."""
    pages = [
        reference.about(READER),
        reference.sources(READER),
        *(reference.island(READER, island) for island in CATALOG.islands),
        *(reference.event(READER, event) for event in CATALOG.events),
    ]
    for html in pages:
        assert links(html, "events") <= set(CATALOG.events)
        assert links(html, "sources") <= set(CATALOG.sources)
        assert links(html, "islands") <= set(CATALOG.islands)


def test_about_says_policy_method_vocabulary_and_corrections() -> None:
    """The policy in full, each code with its meaning, how to correct, and when it was last reviewed."""
    html = reference.about(READER)
    for rule in CATALOG.edition.policy:
        assert str(rule.en)[:40] in html.replace("&#39;", "'")
    for code in CATALOG.vocabulary.offer_statuses:
        assert f">{code}</code>" in html
    assert date_in_words(CATALOG.edition.reviewed, "en") in html


@pytest.mark.parametrize("page", [reference.source, reference.event, reference.island])
def test_an_unknown_id_is_a_key_error(page: object) -> None:
    """What is not in the record is not made up."""
    with pytest.raises(KeyError):
        page(READER, "no-such-entry")  # type: ignore[operator]


def test_the_routes_do_not_hide_the_page() -> None:
    """The reference pages stand beside the map's address, not before it."""
    app = Starlette(routes=reference.ROUTES)
    scope = {"type": "http", "method": "GET", "path": "/", "root_path": "", "headers": []}
    assert all(route.matches(scope)[0] is Match.NONE for route in app.routes)


def test_changes_are_told_with_their_islands() -> None:
    """The Joint Declaration changed the offer for two groups in one way and for two in another."""
    lines = changes_by_event(CATALOG, "en")["joint-declaration-1956"]
    assert "1956 offer: Signed, not yet in force (Habomai, Shikotan)" in lines
    assert "1956 offer: Not in the 1956 text (Etorofu / Iturup, Kunashir / Kunashiri)" in lines


@pytest.mark.parametrize(("island", "words"), [("habomai", "5,281"), ("habomai", "94.84")])
def test_figures_keep_their_digits(island: str, words: str) -> None:
    """Thousands stand apart, and a small area is not rounded."""
    assert f"<td>{words}</td>" in reference.island(READER, island)
    assert words.replace(",", "\u00a0").replace(".", ",") in reference.island(reader("ru"), island)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_says_its_language_and_offers_the_others(language: str) -> None:
    """The document, its links, and the switch all carry the language."""
    html = reference.about(reader(language))
    assert f'<html lang="{language}">' in html
    for other in LANGUAGES:
        assert (f'href="?lang={other}" lang="{other}"' in html) == (other != language)
    assert f'href="../sources?lang={language}"' in html
