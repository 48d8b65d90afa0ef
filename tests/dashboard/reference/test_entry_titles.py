"""No two addresses share a title."""

import re
from collections import Counter
from html import unescape

import pytest

from dashboard.record.record import catalog
from dashboard.reference import reference
from dashboard.reference.compare_page import compare_page
from dashboard.reference.entry_page import entry_pages
from dashboard.reference.entry_titles import entry_titles
from geo.text import LANGUAGES, Language
from tests.dashboard.reference.asking import map_page, reader


def title_of(html: str) -> str:
    """The title of a document."""
    (title,) = re.findall(r"<title>(.*?)</title>", html, flags=re.DOTALL)
    return unescape(title)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_address_has_a_title_of_its_own(language: Language) -> None:
    """The map, the lists, each group, event, source and other entry, and the page of what is not there."""
    asks = reader(language)
    pages = {
        "/": map_page(language),
        "about": reference.about(asks),
        "story": reference.story(asks),
        "sources": reference.sources(asks),
        "places": reference.places(asks),
        "parties": reference.parties(asks),
        "regions": reference.regions(asks),
        "compare": compare_page(asks),
        "texts": reference.texts(asks),
        "figures": reference.figures(asks),
        "changes": reference.changes(asks),
        "data": reference.downloads(asks),
        "missing": bytes(reference.not_found(asks).body).decode(),
        **{f"islands/{one}": reference.island(asks, one) for one in catalog().islands},
        **{f"events/{one}": reference.event(asks, one) for one in catalog().events},
        **{f"sources/{one}": reference.source(asks, one) for one in catalog().sources},
        **{address: reference.entry(asks, *address.split("/")) for address in entry_pages()},
    }
    asked_for = {route.path.removeprefix("/").replace("{id}", "") for route in reference.ROUTES}
    assert {re.sub("/.+", "/", one) for one in pages} | {"changes.atom"} == asked_for | {"/", "missing"}
    count = Counter(title_of(html) for html in pages.values())
    assert [title for title, times in count.items() if times > 1] == []
    assert len(count) == len(pages) > 900


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_title_is_told_apart_by_no_more_than_it_takes(language: Language) -> None:
    """Most titles are the entries' own; only where others have the same does an id stand in one."""
    titles = entry_titles(language)
    own = {f"events/{event.id}": event.title.to(language) for event in catalog().events.values()}
    own |= {f"sources/{source.id}": source.title.to(language) for source in catalog().sources.values()}
    assert all(title.startswith(own[address]) for address, title in titles.items())
    alone = {title for title, times in Counter(own.values()).items() if times == 1}
    assert sum(titles[address] == title for address, title in own.items()) >= len(alone) - 10
    ids = [address for address, title in titles.items() if address.partition("/")[2] in title]
    assert len(ids) < len(titles) / 50, ids
