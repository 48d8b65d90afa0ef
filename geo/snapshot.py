"""What held on one island on one day: the lookup that the join, the panel and the map share."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from geo.catalog import Catalog
from geo.codes import Claimant, Island
from geo.entries import Administration, Claim, OfferPhase
from geo.historical_date import Precision
from geo.stretches import Stretch
from geo.talks import HandoverLaw, TalksPhase
from geo.vocabulary import Stance


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The state of one island on ``day``.

    ``law`` is that which bears on the handover clause, where one did; ``claims`` lacks a party that had not
    spoken yet.
    """

    island: Island
    day: date
    administration: Stretch[Administration]
    offer: Stretch[OfferPhase]
    talks: Stretch[TalksPhase]
    law: Stretch[HandoverLaw] | None
    claims: dict[Claimant, Stretch[Claim]]

    def claimants(self, catalog: Catalog) -> tuple[Claimant, ...]:
        """The parties that claimed the island on this day, alphabetically."""
        return tuple(party for party in catalog.claimants if self.stance(party, catalog) is Stance.CLAIMS)

    def reserving(self, catalog: Catalog) -> tuple[Claimant, ...]:
        """The parties that argued their case on this day without a formal claim, alphabetically."""
        return tuple(party for party in catalog.claimants if self.stance(party, catalog) is Stance.RESERVES)

    def stance(self, party: Claimant, catalog: Catalog) -> Stance | None:
        """What ``party``'s position came down to, or None before its first."""
        held = self.claims.get(party)
        return catalog.vocabulary.claim_statuses[held.span.status].stance if held else None


def checked_day(day: object) -> date:
    """``day`` if it is a plain ``datetime.date``; ``TypeError`` for anything else.

    A ``datetime`` is refused too: the record knows days, and a moment belongs to two of them
    depending on where one stands.
    """
    if isinstance(day, datetime) or not isinstance(day, date):
        raise TypeError(f"day must be a datetime.date, got {type(day).__name__}: {day!r}")
    return day


def snapshot(catalog: Catalog, island: Island, day: date) -> Snapshot:
    """The state of ``island`` on ``day``; any ``datetime.date`` has exactly one."""
    day = checked_day(day)
    administration = catalog.administrations[island].on(day)
    offer = catalog.offers[island].on(day)
    talks = catalog.talks[island].on(day)
    assert administration is not None, "loading checks that the first span is open to the past"
    assert offer is not None, "loading checks that the first span is open to the past"
    assert talks is not None, "loading checks that the first span is open to the past"
    claims = {party: catalog.claims[party, island].on(day) for party in catalog.claimants}
    return Snapshot(
        island,
        day,
        administration,
        offer,
        talks,
        catalog.laws[island].on(day),
        {party: claim for party, claim in claims.items() if claim},
    )


def precision_on(stretch: Stretch[Any], day: date) -> Precision:
    """How finely it is known that ``stretch`` held on ``day``: day, unless its begin leaves that day open."""
    event = stretch.open_event(day)
    return event.date.precision if event else Precision.DAY
