"""What holds of the committed record itself, beyond its form."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from geo import Catalog, load_catalog
from geo.codes import Island
from geo.snapshot import snapshot
from geo.stretches import Stretch
from geo.vocabulary import SourceKind
from tests.environment import TODAY
from tests.geo.broken_record import entry
from tests.record_codes import CLAIMANTS, ISLANDS

KEBAB = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
BORDER = date(1855, 2, 7)
# The day on which Japan told its parliament that the renounced Kurils do not include Etorofu and Kunashiri.
BOTH_CLAIM_FROM = date(1956, 2, 11)


def stretches(catalog: Catalog) -> Iterator[Stretch[Any]]:
    """Every stretch of every history of the groups."""
    for histories in (catalog.administrations, catalog.offers, catalog.talks, catalog.laws, catalog.claims):
        for history in histories.values():
            yield from history


def test_ids_are_kebab_case(catalog: Catalog) -> None:
    """Ids are lower-case words joined by hyphens, fit for a link; codes, as of parties, are not ids."""
    ids = [*catalog.events, *catalog.sources, *catalog.texts, *catalog.series]
    ids += [*(one.id for one in catalog.changes), *(one.span.id for one in stretches(catalog))]
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
        assert date(1643, 1, 1) <= event.date.first <= event.date.end <= TODAY, event.id


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


@pytest.mark.parametrize("island", ISLANDS)
def test_both_sides_claim_every_island_since_1956(catalog: Catalog, island: Island) -> None:
    """On every day since 11 February 1956 both parties have a position on each island that claims it."""
    day = BOTH_CLAIM_FROM
    while day <= date(2030, 12, 31):
        assert snapshot(catalog, island, day).claimants(catalog) == tuple(CLAIMANTS)
        day += timedelta(1)


def test_the_names_of_the_groups_are_the_pairs(catalog: Catalog) -> None:
    """Both names of a group, alphabetical, where there are two."""
    assert {str(island): facts.name.en for island, facts in catalog.islands.items()} == {
        "habomai": "Habomai",
        "iturup": "Etorofu / Iturup",
        "kunashir": "Kunashir / Kunashiri",
        "shikotan": "Shikotan",
    }
