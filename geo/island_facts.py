"""The facts and figures of an island group: names, areas, people, heights, distances, each by whose count."""

from typing import Annotated

from pydantic import Field

from geo.codes import Claimant
from geo.entries import (
    By,
    Disagreements,
    Figure,
    Id,
    Kana,
    Latitude,
    Longitude,
    Name,
    Native,
    Note,
    Sources,
    Unconfirmed,
)
from geo.historical_date import HistoricalDate
from geo.text import Entry, Text


class Area(Entry):
    """An area of an island group by one survey."""

    km2: Figure = Field(description="square kilometres")
    by: By
    sources: Sources


class Count(Entry):
    """How many people lived somewhere, when, by whose count."""

    people: Annotated[int, Field(ge=0, description="how many")]
    date: HistoricalDate = Field(description="when they were counted")
    by: By
    sources: Sources


class Settlement(Entry):
    """A town or village of today, or one that was there once."""

    name: Name
    native: Native
    counts: tuple[Count, ...] = Field(default=(), description="people who lived there, count by count")
    note: Note = None
    sources: Sources


class Peak(Entry):
    """A summit and its height in metres by one source."""

    name: Name
    native: Native
    height_m: Figure = Field(description="metres above the sea")
    by: By
    sources: Sources


class Islet(Entry):
    """A member of a group, with its areas as each survey gives them."""

    id: Id = Field(description="its name in links")
    name: Name
    native: Native
    areas: tuple[Area, ...] = Field(default=(), description="its area, survey by survey")
    former_residents: Annotated[int, Field(ge=0)] | None = Field(
        default=None, description="how many once lived there: when, and by whose count, says dispute.yaml"
    )
    note: Note = None
    unconfirmed: Unconfirmed = None
    sources: Sources


class Unit(Entry):
    """The administrative unit to which a claimant's law assigns a group today."""

    party: Claimant = Field(description="whose law")
    unit: Text = Field(description="the unit, from the smallest to the largest")
    sources: Sources


class Distance(Entry):
    """How far it is from somewhere to somewhere."""

    start: Text = Field(description="from where")
    end: Text = Field(description="to where")
    km: Figure = Field(description="kilometres")
    sources: Sources


class IslandFacts(Entry):
    """Names, label point and figures of an island group."""

    id: Id = Field(description="which group")
    name: Name
    short: Text | None = Field(
        default=None, description="the pair in few letters, where a phone's timeline has no room for it"
    )
    kana: Kana = None
    native: Native
    indigenous_name: Text | None = Field(
        default=None, description="its indigenous name as given, and what that is said to mean"
    )
    lon: Longitude = Field(description="where its label stands, if there is room")
    lat: Latitude
    description: Text = Field(description="what and where it is, and who administers it today")
    areas: Annotated[tuple[Area, ...], Field(min_length=1, description="its area, survey by survey")]
    units: tuple[Unit, ...] = Field(default=(), description="where each claimant's law puts it today")
    population: tuple[Count, ...] = Field(default=(), description="people who lived there, count by count")
    peaks: tuple[Peak, ...] = Field(default=(), description="summits")
    settlements: tuple[Settlement, ...] = Field(default=(), description="towns and villages, now or formerly")
    islets: tuple[Islet, ...] = Field(default=(), description="the members of a group")
    distances: tuple[Distance, ...] = Field(default=(), description="how far it is from elsewhere")
    disagreements: Disagreements = ()
    unconfirmed: Unconfirmed = None
    sources: Sources
