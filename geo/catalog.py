"""The catalog: the whole record, checked and joined, ready to be asked about any island on any day."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

import geopandas

from geo.changes import Change
from geo.codes import Claimant, Island, Region
from geo.decisive_texts import DecisiveText
from geo.dispute import Dispute
from geo.entries import (
    Administration,
    Claim,
    Edition,
    Event,
    Lasting,
    OfferPhase,
    Party,
    Position,
    Source,
    Span,
    Wording,
)
from geo.island_facts import IslandFacts
from geo.places import NamedPlace
from geo.regions import RegionAdministration, RegionFacts, TreatyLine
from geo.series import Series
from geo.story import StoryStep
from geo.stretches import History, Stretch
from geo.talks import HandoverLaw, TalksPhase
from geo.terms import Vocabulary
from geo.vocabulary import PartyRole, Track

S = TypeVar("S", bound=Span)
L = TypeVar("L", bound=Lasting)


@dataclass(frozen=True)
class Catalog:
    """All that is known. Events are in date order; outlines are indexed by island id, EPSG:4326."""

    parties: Mapping[str, Party]
    sources: Mapping[str, Source]
    events: Mapping[str, Event]
    islands: Mapping[Island, IslandFacts]
    """In the order of their ids."""
    claimants: Sequence[Claimant]
    """The two parties that claim the islands, in the order of their ids."""
    vocabulary: Vocabulary
    edition: Edition
    dispute: Dispute
    """What the dispute as a whole is called, and which days and which part of the map the page opens with."""
    outlines: geopandas.GeoDataFrame
    administrations: Mapping[Island, History[Administration]]
    offers: Mapping[Island, History[OfferPhase]]
    talks: Mapping[Island, History[TalksPhase]]
    """What the talks were about, beside where the handover clause stood."""
    laws: Mapping[Island, History[HandoverLaw]]
    """Laws that bear on the handover clause while they hold; on most days there is none."""
    texts: Mapping[str, DecisiveText]
    """The decisive words, by id, in the order of their events."""
    series: Mapping[str, Series]
    """Figures counted again and again, by id."""
    changes: Sequence[Change]
    """What each edition changed, the latest edition first."""
    claims: Mapping[tuple[Claimant, Island], History[Claim]]
    positions: Mapping[tuple[str, Island], History[Position]]
    """Of the Ainu and of third parties, by party id; kept apart from the claims."""
    wordings: Mapping[tuple[Claimant, Track], History[Wording]]
    events_of: Mapping[Island, Sequence[Event]]
    """The events listed for each island, in date order."""
    changes_of: Mapping[Island, Sequence[Event]]
    """The events that changed each island's administration, a claim to it, the offer, the talks or a law that
    bears on the offer, in date order."""
    regions: Mapping[Region, RegionFacts]
    """The regions around the groups, which the map shows as context."""
    region_administrations: Mapping[Region, History[RegionAdministration]]
    treaty_lines: Sequence[Stretch[TreatyLine]]
    """Lines, of which several may stand on a day, and times without one, by first day."""
    story: Sequence[StoryStep]
    """The guided story, step by step, oldest first."""
    places: Sequence[NamedPlace]
    """What the map names, the most important first."""

    @property
    def newest_event(self) -> Event:
        """The last event of all. Raises ``IndexError`` if the record holds none."""
        return list(self.events.values())[-1]

    def texts_of(self, event: str) -> Sequence[DecisiveText]:
        """The decisive words that came about by the event with the id ``event``."""
        return [text for text in self.texts.values() if text.event == event]

    def latest_event(self, island: Island, day: date) -> Event | None:
        """The last event listed for ``island`` that began on or before ``day``."""
        at = bisect_right(self.events_of[island], day, key=_first_day)
        return self.events_of[island][at - 1] if at else None

    def events_around(self, island: Island, day: date, before: int, after: int) -> Sequence[Event]:
        """Up to ``before`` events of ``island`` before ``day``, those of that day, up to ``after`` later."""
        events = self.events_of[island]
        first, last = bisect_left(events, day, key=_first_day), bisect_right(events, day, key=_first_day)
        return events[max(0, first - before) : last + after]

    def lines_on(self, day: date) -> Sequence[Stretch[TreatyLine]]:
        """The lines between the two states that stood on ``day``, or the one entry that says why none did."""
        return [
            one
            for one in self.treaty_lines
            if one.first <= day and (one.ended_by is None or day < one.ended_by.date.first)
        ]

    def next_change(self, island: Island, day: date) -> Event | None:
        """The first change for ``island`` after ``day``."""
        changes = self.changes_of[island]
        at = bisect_right(changes, day, key=_first_day)
        return changes[at] if at < len(changes) else None

    def previous_change(self, island: Island, day: date) -> Event | None:
        """The last change for ``island`` before ``day``."""
        changes = self.changes_of[island]
        at = bisect_left(changes, day, key=_first_day)
        return changes[at - 1] if at else None


def assemble(
    entries: Mapping[str, Sequence[Any]],
    vocabulary: Vocabulary,
    edition: Edition,
    dispute: Dispute,
    outlines: geopandas.GeoDataFrame,
) -> Catalog:
    """Join checked ``entries`` (kind → entries) into a catalog."""
    islands = {facts.id: facts for facts in sorted(entries["islands"], key=_by_id)}
    claimants = tuple(sorted(one.id for one in entries["parties"] if one.role is PartyRole.CLAIMANT))
    regions = {facts.id: facts for facts in sorted(entries["regions"], key=_by_id)}
    events: dict[str, Event] = {event.id: event for event in sorted(entries["events"], key=_by_date)}
    administrations = {
        island: _history(_on(island, entries["administrations"]), events) for island in islands
    }
    offers = {island: _history(_on(island, entries["offer"]), events) for island in islands}
    talks = {island: _history(_on(island, entries["talks"]), events) for island in islands}
    laws = {island: _history(_on(island, entries["laws"]), events) for island in islands}
    claims = {
        (party, island): _history(
            [claim for claim in _on(island, entries["claims"]) if claim.party == party], events
        )
        for party in claimants
        for island in islands
    }
    return Catalog(
        parties={party.id: party for party in entries["parties"]},
        sources={source.id: source for source in entries["sources"]},
        events=events,
        islands=islands,
        claimants=claimants,
        vocabulary=vocabulary,
        edition=edition,
        dispute=dispute,
        outlines=outlines,
        administrations=administrations,
        offers=offers,
        talks=talks,
        laws=laws,
        series={one.id: one for one in entries["series"]},
        changes=tuple(sorted(entries["changes"], key=lambda one: (one.edition, one.day.first), reverse=True)),
        texts={one.id: one for one in sorted(entries["texts"], key=lambda one: _by_date(events[one.event]))},
        claims=claims,
        positions={
            (party, island): _history([one for one in _on(island, spans) if one.party == party], events)
            for spans in [entries["positions"]]
            for party in sorted({one.party for one in spans})
            for island in islands
        },
        wordings={
            (party, track): _history(
                [one for one in entries["wordings"] if (one.party, one.track) == (party, track)], events
            )
            for party in claimants
            for track in Track
        },
        events_of={
            island: tuple(event for event in events.values() if island in event.islands) for island in islands
        },
        changes_of={
            island: _changes(
                administrations[island],
                offers[island],
                talks[island],
                laws[island],
                *(claims[party, island] for party in claimants),
            )
            for island in islands
        },
        regions=regions,
        region_administrations={
            region: _history(
                [one for one in entries["region_administrations"] if region in one.regions], events
            )
            for region in regions
        },
        treaty_lines=tuple(_history(entries["treaty_lines"], events)),
        story=tuple(entries["story"]),
        places=tuple(sorted(entries["places"], key=_by_importance)),
    )


def _changes(*histories: History[Any]) -> tuple[Event, ...]:
    changed = {
        event.id: event
        for history in histories
        for stretch in history
        for event in (stretch.begun_by, stretch.ended_by)
        if event
    }
    return tuple(sorted(changed.values(), key=_by_date))


def _first_day(event: Event) -> date:
    return event.date.first


def _by_date(event: Event) -> tuple[date, date, str]:
    return event.date.first, event.date.last, event.id


def _by_id(facts: IslandFacts | RegionFacts) -> str:
    return facts.id


def _by_importance(place: NamedPlace) -> tuple[int, int, str]:
    return -place.weight, place.zoom, place.id


def _on(island: Island, spans: Iterable[S]) -> list[S]:
    return [span for span in spans if island in span.islands]


def _history(spans: Iterable[L], events: Mapping[str, Event]) -> History[L]:
    stretches = [
        Stretch(
            span,
            events[span.begins] if span.begins else None,
            events[span.ends] if span.ends else None,
        )
        for span in spans
    ]
    return History(sorted(stretches, key=lambda stretch: stretch.first))
