"""Checks that need more than one entry: ids, references, and spans that must follow one another."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import date
from enum import Enum, StrEnum, auto
from itertools import pairwise
from typing import Any

from pydantic import BaseModel

from geo.codes import Island
from geo.decisive_texts import DecisiveText
from geo.dispute import Dispute
from geo.entries import KEY, Claim, Event, Lasting, Position
from geo.file_text import unreadable
from geo.kana import fits
from geo.problem import Problem, shown
from geo.record import Filed, Part, Record, claimants_of
from geo.story import StoryStep
from geo.terms import Vocabulary
from geo.text import Text
from geo.vocabulary import (
    Bearing,
    Certainty,
    EventKind,
    EvidenceStatus,
    PartyRole,
    Slot,
    SourceKind,
    Track,
)

LOST = 4
"""So many entries that others name and that are not there are hardly slips, but a file that is gone."""


class Reach(Enum):
    """On which days the spans of one chain hold; on none of them do two."""

    ALL_DAYS = auto()
    FROM_THE_FIRST_ON = auto()
    SOME_DAYS = auto()


def problems_across(record: Record) -> list[Problem]:
    """All problems between the entries of ``record`` (kind → entries), in no particular order."""
    return [
        *_repeated_ids(record),
        *_unknown_references(record),
        *_nothing_disputed(record),
        *_claimants_without_a_slot_each(record),
        *_claimants_among_positions(record),
        *_broken_chains(record),
        *_readings_of_other_names(record),
        *_key_events_without_a_name(record),
    ]


def _key_events_without_a_name(record: Record) -> Iterator[Problem]:
    """Events of the highest weight that the timeline could not name."""
    for item in record["events"].entries:
        if item.entry.weight == KEY and item.entry.short is None:
            yield Problem(item.file, item.id, "short", "nothing", "a name in a word or two, as weight is 3")


def _readings_of_other_names(record: Record) -> Iterator[Problem]:
    """Readings that cannot be those of the names they order in Japanese."""
    for part in record.values():
        for item in part.entries:
            reading = getattr(item.entry, "kana", None)
            name = item.entry.speaker if isinstance(item.entry, Claim) else getattr(item.entry, "name", None)
            written = name.ja if isinstance(name, Text) else None
            if reading and written and not fits(written, reading):
                yield Problem(item.file, item.id, "kana", shown(reading), f"how {written} is read")


def cited_sources(entry: Any) -> list[str]:
    """The ids of all sources that ``entry`` cites, in each place where it can."""
    return [cited for _, cited in _citations(entry)]


def codes_without_words(vocabulary: Vocabulary, file: str) -> list[Problem]:
    """Codes that the vocabulary file does not put in words."""
    codes: dict[str, tuple[Mapping[Any, Any], type[StrEnum]]] = {
        "event_kinds": (vocabulary.event_kinds, EventKind),
        "bearings": (vocabulary.bearings, Bearing),
        "certainties": (vocabulary.certainties, Certainty),
        "evidence_statuses": (vocabulary.evidence_statuses, EvidenceStatus),
        "source_kinds": (vocabulary.source_kinds, SourceKind),
        "tracks": (vocabulary.tracks, Track),
    }
    return [
        Problem(file, group, code, "nothing", "a label and a definition")
        for group, (worded, all_codes) in codes.items()
        for code in all_codes
        if code not in worded
    ]


def days_before_the_timeline(dispute: Dispute, record: Record, file: str) -> Iterator[Problem]:
    """A timeline that begins after the first event, which then nobody could reach."""
    begins = dispute.timeline.begins.first
    first = min((item.entry.date.first for item in record["events"].entries), default=begins)
    if begins > first:
        came = dispute.timeline.begins.written
        yield Problem(file, "", "timeline.begins", came, f"a day not after the first event, {first}")


def landmarks_without_a_name(dispute: Dispute, record: Record, file: str) -> Iterator[Problem]:
    """Events that the timeline should name before others, and cannot."""
    part = record["events"]
    if not (part.complete and part.flawless):
        return
    named = {item.id for item in part.entries if item.entry.short}
    for event in dispute.timeline.landmarks:
        if event not in named:
            allowed = "the id of an event with a short name"
            yield Problem(file, "", "timeline.landmarks", shown(event), allowed)


def _repeated_ids(record: Record) -> Iterator[Problem]:
    for part in record.values():
        first_seen: dict[str, str] = {}
        for item in part.entries:
            if item.id in first_seen:
                yield Problem(
                    item.file,
                    item.id,
                    "id",
                    f"an id already used in {first_seen[item.id]}",
                    "an id of its own",
                )
            first_seen.setdefault(item.id, item.file)


def _unknown_references(record: Record) -> Iterator[Problem]:
    referring: tuple[tuple[str, str, Callable[[Any], Iterator[tuple[str, str]]]], ...] = (
        ("sources", "the id of a source", _citations),
        ("parties", "the id of a party", _parties_named),
        ("events", "the id of an event, or null", _events_named),
        ("texts", "the id of a text in texts.yaml", _texts_named),
    )
    unknown: dict[str, set[str]] = defaultdict(set)
    for kind in record.keys() - {"parties", "sources"}:
        for item in record[kind].entries:
            for target, allowed, references in referring:
                for name, referred in references(item.entry):
                    if record[target].complete and referred not in record[target].ids:
                        unknown[target].add(referred)
                        yield Problem(item.file, item.id, name, shown(referred), allowed)
    for target, ids in unknown.items():
        if len(ids) >= LOST:
            yield _lost(target, record[target], ids)


def _lost(kind: str, part: Part, ids: Collection[str]) -> Problem:
    in_a_folder = any("/" in item.file for item in part.entries)
    came = f"none of {len(ids)} entries that others name, {shown(min(ids))} among them"
    allowed = "all files of the kind, each whole: one may be missing or cut off"
    return unreadable(f"{kind}/*.yaml" if in_a_folder else f"{kind}.yaml", came, allowed)


def _citations(held: Any, field: str = "") -> Iterator[tuple[str, str]]:
    """Each source that ``held`` cites, with the field: its own, and those of its parts at any depth."""
    if isinstance(held, BaseModel):
        for name in type(held).model_fields:
            inner = f"{field}.{name}" if field else name
            if name == "sources":
                yield from ((inner, cited) for cited in held.sources)  # type: ignore[attr-defined]
            else:
                yield from _citations(getattr(held, name), inner)
    elif isinstance(held, tuple):
        for one in held:
            yield from _citations(one, field)


def _parties_named(entry: Any) -> Iterator[tuple[str, str]]:
    yield from (("readings", party) for party in getattr(entry, "readings", {}))
    yield from (("parties", party) for party in getattr(entry, "parties", ()))
    if isinstance(entry, Position):
        yield "party", entry.party
    answer = getattr(entry, "answer", None)
    if answer is not None:
        yield "answer.party", answer.party


def _events_named(entry: Any) -> Iterator[tuple[str, str]]:
    if isinstance(entry, Lasting):
        yield from (
            (name, event) for name in ("begins", "ends") if (event := getattr(entry, name)) is not None
        )
    if isinstance(entry, StoryStep | DecisiveText) and entry.event is not None:
        yield "event", entry.event


def _texts_named(entry: Any) -> Iterator[tuple[str, str]]:
    yield from (("texts", text) for text in getattr(entry, "texts", ()))


def _nothing_disputed(record: Record) -> Iterator[Problem]:
    part = record["islands"]
    if part.complete and not part.ids:
        yield Problem("islands.yaml", "", "", "no entry", "an entry for each group of the dispute")


def _claimants_without_a_slot_each(record: Record) -> Iterator[Problem]:
    part = record["parties"]
    if not (part.complete and part.flawless):
        return
    slots = [str(item.entry.slot) for item in part.entries if item.entry.role is PartyRole.CLAIMANT]
    if sorted(slots) != sorted(Slot):
        came = f"claimants: {', '.join(slots) or 'none'}"
        yield Problem("parties.yaml", "", "slot", came, f"two claimants: {', '.join(Slot)}")


def _claimants_among_positions(record: Record) -> Iterator[Problem]:
    claimants = set(claimants_of(record))
    for item in record["positions"].entries:
        if item.entry.party in claimants:
            yield Problem(
                item.file,
                item.id,
                "party",
                shown(item.entry.party),
                "a party that is not one of the claimants",
            )


def _broken_chains(record: Record) -> Iterator[Problem]:
    # Of a repeated id, which is reported as such, the first counts.
    events = {item.id: item.entry for item in reversed(record["events"].entries)}
    chained: tuple[tuple[str, Callable[[Any], tuple[str, ...]], Reach], ...] = (
        ("administrations", lambda entry: ("",), Reach.ALL_DAYS),
        ("offer", lambda entry: ("",), Reach.ALL_DAYS),
        ("talks", lambda entry: ("",), Reach.ALL_DAYS),
        ("laws", lambda entry: ("",), Reach.SOME_DAYS),
        ("claims", lambda entry: (f"{entry.party} ",), Reach.FROM_THE_FIRST_ON),
        ("positions", lambda entry: (f"{entry.party} ",), Reach.FROM_THE_FIRST_ON),
        ("wordings", lambda entry: (f"{entry.party} {entry.track} ",), Reach.FROM_THE_FIRST_ON),
    )
    for kind, holders, reach in chained:
        part = record[kind]
        if not (part.complete and part.flawless):
            continue  # a span that could not be read would look like a gap
        chains: dict[tuple[str, Island], list[Filed]] = defaultdict(list)
        for item in part.entries:
            for holder in holders(item.entry):
                for island in item.entry.islands:
                    chains[holder, island].append(item)
        if reach is Reach.ALL_DAYS:
            for island in sorted(record["islands"].ids):
                if ("", island) not in chains:
                    yield Problem(f"{kind}.yaml", "", island, "no span", "spans from the beginning to today")
        for (holder, island), items in chains.items():
            named = {event for item in items for _, event in _events_named(item.entry)}
            if named <= events.keys():
                yield from chain_problems(items, events, f"{holder}{island}", reach)


def chain_problems(
    items: list[Filed], events: Mapping[str, Event], chain: str, reach: Reach
) -> Iterator[Problem]:
    """Where spans ``items`` of one ``chain`` do not follow one another; their events must all be known."""

    def day(event_id: str | None, unknown: date) -> date:
        return events[event_id].date.first if event_id else unknown

    spans = sorted(
        ((day(item.entry.begins, date.min), day(item.entry.ends, date.max), item) for item in items),
        key=lambda span: span[:2],
    )
    backward = [
        Problem(item.file, item.id, f"ends ({chain})", f"{end}, not after its begin {begin}", "a later event")
        for begin, end, item in spans
        if begin >= end
    ]
    if backward:
        yield from backward
        return  # where a span runs backward, gaps and overlaps mean nothing
    first, last = spans[0][2], spans[-1][2]
    if reach is Reach.ALL_DAYS and first.entry.begins is not None:
        yield Problem(
            first.file, first.id, f"begins ({chain})", shown(first.entry.begins), "null in the first span"
        )
    if reach is not Reach.SOME_DAYS and last.entry.ends is not None:
        yield Problem(last.file, last.id, f"ends ({chain})", shown(last.entry.ends), "null in the last span")
    for (_, end, earlier), (begin, _, later) in pairwise(spans):
        if begin < end or (begin > end and reach is not Reach.SOME_DAYS):
            what = "a gap" if begin > end else "an overlap"
            yield Problem(
                later.file,
                later.id,
                f"begins ({chain})",
                f"{what}: {earlier.id} ends {end}, this begins {begin}",
                "spans that follow one another",
            )
