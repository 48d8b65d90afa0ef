"""Neutrality of words: a loaded one is found wherever the product speaks, and left to those who said it."""

from pathlib import Path
from typing import Any

import pytest

from geo.loading import DATA, read_record
from geo.neutrality import WordCheck
from geo.record import Part
from geo.report import report
from geo.text import LANGUAGES
from geo.texts import Attribution, all_texts
from tests.environment import TODAY
from tests.geo.broken_record import content, entry, without
from tests.geo.neutrality_problems import found

FIELDS = [
    ("events", "joint-declaration-1956", "title"),
    ("events", "yalta-agreement-1945", "summary"),
    ("administrations", "iturup-1991", "office"),
    ("administrations", "habomai-1991", "footing"),
    ("offer", "habomai-shikotan-frozen-2022", "account"),
    ("offer", "habomai-shikotan-settled-2015", "effect"),
    ("talks", "talks-four-named-1991", "account"),
    ("laws", "law-on-alienation-2020", "account"),
    ("series", "residents-four-groups", "name"),
    ("islands", "shikotan", "description"),
]


def test_a_word_that_slips_in_is_found_in_every_field(record: Path) -> None:
    """A loaded word, a name alone and the sides out of order are found wherever the product speaks."""
    for kind, entry_id, field in FIELDS:
        with entry(record, kind, entry_id) as broken:
            broken[field]["en"] = "Japan says so. Iturup was Occupied, and Russia and Japan talked."
    assert sorted(found(record)) == sorted(
        (entry_id, f"{field}.en", came)
        for _, entry_id, field in FIELDS
        for came in ("'Iturup'", "'Russia and Japan'", "'occupied'")
    )


def test_a_word_that_slips_into_the_vocabulary_or_the_edition_is_found(record: Path) -> None:
    """The legend and the policy take no side either."""
    with content(record, "vocabulary.yaml") as vocabulary:
        vocabulary["administrators"]["ussr"]["label"]["en"] = "Occupation"
        vocabulary["controls"]["military_control"]["definition"]["en"] = "Forces had seized Etorofu."
    with content(record, "edition.yaml") as edition:
        edition["method"]["en"] = "Unlawful rule does not count."
    assert found(record) == [
        ("edition", "method.en", "'unlawful'"),
        ("vocabulary", "administrators.ussr.label.en", "'occupation'"),
        ("vocabulary", "controls.military_control.definition.en", "'Etorofu'"),
        ("vocabulary", "controls.military_control.definition.en", "'seized'"),
    ]


def test_who_says_it_may_use_the_word(record: Path) -> None:
    """Readings, claims, answers, versions and titles of sources keep the words of those who speak there."""
    word = {"en": "Its occupation is illegal, and Iturup must be returned."}
    with entry(record, "events", "joint-declaration-1956") as event:
        event["readings"]["japan"] = word
        event["disagreements"][0]["versions"][0]["says"] = word
    with entry(record, "claims", "russia-all-2022") as claim:
        claim["statement"], claim["answer"]["says"] = word, word
        claim["grounds"][0]["says"], claim["grounds"][0]["answer"]["says"] = word, word
    with entry(record, "laws", "law-on-alienation-2020") as law:
        law["authors_say"], law["readings"]["japan"] = word, word
    with entry(record, "talks", "talks-four-named-1991") as phase:
        phase["readings"]["ussr_russia"] = word
    with entry(record, "texts", "joint-declaration-1956-paragraph-9") as text:
        text["instrument"], text["article"] = word, word
        text["authentic"][0]["quote"] = "Незаконная оккупация Итурупа."
    with entry(record, "sources", "joint-declaration-1956-text") as source:
        source["title"] = word
    assert found(record) == []


def test_nobody_is_told_to_insist_or_to_admit(record: Path) -> None:
    """The teller's own doubt is found on either side, though the words beside it are the speaker's."""
    with entry(record, "events", "joint-declaration-1956") as event:
        event["readings"]["japan"]["en"] = "Japan insists on its so-called right."
        event["readings"]["ussr_russia"]["en"] = "Moscow admits this; it speaks of a “so-called” question."
    with entry(record, "claims", "russia-all-2022") as claim:
        claim["answer"]["says"]["en"] = "Japan merely says so."
        claim["grounds"][0]["says"]["en"] = "Russia insists on it."
        claim["grounds"][0]["answer"]["says"]["en"] = "Japan finally answers."
    assert found(record) == [
        ("russia-all-2022", "answer.says.en", "'merely'"),
        ("russia-all-2022", "grounds.answer.says.en", "'finally'"),
        ("russia-all-2022", "grounds.says.en", "'insists'"),
        ("joint-declaration-1956", "readings.japan.en", "'insists'"),
        ("joint-declaration-1956", "readings.japan.en", "'so-called'"),
        ("joint-declaration-1956", "readings.ussr_russia.en", "'admits'"),
    ]


def test_translations_are_looked_through_too(record: Path) -> None:
    """A loaded word in Japanese or Russian is found like an English one."""
    with entry(record, "events", "joint-declaration-1956") as event:
        event["title"] |= {"ja": "不法占拠", "ru": "Незаконная оккупация"}
        event["summary"] |= {"ja": "日本は「不法占拠」と述べた。", "ru": "Япония говорит об оккупации."}
    assert found(record) == [
        ("joint-declaration-1956", "title.ja", "'不法'"),
        ("joint-declaration-1956", "title.ja", "'占拠'"),
        ("joint-declaration-1956", "title.ru", "'незаконная'"),
        ("joint-declaration-1956", "title.ru", "'оккупация'"),
    ]


def test_an_exception_that_nothing_needs_is_a_problem(record: Path) -> None:
    """A reviewed exception goes when its word goes, so that it cannot hide a later one."""
    with content(record, "neutrality.yaml") as rules:
        rules["exceptions"].append({"entry": "yalta-agreement-1945", "words": ["seized"], "reason": "None."})
        rules["one_sided"].append({"entry": "yalta-agreement-1945", "reason": "None."})
    assert found(record) == [
        ("yalta-agreement-1945", "exceptions", "'seized'"),
        ("yalta-agreement-1945", "one_sided", "an exception"),
    ]


def test_a_reviewed_word_may_stay_in_its_entry_alone(record: Path) -> None:
    """An exception names one word in one entry, and excuses nothing else."""
    for entry_id in ("yalta-agreement-1945", "joint-declaration-1956"):
        with entry(record, "events", entry_id) as event:
            event["title"]["en"] = "The islands were seized"
    with content(record, "neutrality.yaml") as rules:
        rules["exceptions"].append(
            {"entry": "yalta-agreement-1945", "words": ["seized"], "reason": "A test."}
        )
    assert found(record) == [("joint-declaration-1956", "title.en", "'seized'")]


def test_without_its_rules_the_record_is_not_clean(record: Path) -> None:
    """A missing or broken list is a problem, not a check that passes."""
    (record / "neutrality.yaml").unlink()
    with content(record, "order.yaml") as order:
        order["offer"][0]["after"] = ["no-such-status"]
    problems = report(record, TODAY).problems
    assert [(one.file, one.field) for one in problems] == [
        ("neutrality.yaml", ""),
        ("order.yaml", "offer.0.after.0"),
    ]


def test_words_are_checked_beside_other_problems(record: Path) -> None:
    """A flaw in the form of one entry does not hide a word in another: all come at once."""
    with entry(record, "events", "joint-declaration-1956") as event:
        event["date"] = "1956-02-30"
    with entry(record, "events", "yalta-agreement-1945") as event:
        event["title"]["en"] = "The islands were seized"
    assert ("yalta-agreement-1945", "title.en", "'seized'") in found(record)
    without(record, "parties", "china")
    assert ("yalta-agreement-1945", "title.en", "'seized'") in found(record)


def test_what_is_not_listed_as_said_by_somebody_is_the_products_own_voice() -> None:
    """Exactly these fields belong to speakers; a new field is checked until it is argued out of it."""
    reading = read_record(DATA)
    said = {
        (told.file.split(".")[0].split("/")[0], told.field.split(".")[-1])
        for told in all_texts(reading.record, reading.vocabulary, reading.edition, reading.dispute)
        if told.attribution is not Attribution.OWN
    }
    parties = {key for part in reading.record.values() for key in _reading_parties(part)}
    assert {field for _, field in said} - parties == {
        *("says", "authors_say", "who", "statement", "grounds", "speaker", "title", "publisher", "by"),
        *("unit", "instrument", "article"),
    }
    assert {kind for kind, field in said if field == "title"} == {"sources"}


def _reading_parties(part: Part) -> set[str]:
    return {party for item in part.entries for party in getattr(item.entry, "readings", {})}


@pytest.mark.parametrize(
    ("summary", "words"),
    [
        ("Soviet forces liberated the island.", ["liberated"]),
        ("The islands, returned in 1956, were never ceded.", ["ceded", "returned"]),
        ("Inherent territory.", ["inherent"]),
        ("Japan says that the islands are illegally occupied.", []),
        ("By a Russian account the islands were liberated.", []),
        ("By Nemuro City’s first account they were liberated.", []),
        ("The paper has the words “inherent territory”.", []),
        ("The paper has the word “issue”, and the islands were annexed.", ["annexed"]),
        ("Japan says much. The islands were seized.", ["seized"]),
        ("Article 2 lists what was left. “Occupied” is not there.", []),
        ("The islands are called occupied.", ["occupied"]),
        ("What was long described as liberated land.", ["liberated"]),
        ("They are, as Moscow says, liberated.", []),
        ("Preoccupied people returnedly exannexing.", []),
        ("Moscow called the step regrettable.", []),
        ("A regrettable and unprovoked step.", ["regrettable", "unprovoked"]),
    ],
)
def test_who_counts_as_a_speaker(check: WordCheck, summary: str, words: list[str]) -> None:
    """A verb of saying with a speaker in the same sentence, or quotation marks; nothing else."""
    assert check.loaded(summary) == words


@pytest.mark.parametrize(
    "hostile",
    [
        "“" * 4000,
        '"' * 3999,
        "is called " * 400,
        "occupied " * 400,
        "by a " * 800,
        "япони" * 800,
        "日本と" * 1300,
    ],
)
def test_a_hostile_text_costs_no_more_than_its_length(check: WordCheck, hostile: str) -> None:
    """No pattern runs back and forth over a text."""
    results: list[Any] = [
        one(hostile, language)
        for one in (check.loaded, check.telling, check.alone, check.reversed)
        for language in LANGUAGES
    ]
    assert all(isinstance(one, list) for one in results)
