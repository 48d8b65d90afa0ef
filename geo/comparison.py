"""Two days beside one another: what differs, island by island and around, and what happened between."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from geo.catalog import Catalog
from geo.codes import Claimant, Island, Region
from geo.entries import Administration, Event
from geo.regions import RegionAdministration, TreatyLine
from geo.snapshot import Snapshot, checked_day, snapshot
from geo.stretches import Stretch


class Aspect(StrEnum):
    """What is compared of an island; a claim once for each claimant."""

    ADMINISTRATION = "administration"
    CLAIM = "claim"
    OFFER = "offer"
    TALKS = "talks"
    LAW = "law"


@dataclass(frozen=True, slots=True)
class Pair:
    """What held on the first day and on the second; None where nothing of the kind did."""

    before: Stretch[Any] | None
    after: Stretch[Any] | None

    @property
    def differs(self) -> bool:
        """Whether it was another administrator or control, or another status."""
        return _code(self.before) != _code(self.after)

    @property
    def reworded(self) -> bool:
        """Whether another entry holds with the same code: on another footing, argued in other words."""
        return not self.differs and _id(self.before) != _id(self.after)


@dataclass(frozen=True, slots=True)
class Comparison:
    """``first`` and ``second`` compared; ``first`` is never the later.

    ``islands``: by island each aspect and claimant (None for what is nobody's). ``regions``: who administered
    around. ``gone`` and ``come``: the lines that stood on one of the days alone, the word that there was none
    among them. ``between``: the events that began after ``first`` and not after ``second``.
    """

    first: date
    second: date
    islands: Mapping[Island, Mapping[tuple[Aspect, Claimant | None], Pair]]
    regions: Mapping[Region, Pair]
    gone: Sequence[Stretch[TreatyLine]]
    come: Sequence[Stretch[TreatyLine]]
    between: Sequence[Event]

    @property
    def differences(self) -> int:
        """How many cells of the islands' table differ."""
        return sum(pair.differs for pairs in self.islands.values() for pair in pairs.values())


def compare(catalog: Catalog, one: date, other: date) -> Comparison:
    """``one`` and ``other`` compared, the earlier first whichever way they come.

    Raises ``TypeError`` for what is no plain ``datetime.date``.
    """
    first, second = sorted((checked_day(one), checked_day(other)))
    before, after = ({one.span.id: one for one in catalog.lines_on(day)} for day in (first, second))
    return Comparison(
        first,
        second,
        {island: _pairs(catalog, island, first, second) for island in catalog.islands},
        {region: _around(catalog, region, first, second) for region in catalog.regions},
        [line for name, line in before.items() if name not in after],
        [line for name, line in after.items() if name not in before],
        [event for event in catalog.events.values() if first < event.date.first <= second],
    )


def _pairs(
    catalog: Catalog, island: Island, first: date, second: date
) -> dict[tuple[Aspect, Claimant | None], Pair]:
    before, after = (parts(catalog, snapshot(catalog, island, day)) for day in (first, second))
    return {part: Pair(before[part], after[part]) for part in before}


def parts(catalog: Catalog, state: Snapshot) -> dict[tuple[Aspect, Claimant | None], Stretch[Any] | None]:
    """What is compared of an island's ``state``: each aspect, a claim for each claimant."""
    return {
        (Aspect.ADMINISTRATION, None): state.administration,
        **{(Aspect.CLAIM, party): state.claims.get(party) for party in catalog.claimants},
        (Aspect.OFFER, None): state.offer,
        (Aspect.TALKS, None): state.talks,
        (Aspect.LAW, None): state.law,
    }


def _around(catalog: Catalog, region: Region, first: date, second: date) -> Pair:
    history = catalog.region_administrations[region]
    held: tuple[Stretch[RegionAdministration] | None, ...] = (history.on(first), history.on(second))
    return Pair(*held)


def _code(stretch: Stretch[Any] | None) -> tuple[str, ...]:
    """What the entry is on the map, in the vocabulary's codes."""
    match stretch.span if stretch else None:
        case None:
            return ()
        case Administration(administrator=administrator, control=control):
            return administrator, control
        case RegionAdministration(administrator=administrator):
            return (administrator,)
        case entry:
            return (entry.status,)


def _id(stretch: Stretch[Any] | None) -> str | None:
    return str(stretch.span.id) if stretch else None
