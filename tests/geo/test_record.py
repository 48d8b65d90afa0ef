"""What holds of the committed record itself, beyond its form."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from geo import Catalog, load_catalog
from geo.entries import Evidenced, Span
from geo.history import Stretch
from geo.snapshot import snapshot
from geo.vocabulary import Claimant, Island, SourceKind
from tests.geo.broken_record import entry

KEBAB = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
BOTH = {"japan", "ussr_russia"}
BORDER = date(1855, 2, 7)
# The day on which Japan told its parliament that the renounced Kurils do not include Etorofu and Kunashiri.
BOTH_CLAIM_FROM = date(1956, 2, 11)


def stretches(catalog: Catalog) -> Iterator[Stretch[Span]]:
    """Every stretch of every history."""
    for histories in (catalog.administrations, catalog.offers, catalog.claims):
        for history in histories.values():
            yield from history


def evidenced(catalog: Catalog) -> list[Evidenced]:
    """Every event and span."""
    return [*catalog.events.values(), *{one.span.id: one.span for one in stretches(catalog)}.values()]


def words(*texts: str) -> int:
    """How many words."""
    return sum(len(text.split()) for text in texts)


def test_ids_are_kebab_case(catalog: Catalog) -> None:
    """Ids are lower-case words joined by hyphens, fit for a link; codes, as of parties, are not ids."""
    ids = [*catalog.events, *catalog.sources, *(one.span.id for one in stretches(catalog))]
    assert [one for one in ids if not KEBAB.fullmatch(one)] == []


def test_every_span_since_the_first_border_names_its_events(catalog: Catalog) -> None:
    """From 1855 to today each span begins with an event of the record, and ends with one or still holds."""
    for one in stretches(catalog):
        if one.first >= BORDER:
            assert one.begun_by is catalog.events[one.span.begins or ""]
            assert (one.ended_by is None) == (one.span.ends is None)
            assert one.ended_by is None or one.ended_by is catalog.events[one.span.ends or ""]


def test_events_lie_between_1643_and_today(catalog: Catalog) -> None:
    """Nothing before the first voyage of the record, and nothing that has not happened."""
    for event in catalog.events.values():
        assert date(1643, 1, 1) <= event.date.first <= event.date.end <= date.today(), event.id


def without_strong_source(catalog: Catalog) -> list[str]:
    """Administrations since 1855 that cite neither an official source nor the text of a document."""
    strong = {SourceKind.OFFICIAL, SourceKind.PRIMARY}
    return sorted(
        {
            one.span.id
            for history in catalog.administrations.values()
            for one in history
            if one.first >= BORDER
            and not strong & {catalog.sources[cited].kind for cited in one.span.sources}
        }
    )


def test_each_administration_since_1855_has_an_official_or_primary_source(catalog: Catalog) -> None:
    """Who governed does not rest on the press or a wiki alone."""
    assert without_strong_source(catalog) == []


def test_a_weakly_sourced_administration_is_found(catalog: Catalog, record: Path) -> None:
    """The check above fails on an administration that cites the press alone."""
    press = next(one.id for one in catalog.sources.values() if one.kind is SourceKind.PRESS)
    with entry(record, "administrations", "iturup-1991") as span:
        span["sources"] = [press]
    assert without_strong_source(load_catalog(record)) == ["iturup-1991"]


@pytest.mark.parametrize("island", Island)
def test_both_sides_claim_every_island_since_1956(catalog: Catalog, island: Island) -> None:
    """On every day since 11 February 1956 both parties have a position on each island that claims it."""
    day = BOTH_CLAIM_FROM
    while day <= date(2030, 12, 31):
        assert snapshot(catalog, island, day).claimants(catalog) == tuple(Claimant)
        day += timedelta(1)


def test_each_claim_is_answered_by_the_other_side(catalog: Catalog) -> None:
    """No claim stands alone, and nobody answers himself."""
    for party, island in catalog.claims:
        for one in catalog.claims[party, island]:
            assert {party, one.span.answer.party} == BOTH, one.span.id


def one_sided(catalog: Catalog) -> list[str]:
    """Entries that give the reading of one claimant and not of the other."""
    return [one.id for one in evidenced(catalog) if len(BOTH & one.readings.keys()) == 1]


def test_readings_are_given_for_both_sides_or_neither(catalog: Catalog) -> None:
    """Where one side's reading stands, so does the other's."""
    assert one_sided(catalog) == []


def test_a_one_sided_reading_is_found(record: Path) -> None:
    """The check above fails on an event and on a span that lost one side's reading."""
    with entry(record, "events", "joint-declaration-1956") as event:
        del event["readings"]["japan"]
    with entry(record, "administrations", "iturup-1991") as span:
        del span["readings"]["ussr_russia"]
    assert one_sided(load_catalog(record)) == ["joint-declaration-1956", "iturup-1991"]


def words_of(catalog: Catalog, island: Island, party: str) -> int:
    """How many words ``party`` has over an island's history: readings, statements, grounds, answers."""
    histories: list[Any] = [catalog.administrations[island], catalog.offers[island]]
    readings = [
        one.span.readings[party].en for history in histories for one in history if party in one.span.readings
    ]
    claims = [one.span for who in Claimant for one in catalog.claims[who, island]]
    stated = [
        text.en for claim in claims if claim.party == party for text in (claim.statement, *claim.grounds)
    ]
    answered = [claim.answer.says.en for claim in claims if claim.answer.party == party]
    return words(*readings, *stated, *answered)


def uneven(catalog: Catalog) -> dict[Island, tuple[int, int]]:
    """Islands where one side has over 20 % fewer words: (Japan's, the USSR's or Russia's)."""
    counts = {
        island: (words_of(catalog, island, "japan"), words_of(catalog, island, "ussr_russia"))
        for island in Island
    }
    return {island: pair for island, pair in counts.items() if min(pair) < 0.8 * max(pair)}


def test_both_sides_have_as_many_words(catalog: Catalog) -> None:
    """Over each island's whole history neither side is given over 20 % fewer words than the other."""
    assert uneven(catalog) == {}


def test_a_side_that_speaks_longer_is_found(record: Path) -> None:
    """The check above fails where one side's reading is drawn out."""
    with entry(record, "administrations", "iturup-1991") as span:
        span["readings"]["japan"]["en"] += " and so on" * 200
    assert uneven(load_catalog(record)).keys() == {Island.ITURUP}


def test_the_names_of_the_groups_are_the_pairs(catalog: Catalog) -> None:
    """Both names of a group, alphabetical, where there are two."""
    assert {str(island): facts.name.en for island, facts in catalog.islands.items()} == {
        "habomai": "Habomai",
        "iturup": "Etorofu / Iturup",
        "kunashir": "Kunashir / Kunashiri",
        "shikotan": "Shikotan",
    }


def test_every_version_of_a_disputed_point_has_a_source(catalog: Catalog) -> None:
    """What somebody is said to hold can be looked up."""
    unsourced = [
        one.id
        for one in evidenced(catalog)
        for disagreement in one.disagreements
        for version in disagreement.versions
        if not version.sources
    ]
    assert unsourced == []
