"""Balance: both sides have as much room over each island's history, and their claims as good sources."""

from pathlib import Path
from typing import Any

import pytest

from geo import Catalog, load_catalog
from geo.balance import LARGEST_DIFFERENCE, MEASURES, words_of
from geo.codes import Island
from geo.report import report
from geo.text import LANGUAGES, Language
from geo.vocabulary import SourceKind
from tests.environment import TODAY
from tests.geo.broken_record import content, entry
from tests.record_codes import CLAIMANTS, ISLANDS

READ = ("administrations.yaml", "offer.yaml", "talks.yaml", "laws.yaml")
"""The files in which both sides' readings are counted."""


def found(record: Path) -> list[tuple[str, str, str]]:
    """Entry, field and what came, of every problem of ``record`` that is one of balance."""
    return [
        (one.entry, one.field, one.came)
        for one in report(record, TODAY).problems
        if one.field in MEASURES.values()
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("island", ISLANDS)
def test_both_sides_have_as_much_to_say(catalog: Catalog, island: Island, language: Language) -> None:
    """Over each island's whole history neither side has over 20 % (translated, 25 %) less than the other."""
    counts = [words_of(catalog, island, party, language) for party in CLAIMANTS]
    assert min(counts) >= (1 - LARGEST_DIFFERENCE[language]) * max(counts) > 0


@pytest.mark.parametrize(
    ("language", "added", "more", "measure"),
    [
        ("en", " and so on" * 300, 900, "words"),
        ("ja", " などなど。" * 600, 3000, "characters in Japanese"),
        ("ru", " и так далее" * 300, 900, "words in Russian"),
    ],
    ids=["en", "ja", "ru"],
)
def test_a_side_that_speaks_longer_is_found(
    record: Path, catalog: Catalog, language: Language, added: str, more: int, measure: str
) -> None:
    """One side's readings drawn out in one language are a problem on that island alone, with both counts."""
    for span_id in ("iturup-1947", "iturup-1991"):
        with entry(record, "administrations", span_id) as span:
            span["readings"]["japan"][language] += added
    counts = {party: words_of(catalog, "iturup", party, language) for party in CLAIMANTS}
    came = f"{counts['japan'] + 2 * more} of japan, {counts['ussr_russia']} of ussr_russia"
    assert found(record) == [("iturup", measure, came)]


def test_a_side_that_says_nothing_is_found(record: Path) -> None:
    """A side without a word is out of balance on every island."""
    for file in READ:
        with content(record, file) as spans:
            for span in spans:
                span["readings"] = {}
    with content(record, "claims.yaml") as claims:
        claims[:] = [claim for claim in claims if claim["party"] == "japan"]
        for claim in claims:
            claim["answer"]["party"] = "japan"  # and with it the answers to its grounds
    silent = [(island, came.split(", ")[1]) for island, field, came in found(record) if field == "words"]
    assert silent == [(island, "0 of ussr_russia") for island in ISLANDS]


def test_a_side_whose_translations_lack_is_found(record: Path) -> None:
    """A side that speaks in English alone has nothing to say to readers of Japanese."""
    for file in READ:
        with content(record, file) as spans:
            for span in spans:
                span["readings"].get("japan", {}).pop("ja", None)
    with content(record, "claims.yaml") as claims:
        for claim in claims:
            own = claim["party"] == "japan"
            said = [claim["statement"] if own else claim["answer"]["says"]]
            for ground in claim["grounds"]:
                said += [ground["says"]] if own else [one["says"] for one in [ground.get("answer")] if one]
            for text in said:
                del text["ja"]
    assert {(island, field) for island, field, _ in found(record)} == {
        (island, "characters in Japanese") for island in ISLANDS
    }


@pytest.mark.parametrize("own", ["event", "nowhere"])
def test_a_claim_on_the_press_alone(record: Path, catalog: Catalog, own: str) -> None:
    """It is a problem where the event that begins it has a better source; else it is reported."""
    press = next(one.id for one in catalog.sources.values() if one.kind is SourceKind.PRESS)
    with entry(record, "claims", "russia-all-2022") as claim:
        given, begins = claim["sources"], claim["begins"]
        claim["sources"] = [press]
    with entry(record, "events", begins) as event:
        event["sources"] = [press, *given] if own == "event" else [press]
        kept = event["sources"]
    checked = report(record, TODAY)
    weak = checked.reported["Claims without an official or primary source"]
    problems = [one.entry for one in checked.problems if one.came == "none official or primary"]
    strong = any(catalog.sources[one].kind in ("official", "primary") for one in kept)
    assert strong == (own == "event")
    assert (problems, weak) == ((["russia-all-2022"], ()) if strong else ([], ("russia-all-2022",)))


def test_sources_are_counted_by_the_side_whose_claims_cite_them(record: Path) -> None:
    """The report gives the official and primary sources of each side, island by island."""
    heading = "Official and primary sources cited by each side's claims"
    lines = report(record, TODAY).reported[heading]
    assert [line.split(":")[0] for line in lines] == list(ISLANDS)
    assert all("japan " in line and "ussr_russia " in line for line in lines)


@pytest.mark.parametrize(
    ("kind", "entry_id", "path"),
    [
        ("administrations", "iturup-1991", "readings japan"),
        ("offer", "iturup-kunashir-not-covered-1956", "readings japan"),
        ("talks", "talks-four-named-1991", "readings japan"),
        ("laws", "law-on-alienation-2020", "readings japan"),
        ("claims", "japan-south-1993", "statement"),
        ("claims", "japan-south-1993", "grounds 0 says"),
        ("claims", "russia-all-2022", "answer says"),
        ("claims", "russia-all-2022", "grounds 0 answer says"),
    ],
)
def test_each_word_of_a_side_counts_for_it(
    record: Path, catalog: Catalog, kind: str, entry_id: str, path: str
) -> None:
    """Its readings, also of talks and laws; its grounds, and its answers to each ground of the other side."""
    with entry(record, kind, entry_id) as changed:
        text: Any = changed
        for step in path.split():
            text = text[int(step) if step.isdigit() else step]
        text["en"] += " one two three"
    after = load_catalog(record)
    assert words_of(after, "iturup", "japan") == words_of(catalog, "iturup", "japan") + 3
    assert words_of(after, "iturup", "ussr_russia") == words_of(catalog, "iturup", "ussr_russia")
