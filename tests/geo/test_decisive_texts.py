"""The decisive words: authentic language by language, short, whole, from an official or primary source."""

from pathlib import Path
from typing import Any

import pytest

from geo import Catalog
from geo.decisive_texts import LONGEST, UNMARKED_OMISSION, length_of
from geo.text import LANGUAGES
from geo.vocabulary import STRONG
from tests.geo.broken_record import content, problems_in

TEXT: dict[str, Any] = {
    "id": "a-text",
    "instrument": {"en": "A treaty", "ja": "ある条約", "ru": "Договор"},
    "article": {"en": "Article 1", "ja": "第1条", "ru": "Статья 1"},
    "event": "joint-declaration-1956",
    "free": "treaty",
    "authentic": [{"language": "fr", "quote": "Les Parties.", "sources": ["joint-declaration-1956-text"]}],
    "translations": {"en": "The parties.", "ja": "当事者。", "ru": "Стороны."},
}


def found(record: Path, **changed: Any) -> list[tuple[str, str]]:
    """Field and what came, of the problems with ``TEXT``, ``changed``, among the texts of ``record``."""
    with content(record, "texts.yaml") as texts:
        texts.append(TEXT | changed)
    return [(one.field, one.came) for one in problems_in(record) if one.entry == "a-text"]


def quoting(
    quote: str, language: str = "fr", sources: tuple[str, ...] = ("joint-declaration-1956-text",)
) -> Any:
    """An authentic passage."""
    return [{"language": language, "quote": quote, "sources": list(sources)}]


def test_about_sixteen_instruments_are_quoted(catalog: Catalog) -> None:
    """Of treaties, laws and statements, each of an event of the record."""
    assert len({text.event for text in catalog.texts.values()}) >= 14
    assert all(text.event in catalog.events for text in catalog.texts.values())


def test_every_quotation_is_short_whole_and_well_sourced(catalog: Catalog) -> None:
    """In each authentic language at most 80 words, from an official or primary source."""
    for text in catalog.texts.values():
        for passage in text.authentic:
            long, unit = length_of(passage.quote, passage.language)
            assert 0 < long <= LONGEST[unit], text.id
            assert not UNMARKED_OMISSION.search(passage.quote)
            assert any(catalog.sources[one].kind in STRONG for one in passage.sources), text.id


def test_each_reader_has_the_words_in_their_language(catalog: Catalog) -> None:
    """Authentic or translated, and never both."""
    for text in catalog.texts.values():
        authentic = {passage.language for passage in text.authentic}
        assert authentic | set(text.translations) >= set(LANGUAGES), text.id
        assert not authentic & set(text.translations), text.id


def test_a_sound_text_is_no_problem(record: Path) -> None:
    """The text that the other tests break."""
    assert found(record) == []


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"authentic": []}, "authentic"),
        ({"authentic": quoting("mot " * 81)}, "authentic.fr"),
        ({"authentic": quoting("Les Parties … conviennent.")}, "authentic.fr"),
        (
            {"authentic": quoting("Les Parties.", sources=("wikipedia-joint-declaration-1956",))},
            "authentic.fr.sources",
        ),
        ({"authentic": quoting("Les Parties.", sources=("no-such",))}, "authentic.sources"),
        ({"authentic": quoting("The parties.", "en")}, ""),
        ({"authentic": quoting("Les Parties.") * 2}, ""),
        ({"translations": {"en": "The parties.", "ja": "当事者。"}}, ""),
        ({"translations": {"en": "The parties.", "ja": "当" * 201, "ru": "Стороны."}}, "translations.ja"),
        ({"event": "no-such"}, "event"),
        ({"free": "press"}, "free"),
    ],
)
def test_each_slip_is_found(record: Path, changed: dict[str, Any], field: str) -> None:
    """By its field: length, an omission without mark, the language, the source, the event, the reason."""
    assert field in {where for where, _ in found(record, **changed)}


def test_an_omission_that_is_marked_may_stand(record: Path) -> None:
    """As […] or [...]."""
    assert found(record, authentic=quoting("Les Parties […] conviennent [...].")) == []
