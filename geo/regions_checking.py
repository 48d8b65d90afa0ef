"""Checks of the context: regions through all time, and on every day lines or the word that there is none."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import pairwise

from geo.checking import Reach, chain_problems
from geo.codes import Region
from geo.entries import Event
from geo.problem import Problem
from geo.record import Filed, Record

LINES = "treaty_lines.yaml"


def context_problems(record: Record) -> list[Problem]:
    """All problems between the entries of the context, in no particular order."""
    # Of a repeated id, which is reported as such, the first counts.
    events = {item.id: item.entry for item in reversed(record["events"].entries)}
    return [*_region_chains(record, events), *_line_days(record, events)]


def _region_chains(record: Record, events: Mapping[str, Event]) -> Iterator[Problem]:
    part = record["region_administrations"]
    if not (part.complete and part.flawless):
        return  # a span that could not be read would look like a gap
    chains: dict[Region, list[Filed]] = defaultdict(list)
    for item in part.entries:
        for region in item.entry.regions:
            chains[region].append(item)
    for region in sorted(record["regions"].ids):
        if region not in chains:
            came, allowed = "no span", "spans from the beginning to today"
            yield Problem("region_administrations.yaml", "", region, came, allowed)
        elif _named(chains[region]) <= events.keys():
            yield from chain_problems(chains[region], events, region, Reach.ALL_DAYS)


def _line_days(record: Record, events: Mapping[str, Event]) -> Iterator[Problem]:
    part = record["treaty_lines"]
    if not (part.complete and part.flawless and _named(part.entries) <= events.keys()):
        return
    spans = [
        (_day(item.entry.begins, events, date.min), _day(item.entry.ends, events, date.max), item)
        for item in part.entries
    ]
    backward = [
        Problem(item.file, item.id, "ends", f"{end}, not after its begin {begin}", "a later event")
        for begin, end, item in spans
        if begin >= end
    ]
    if backward:
        yield from backward
        return
    days = sorted({date.min, date.max, *(day for begin, end, _ in spans for day in (begin, end))})
    for first, after in pairwise(days):
        held = [item for begin, end, item in spans if begin <= first < end]
        without_course = [item.id for item in held if not item.entry.course]
        if held and (not without_course or len(held) == 1):
            continue
        came = f"{', '.join(item.id for item in held)} at once" if held else "nothing"
        allowed = "lines, or one entry that says there was none"
        yield Problem(LINES, "", f"{first} to {after}", came, allowed)


def _named(items: list[Filed]) -> set[str]:
    return {one for item in items for one in (item.entry.begins, item.entry.ends) if one is not None}


def _day(event: str | None, events: Mapping[str, Event], unknown: date) -> date:
    return events[event].date.first if event else unknown
