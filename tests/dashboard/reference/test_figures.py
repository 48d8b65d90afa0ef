"""Figures over the years: every series with its figures, each by whose count and out of which source."""

import re
from dataclasses import replace
from html import unescape

import pytest

from dashboard.reference import entry_address, page, reference
from dashboard.words.wording import wording
from geo import load_catalog
from geo.citation_index import citations
from geo.series import Series
from geo.text import LANGUAGES, Language
from tests.dashboard.reference.asking import links, reader, words_of

CATALOG = load_catalog()
CITED = list(CATALOG.sources)[:2]


def text(words: str) -> dict[str, str]:
    """``words`` in three languages, told apart."""
    return {language: f"{words} ({language})" for language in LANGUAGES}


def series(name: str, topic: str, **more: object) -> Series:
    """A made-up series of two figures."""
    figures = [
        {"date": "1989", "value": 12345, "by": text("Census"), "sources": CITED[:1]},
        {"date": "2021-10", "value": 0.5, "by": text("Staff"), "note": text("Rounded"), "sources": CITED},
    ]
    return Series.model_validate(
        {"id": name, "topic": topic, "name": text(name), "unit": text("men"), "figures": figures, **more}
    )


MADE_UP = {
    one.id: one
    for one in (
        series("visits", "exchange", note=text("By sea")),
        series("quota", "fisheries", unconfirmed=text("The first year")),
        series("people", "population"),
    )
}


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> None:
    """A record with three series under three of the headings."""
    catalog = replace(CATALOG, series=MADE_UP)
    for module in (entry_address, page, reference):
        monkeypatch.setattr(module, "catalog", lambda: catalog)


@pytest.mark.usefixtures("counted")
@pytest.mark.parametrize("language", LANGUAGES)
def test_each_series_stands_under_its_topic_with_every_figure(language: Language) -> None:
    """Headings in one order, none over nothing; a row a figure, with who counted and where it can be read."""
    html = reference.figures(reader(language, "./"))
    topics = wording(language).series_topics
    shown = [heading for topic, heading in topics.items() if topic in {one.topic for one in MADE_UP.values()}]
    assert re.findall(r"<h2>(.*?)</h2>", html) == shown
    sections = dict(re.findall(r'<section id="([^"]+)">(.*?)</section>', html, re.DOTALL))
    in_order = [one.id for topic in topics for one in MADE_UP.values() if one.topic == topic]
    assert list(sections) == in_order == ["people", "quota", "visits"]
    thousands, half = {
        "en": ("12,345", "0.5"),
        "ja": ("12,345", "0.5"),
        "ru": ("12\u00a0345", "0,5"),
    }[language]
    for name, section in sections.items():
        said = unescape(section)
        assert f"<h3>{name} ({language})</h3>" in said
        assert f'<th scope="col">men ({language})</th>' in said
        first, second = re.findall(r"<tr><td>(.*?)</tr>", said)
        assert f"<td>{thousands}</td>" in first
        assert f"<td>{half}</td>" in second
        assert f"Census ({language})" in first
        assert f"Rounded ({language})" in second
        assert [links(one, "sources") for one in (first, second)] == [set(CITED[:1]), set(CITED)]
        assert f'<code id="series-{name}">series/{name}</code>' in section
    assert f"By sea ({language})" in unescape(sections["visits"])
    assert f"The first year ({language})" in unescape(sections["quota"])


@pytest.mark.usefixtures("counted")
def test_what_a_source_bears_out_is_found_from_its_page(monkeypatch: pytest.MonkeyPatch) -> None:
    """The page of the source leads to the series' place on the page of figures."""
    citing = citations(replace(CATALOG, series=MADE_UP))
    monkeypatch.setattr(reference, "_citing", lambda: citing)
    html = reference.source(reader(), CITED[0])
    assert 'href="../figures?lang=en#quota"' in html
    assert f"{wording('en').entry_kinds['series']}: quota (en)" in words_of(html)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_records_own_series_are_all_there(language: Language) -> None:
    """Every one by its id, and every topic that the record knows has a heading."""
    html = reference.figures(reader(language, "./"))
    assert set(re.findall(r'<section id="([^"]+)">', html)) == set(CATALOG.series)
    topics = Series.model_fields["topic"].annotation
    assert set(wording(language).series_topics) == set(getattr(topics, "__args__", ()))
