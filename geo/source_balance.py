"""Balance of sources: each side heard in its own words, period by period, and beside its own readings.

Weighed are official and primary sources, each once a period, on the side whose state, press or scholars they
are (``Source.side``); those of neither side weigh nothing. How small a side's share may be is told period by
period in neutrality.yaml, with the reason; so is how many readings may stand beside the other side's sources
alone.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from geo.catalog import Catalog
from geo.checking import cited_sources
from geo.codes import Claimant
from geo.entries import Event, Source
from geo.problem import Problem
from geo.record import Record, claimants_of
from geo.vocabulary import STRONG
from geo.word_list import NeutralityRules, SourcePeriod


@dataclass(frozen=True)
class SourcesInPeriod:
    """The official and primary sources of each side that the events of a period cite."""

    period: SourcePeriod
    sources: Mapping[Claimant, frozenset[str]]

    @property
    def fewest(self) -> tuple[Claimant, int]:
        """The side with the fewest, and how many."""
        side = min(self.sources, key=lambda party: (len(self.sources[party]), party))
        return side, len(self.sources[side])

    @property
    def most(self) -> int:
        """How many the other side has."""
        return max(len(held) for held in self.sources.values())


def sources_by_period(catalog: Catalog, rules: NeutralityRules) -> list[SourcesInPeriod]:
    """One row for each of the rules' periods, oldest first."""
    counted: list[SourcesInPeriod] = []
    for at, period in enumerate(rules.source_periods):
        later = rules.source_periods[at + 1 :]
        until = later[0].begins.first if later else date.max
        held: dict[Claimant, set[str]] = {party: set() for party in catalog.claimants}
        for event in catalog.events.values():
            if period.begins.first <= event.date.first < until:
                for cited in cited_sources(event):
                    source = catalog.sources[cited]
                    if source.kind in STRONG and source.side in held:
                        held[source.side].add(cited)
        counted.append(SourcesInPeriod(period, {party: frozenset(ids) for party, ids in held.items()}))
    return counted


def source_balance_problems(catalog: Catalog, rules: NeutralityRules) -> Iterator[Problem]:
    """Periods in which one side's official and primary sources are fewer than the share that is allowed."""
    for row in sources_by_period(catalog, rules):
        side, count = row.fewest
        if count < row.period.least * row.most:
            came = f"{count} of {side} beside {row.most}"
            allowed = f"at least {row.period.least:.0%} of the other side's"
            yield Problem("the record", "", f"sources from {row.period.begins.written}", came, allowed)


def readings_without_their_sources(record: Record) -> list[tuple[str, Claimant]]:
    """Events with a reading of a side and no source of that side, while it has some of the other's."""
    sources: dict[str, Source] = {item.id: item.entry for item in record["sources"].entries}
    both = claimants_of(record)
    found = []
    for item in record["events"].entries:
        event: Event = item.entry
        sides = {sources[cited].side for cited in cited_sources(event) if cited in sources} - {None}
        found += [(item.id, party) for party in both if sides and party in event.readings.keys() - sides]
    return found


def reading_source_problems(record: Record, rules: NeutralityRules) -> Iterator[Problem]:
    """More readings of a side in events that cite the other side alone than are allowed."""
    by_side: dict[Claimant, list[str]] = defaultdict(list)
    for event, party in readings_without_their_sources(record):
        by_side[party].append(event)
    allowed = rules.readings_without_sources
    for party, events in by_side.items():
        if len(events) > allowed:
            came = f"{len(events)} of {party}: {', '.join(events)}"
            yield Problem(
                "the record", "", "readings without a source of their own side", came, f"at most {allowed}"
            )


def sources_reported(catalog: Catalog, rules: NeutralityRules) -> tuple[str, ...]:
    """A line for each period: how many official and primary sources of each side its events cite."""
    return tuple(
        f"from {row.period.begins.written}: "
        + ", ".join(f"{party} {len(row.sources[party])}" for party in catalog.claimants)
        for row in sources_by_period(catalog, rules)
    )
