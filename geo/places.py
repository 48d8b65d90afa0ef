"""Names on the map, around and on the groups: land, seas, straits, islets, peaks, towns, with their days."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from geo.codes import Island
from geo.entries import Event, Hiragana, Id, Native, Note, Sources, Unconfirmed
from geo.historical_date import HistoricalDate
from geo.kana import in_hiragana, starts_with_kana
from geo.regions import Point
from geo.text import Entry, Text
from geo.vocabulary import PlaceKind

When = Annotated[HistoricalDate | Id, Field(union_mode="left_to_right")]
"""The id of an event of the record, or a date where the record has no such event."""

PlaceName = Annotated[
    Text, Field(description="its name; where the sides differ, the pair in that language, alphabetical")
]
Reading = Annotated[
    Hiragana | None,
    Field(description="how its Japanese name in kanji is read, in hiragana: this orders it in Japanese"),
]
Zoom = Annotated[
    int,
    Field(
        ge=4,
        le=12,
        description="the least zoom of the map at which the name may stand: 5 shows the region, 8 the groups",
    ),
]


class FormerName(Entry):
    """What a place was called before it was called otherwise."""

    name: PlaceName
    reading: Reading = None
    native: Native = Field(default={})
    ends: When = Field(
        description="when the next name took its place: the id of that event, or a date where there is none"
    )
    sources: Sources


class Standing(Entry):
    """Where a name stands, and from which zoom of the map on."""

    at: Point = Field(description="the point")
    zoom: Zoom


class NamedPlace(Entry):
    """A place that the map names, for as long as it had the name; it says nothing of whose it is."""

    id: Id = Field(description="its name in other entries; never reused")
    kind: PlaceKind = Field(description="what sort of place it is")
    name: PlaceName
    reading: Reading = None
    native: Native = Field(default={})
    island: Island | None = Field(default=None, description="the group on which it lies; null: elsewhere")
    at: Point = Field(description="where it lies; of a sea or a land, where its name stands")
    weight: Literal[1, 2, 3] = Field(description="3 shown first, 1 only where there is room")
    zoom: Zoom
    again: tuple[Standing, ...] = Field(
        default=(), description="where its name stands too, on a map that shows but a part of it"
    )
    begins: When | None = Field(
        default=None,
        description="when it came to be: the id of that event, or a date if there is none; null: always",
    )
    ends: When | None = Field(
        default=None,
        description="when it ceased to be: the id of that event, or a date if there is none; null: never",
    )
    was: tuple[FormerName, ...] = Field(default=(), description="its former names, oldest first")
    note: Note = None
    unconfirmed: Unconfirmed = None
    sources: Sources

    @property
    def kana(self) -> str | None:
        """How its Japanese name, or the first of the pair, is read: this orders it in Japanese."""
        first = self.name.to("ja").partition("／")[0]
        return in_hiragana(first).replace("・", "") if starts_with_kana(first) else self.reading


@dataclass(frozen=True, slots=True)
class NameSpan:
    """A name of a place from ``first`` up to, and not including, ``until``, with the sources of the name."""

    name: Text
    native: Native
    sources: Sources
    begins: When | None
    ends: When | None
    first: date | None
    """The first day on which it can have begun; None: no beginning is known."""
    until: date | None
    """The first day on which it can have ended; None: it is still called so."""


def names_of_place(place: NamedPlace, events: Mapping[str, Event]) -> list[NameSpan]:
    """The names of ``place``, oldest first, without gap or overlap; ``events`` holds those it names."""
    all_names: list[NamedPlace | FormerName] = [*place.was, place]
    changes: list[When] = [one.ends for one in place.was]
    return [
        NameSpan(one.name, one.native, one.sources, begins, ends, _day(begins, events), _day(ends, events))
        for one, begins, ends in zip(all_names, (place.begins, *changes), (*changes, place.ends), strict=True)
    ]


def events_of_place(place: NamedPlace) -> Iterator[tuple[str, str]]:
    """The ids of events that begin or end ``place`` or a name of it, each with the field that names it."""
    fields = [("begins", place.begins), ("ends", place.ends), *(("was.ends", one.ends) for one in place.was)]
    yield from ((field, when) for field, when in fields if isinstance(when, str))


def date_of(when: When, events: Mapping[str, Event]) -> HistoricalDate:
    """The date that ``when`` is, or that of its event; ``KeyError`` for one that is not in ``events``."""
    return events[when].date if isinstance(when, str) else when


def _day(when: When | None, events: Mapping[str, Event]) -> date | None:
    return None if when is None else date_of(when, events).first
