"""Each lens explains itself, and draws the sides as the record's slots have it."""

from dataclasses import replace

import pytest

from dashboard.lenses import administration, claims, offer
from dashboard.lenses.lenses import lens_words, lenses
from dashboard.record.record import catalog
from dashboard.view.lens_ids import LENSES
from dashboard.words.administration_words import administration_in_words
from geo.catalog import Catalog
from geo.text import LANGUAGES, Language
from geo.vocabulary import ControlKind, Slot


def swapped() -> Catalog:
    """The record with each claimant in the other's slot."""
    other = {Slot.FIRST: Slot.SECOND, Slot.SECOND: Slot.FIRST, None: None}
    record = catalog()
    parties = {
        name: party.model_copy(update={"slot": other[party.slot]}) for name, party in record.parties.items()
    }
    return replace(record, parties=parties)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_lens_says_what_it_is(language: Language) -> None:
    """A label, an explanation and a legend whose marks have words, in the order of the buttons."""
    assert tuple(lenses(language)) == LENSES == tuple(lens_words(language))
    for one in lenses(language).values():
        assert one.label
        assert one.explanation
        assert all(name and words for line in one.legend for name, words in line.marks)
        assert all(line.marks if line.kind == "marks" else line.marks or line.words for line in one.legend)


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("en", ["Japan", "USSR / Russia"]),
        ("ja", ["ソ連／ロシア", "日本"]),
        ("ru", ["СССР / Россия", "Япония"]),
    ],
)
def test_the_sides_stand_in_the_order_of_their_names(language: Language, names: list[str]) -> None:
    """In the legend of both lenses that tell of sides, whatever the parties' ids are."""
    (fills,) = administration.lens(catalog(), language).legend
    assert [words for _, words in fills.marks[:2]] == names
    lines, also = claims.lens(catalog(), language).legend
    assert names[0] in lines.marks[0][1]
    assert names[1] in lines.marks[1][1]
    assert also.marks == fills.marks[:3]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_lens_of_the_offer_explains_clause_talks_and_law(language: Language) -> None:
    """What paragraph 9 says, how the ring fills, what the line of the talks means, and the bar of a law."""
    one, dispute = offer.lens(catalog(), language), catalog().dispute
    for text in (dispute.offer.clause, dispute.offer.explained, dispute.talks.explained):
        assert text.to(language) in one.explanation
    assert (" " in one.explanation) is (language != "ja")
    assert ("ring barred", dispute.law.mark.to(language)) in one.legend[1].marks
    assert "ring step-4" in dict(one.legend[1].marks)


def test_marks_are_those_of_the_slots() -> None:
    """Which side is hatched, dashed, or shown under arms follows from the record."""
    for record, first, second in (
        (catalog(), "Japan", "USSR / Russia"),
        (swapped(), "USSR / Russia", "Japan"),
    ):
        (fills,) = administration.lens(record, "en").legend
        marks = {words: mark for mark, words in fills.marks}
        assert (marks[first], marks[second]) == ("fill first", "fill second")
        armed = "second" if record is catalog() else "first"
        assert marks["hatched: military control"] == f"fill military {armed}"
        lines, _ = claims.lens(record, "en").legend
        told = dict(lines.marks)
        assert told["line first"] == f"double line: claimed by {first}"
        assert told["line second"] == f"dashed line: claimed by {second}"


def test_a_record_without_armed_forces_has_no_mark_for_them() -> None:
    record = catalog()
    controls = {
        code: term.model_copy(update={"kind": ControlKind.STATE})
        for code, term in record.vocabulary.controls.items()
    }
    peaceful = replace(record, vocabulary=record.vocabulary.model_copy(update={"controls": controls}))
    (fills,) = administration.lens(peaceful, "en").legend
    assert not any("military" in mark for mark, _ in fills.marks)


def test_the_kind_of_control_is_said_unless_it_was_civil() -> None:
    """In the words that in_words.js says it with in the browser."""
    said = {
        administration_in_words(catalog(), stretch.span, "en")
        for history in catalog().administrations.values()
        for stretch in history
    }
    assert {"Japan", "Soviet Union, military control", "Ainu communities, no state administration"} <= said
