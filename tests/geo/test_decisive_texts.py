"""The decisive words: authentic language by language, short, whole, from an official or primary source."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo import Catalog
from geo.decisive_texts import LONGEST, UNMARKED_OMISSION, length_of
from geo.loading import DATA, read_record
from geo.text import LANGUAGES
from geo.vocabulary import STRONG, SourceKind
from tests.geo.broken_record import content, problems_in

PRESS = next(
    item.id for item in read_record(DATA).record["sources"].entries if item.entry.kind is SourceKind.PRESS
)
"""A source that is neither official nor primary."""
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
        ({"authentic": quoting("字" * 201, "zh")}, "authentic.zh"),
        ({"authentic": quoting("Les Parties … conviennent.")}, "authentic.fr"),
        ({"authentic": quoting("Les Parties... conviennent.")}, "authentic.fr"),
        ({"authentic": quoting("Les Parties.", "french")}, "authentic.0.language"),
        ({"authentic": quoting("Les Parties.", sources=())}, "authentic.0.sources"),
        (
            {"authentic": quoting("Les Parties.", sources=(PRESS,))},
            "authentic.fr.sources",
        ),
        ({"authentic": quoting("Les Parties.", sources=("no-such",))}, "authentic.sources"),
        ({"authentic": quoting("The parties.", "en")}, ""),
        ({"authentic": quoting("Les Parties.") * 2}, ""),
        ({"translations": {"en": "The parties.", "ja": "当事者。"}}, ""),
        ({"translations": {"en": "The parties.", "ja": "当" * 201, "ru": "Стороны."}}, "translations.ja"),
        ({"translations": {"en": "The … parties.", "ja": "当事者。", "ru": "Стороны."}}, "translations.en"),
        ({"event": "no-such"}, "event"),
        ({"free": "press"}, "free"),
    ],
)
def test_each_slip_is_found(record: Path, changed: dict[str, Any], field: str) -> None:
    """By its field: length, an omission without mark, the language, the source, the event, the reason."""
    assert [where for where, _ in found(record, **changed)] == [field]


@pytest.mark.parametrize(
    "changed",
    [
        {"authentic": quoting("mot " * 80)},
        {"authentic": quoting("字" * 200, "zh")},
        {"translations": {"en": "word " * 80, "ja": "当 " * 200, "ru": "слово " * 80}},
        {
            "authentic": [*quoting("The parties.", "en"), *quoting("Стороны.", "ru")],
            "translations": {"ja": "当事者。"},
        },
        {"authentic": quoting("Les Parties.", sources=(PRESS, "joint-declaration-1956-text"))},
    ],
)
def test_what_is_just_allowed_is_no_problem(record: Path, changed: dict[str, Any]) -> None:
    """80 words, 200 characters; authentic in a language of the page; a newspaper beside the document."""
    assert found(record, **changed) == []


@given(
    st.lists(st.text("абвxyz", min_size=1, max_size=5), min_size=1, max_size=9), st.sampled_from(" \n\u3000")
)
def test_length_is_of_words_or_of_characters_whatever_parts_them(words: list[str], space: str) -> None:
    """Japanese and Chinese are counted in characters, without the spaces that a line may have."""
    written = space.join(words)
    assert length_of(written, "ru") == (len(words), "words")
    assert length_of(written, "ja") == length_of(written, "zh") == (sum(map(len, words)), "characters")


def test_an_omission_that_is_marked_may_stand(record: Path) -> None:
    """As […] or [...]."""
    assert found(record, authentic=quoting("Les Parties […] conviennent [...].")) == []
