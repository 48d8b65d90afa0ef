"""The product's own voice: it takes no side, and calls the islands by both names."""

from pathlib import Path

import pytest

from geo import Catalog, load_catalog
from tests.geo.broken_record import content, entry
from tests.geo.own_voice import Finding, alone_in, loaded_in, loaded_words, names_alone

# Reviewed one by one: why the word stands there without a speaker in its sentence.
LOADED_REVIEWED: dict[Finding, str] = {}

# Reviewed one by one: why one name stands alone.
ALONE_REVIEWED: dict[Finding, str] = {
    ("iturup-kunashir-1869", "Kunashiri"): "the name of a district, Kunashiri District",
    ("iturup-kunashir-1869", "Etorofu"): "the name of a district, Etorofu District",
    ("kunashir-1886", "Kunashiri"): "the name of a district, Kunashiri District",
    ("kondo-juzo-iturup-1798", "Etorofu"): "translates the words on a post, quoted beside it",
    ("yoshida-speech-san-francisco-1951", "Etorofu"): "reports Yoshida's words",
    ("yoshida-speech-san-francisco-1951", "Kunashiri"): "reports Yoshida's words",
    ("morishita-statement-1956", "Etorofu"): "reports Morishita's words",
    ("morishita-statement-1956", "Kunashiri"): "reports Morishita's words",
}


def test_no_loaded_word_without_a_speaker(catalog: Catalog) -> None:
    """Words that take a side stand only where the sentence tells who says them."""
    assert loaded_words(catalog) == LOADED_REVIEWED.keys()


def test_islands_are_called_by_both_names(catalog: Catalog) -> None:
    """Etorofu / Iturup and Kunashir / Kunashiri: never one side's name alone, outside what was reviewed."""
    assert names_alone(catalog) == ALONE_REVIEWED.keys()


FIELDS = [
    ("events", "joint-declaration-1956", "title"),
    ("events", "yalta-agreement-1945", "summary"),
    ("administrations", "iturup-1991", "office"),
    ("administrations", "habomai-1991", "footing"),
    ("offer", "habomai-shikotan-frozen-2022", "account"),
    ("offer", "habomai-shikotan-barred-2020", "effect"),
    ("islands", "shikotan", "description"),
]


def test_a_word_that_slips_in_is_found_in_every_field(catalog: Catalog, record: Path) -> None:
    """Both rules look at every field of the product's own voice."""
    for kind, entry_id, field in FIELDS:
        with entry(record, kind, entry_id) as broken:
            broken[field]["en"] = "Moscow says so. Iturup was Occupied."
    after = load_catalog(record)
    ids = {entry_id for _, entry_id, _ in FIELDS}
    assert loaded_words(after) - loaded_words(catalog) == {(entry_id, "occupied") for entry_id in ids}
    assert names_alone(after) - names_alone(catalog) == {(entry_id, "Iturup") for entry_id in ids}


def test_a_word_that_slips_into_the_vocabulary_is_found(record: Path) -> None:
    """The legend takes no side either."""
    with content(record, "vocabulary.yaml") as vocabulary:
        vocabulary["administrators"]["ussr"]["label"]["en"] = "Occupation"
        vocabulary["controls"]["military_control"]["definition"]["en"] = "Forces had seized Etorofu."
    broken = load_catalog(record)
    assert {("ussr", "occupation"), ("military_control", "seized")} <= loaded_words(broken)
    assert ("military_control", "Etorofu") in names_alone(broken)


@pytest.mark.parametrize(
    ("summary", "found"),
    [
        ("Soviet forces liberated the island.", {"liberated"}),
        ("The islands, returned in 1956, were never ceded.", {"returned", "ceded"}),
        ("Inherent territory.", {"inherent"}),
        ("Japan says that the islands are illegally occupied.", set()),
        ("By a Russian account the islands were liberated.", set()),
        ("The paper has the words “inherent territory”.", set()),
        ("The paper has the word “issue”, and the islands were annexed.", {"annexed"}),
        ("Japan says much. The islands were seized.", {"seized"}),
        ("Article 2 lists what was left. “Occupied” is not there.", set()),
        ("Preoccupied people returnedly annexing.", set()),
    ],
)
def test_who_counts_as_a_speaker(summary: str, found: set[str]) -> None:
    """A verb of saying in the same sentence, or quotation marks around the word itself; nothing else."""
    assert loaded_in(summary) == found


@pytest.mark.parametrize(
    ("summary", "found"),
    [
        ("Etorofu / Iturup and Kunashir / Kunashiri.", set()),
        ("Iturup / Etorofu", {"Iturup", "Etorofu"}),
        ("Kunashiri / Kunashir", {"Kunashir", "Kunashiri"}),
        ("Etorofu and Kunashir / Kunashiri.", {"Etorofu"}),
        ("Iturup's coast", {"Iturup"}),
        ("He called it “Kunashir”.", set()),
        ("Furukamappu / Yuzhno-Kurilsk, Kurilsk / Shana, Shikotan and Habomai.", set()),
    ],
)
def test_what_counts_as_a_name_alone(summary: str, found: set[str]) -> None:
    """The pair is alphabetical and whole; a quotation keeps its speaker's name; towns are none of these."""
    assert alone_in(summary) == found
