"""The dispute as a whole: what it is called, and which days and which part of the map the page opens with."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from geo.entries import Id, Latitude, Longitude
from geo.historical_date import HistoricalDate, Precision
from geo.text import Entry, Text

RING_STEPS = 5
"""An empty ring and its four quarters, as ``OfferTerm.step`` counts them."""


class Groups(Entry):
    """The groups of the dispute, all together, as headings and buttons call them."""

    what: Text = Field(description="what and where they are, with which the page's first sentence begins")
    heading: Text = Field(description="as a heading")
    all: Text = Field(description="all of them, within a sentence")
    short: Text = Field(description="all of them, on a button")
    show: Text = Field(description="what that button does")


class WholeRegion(Entry):
    """The region around the groups, through which lines between the two states ran."""

    short: Text = Field(description="on a button")
    show: Text = Field(description="what that button does")


class Offer(Entry):
    """The handover offer: how the page names it and explains its ring."""

    label: Text = Field(description="its name in a word or two, for buttons and columns")
    heading: Text = Field(description="its name, for headings and sentences")
    clause: Text = Field(description="what it is in law, in a sentence with which each explanation begins")
    ring: Text = Field(description="what the ring beside a name tells, for the legend")
    explained: Text = Field(description="how the ring fills and empties, in a sentence")
    steps: Annotated[tuple[Text, ...], Field(min_length=RING_STEPS, max_length=RING_STEPS)] = Field(
        description="what each step of the ring comes down to, from empty to full"
    )


class Talks(Entry):
    """The talks between the two sides: how the page names them and explains their track."""

    label: Text = Field(description="their name in a word or two, for columns")
    heading: Text = Field(description="what is told of them, for headings")
    explained: Text = Field(
        description="what the track and its line along the band tell, in a sentence or two"
    )


class Law(Entry):
    """Laws that bear on the handover clause: how the page names them and marks them."""

    heading: Text = Field(description="what is told of them, for headings")
    mark: Text = Field(description="what the mark over the ring tells, for the legend")


class Preset(Entry):
    """A stretch of the timeline that is one click away: from a day to today."""

    begins: HistoricalDate = Field(description="its first day")
    name: Text = Field(description="what it shows, in a few words, with the year in which it begins")
    short: Text = Field(description="the same where a phone has little room")


class Timeline(Entry):
    """The days of the timeline; it ends today."""

    begins: HistoricalDate = Field(description="its first day, not after that of any event")
    opens: HistoricalDate = Field(description="the first day of the stretch that the page opens with")
    presets: tuple[Preset, ...] = Field(default=(), description="the stretches that are one click away")
    landmarks: tuple[Id, ...] = Field(
        default=(), description="ids of events with a short name that are named first where room is scarce"
    )

    @model_validator(mode="after")
    def _days(self) -> Self:
        for day in (self.begins, self.opens, *(preset.begins for preset in self.presets)):
            if day.precision is not Precision.DAY:
                raise ValueError("days, as 1855-01-01")
            if day.first < self.begins.first:
                raise ValueError(f"no day before {self.begins.written}, where the timeline begins")
        return self


class Box(Entry):
    """A part of the map between two meridians and two parallels."""

    south: Latitude
    west: Longitude
    north: Latitude
    east: Longitude

    @model_validator(mode="after")
    def _not_turned(self) -> Self:
        if not (self.south < self.north and self.west < self.east):
            raise ValueError("south below north, and west below east")
        return self

    @property
    def center(self) -> tuple[float, float]:
        """Latitude and longitude of its middle, in degrees."""
        return (self.south + self.north) / 2, (self.west + self.east) / 2

    @property
    def corners(self) -> tuple[tuple[float, float], tuple[float, float]]:
        """South-west and north-east, each latitude and longitude in degrees."""
        return (self.south, self.west), (self.north, self.east)


class MapFrame(Entry):
    """Which part of the map is shown."""

    groups: Box = Field(description="with all groups in it: what the page opens with")
    region: Box = Field(description="with all lines between the two states in it")
    within: Box = Field(description="how far a reader can wander; never to the edge of the coast")

    @model_validator(mode="after")
    def _nested(self) -> Self:
        for name, box, outer in (("groups", self.groups, self.region), ("region", self.region, self.within)):
            if not (
                outer.south <= box.south
                and outer.west <= box.west
                and outer.north >= box.north
                and outer.east >= box.east
            ):
                raise ValueError(f"{name} within the next larger of groups, region, within")
        return self


class JulianCalendar(Entry):
    """The Julian calendar, where one side counted by it."""

    until: HistoricalDate = Field(description="the first day on which it was no longer used")
    says: Text = Field(description="a {date} of it, as it stands below the day")
    note: Text = Field(description="a sentence that tells readers so")


class Dispute(Entry):
    """The dispute as a whole: data/dispute.yaml."""

    title: Text = Field(description="the title of the page")
    name: Text = Field(description="the pair of names for the groups together")
    subtitle: Text = Field(description="what the page shows, under its name")
    description: Text = Field(description="a sentence on what it answers, for search engines and links")
    groups: Groups = Field(description="the groups, all together")
    region: WholeRegion = Field(description="the region around the groups")
    offer: Offer = Field(description="the handover offer")
    talks: Talks = Field(description="the talks between the two sides")
    law: Law = Field(description="laws that bear on the handover offer")
    timeline: Timeline = Field(description="the days of the timeline")
    map: MapFrame = Field(description="which part of the map is shown")
    julian_calendar: JulianCalendar | None = Field(
        default=None, description="the Julian calendar, where one side counted by it"
    )
    former_residents: Text | None = Field(
        default=None, description="the heading above the counts of former residents"
    )
    indigenous_language: Text | None = Field(
        default=None, description="what stands before a group's indigenous name"
    )
