"""Text in another script carries its language, so that voices pronounce it and fonts choose right."""

import re
from html.parser import HTMLParser

import pytest

from dashboard.panel.panel import panel
from dashboard.reference import reference
from dashboard.reference.entry_page import entry_pages
from dashboard.view.view import View
from geo import load_catalog
from geo.codes import Island
from geo.text import LANGUAGES, Language
from tests.dashboard.reference.asking import reader
from tests.record_codes import ISLANDS

CATALOG = load_catalog()
SCRIPTS = (
    (re.compile("[぀-ヿ]"), {"ja"}),
    (re.compile("[一-鿿]"), {"ja", "zh"}),
    (re.compile("[Ѐ-ӿ]"), {"be", "bg", "ru"}),
)
VOID = {"br", "link", "meta", "input"}


class Runs(HTMLParser):
    """The runs of text of a piece of HTML with the language that each says it is in."""

    def __init__(self, language: str) -> None:
        """Begin in ``language``."""
        super().__init__()
        self.languages = [language]
        self.found: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Enter an element; note what its attributes tell a reader."""
        held = dict(attrs)
        language = held.get("lang") or self.languages[-1]
        self.found += [(language, held[name] or "") for name in ("title", "aria-label") if held.get(name)]
        if tag not in VOID:
            self.languages.append(language)

    def handle_endtag(self, tag: str) -> None:
        """Leave an element."""
        if tag not in VOID:
            self.languages.pop()

    def handle_data(self, data: str) -> None:
        """Keep a run."""
        self.found.append((self.languages[-1], data))


def strangers(html: str, language: str) -> list[str]:
    """The runs with letters of a script that is not that of the language they say they are in."""
    runs = Runs(language)
    runs.feed(html)
    return [
        text
        for said, text in runs.found
        for letters, languages in SCRIPTS
        if said not in languages and letters.search(text)
    ]


def test_a_stranger_is_found() -> None:
    """A name in another script without its language, in the text or in an attribute, is told."""
    assert strangers("<p>Etorofu <span>択捉島</span></p>", "en") == ["択捉島"]
    assert strangers('<p title="Итуруп">Etorofu</p>', "en") == ["Итуруп"]
    assert strangers('<p>Etorofu <span lang="ja">択捉島</span><br> <b lang="ru">Итуруп</b></p>', "en") == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("island", [None, *ISLANDS])
def test_panels(language: Language, island: Island | None) -> None:
    """Whatever the panel says on any day of an event, each script is in its language."""
    for event in CATALOG.events.values():
        html = panel(CATALOG, View(event.date.first, island, language=language))
        assert strangers(html, language) == [], event.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_reference_pages(language: Language) -> None:
    """The same holds for the pages of events, islands, sources and all other entries, and for the lists."""
    asks = reader(language)
    pages = [reference.about(asks), reference.sources(asks), reference.story(asks)]
    pages += [reference.texts(asks), reference.figures(asks), reference.changes(asks)]
    pages += [reference.entry(asks, *address.split("/")) for address in entry_pages()]
    pages += [reference.island(asks, island) for island in ISLANDS]
    pages += [reference.event(asks, event) for event in CATALOG.events]
    pages += [reference.source(asks, source) for source in CATALOG.sources]
    found = {text for html in pages for text in strangers(html, language)}
    assert not found
