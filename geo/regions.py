"""What the map shows around the groups as context: regions that changed hands, and lines between states."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from geo.codes import Region, RegionAdministrator
from geo.entries import Disagreements, Id, Lasting, Latitude, Longitude, Name, Native, Sources
from geo.text import Entry, Text
from geo.vocabulary import Certainty


class Point(Entry):
    """A point on the map."""

    lon: Longitude
    lat: Latitude


class RegionFacts(Entry):
    """A region around the groups: its names, how far it reaches and why it is told apart."""

    id: Id = Field(description="which region; the id of its shape in context.geojson")
    name: Name
    native: Native
    label: Point = Field(description="where its name stands on the map, beside its land")
    extent: Text = Field(description="how far it reaches, and why there")
    disagreements: Disagreements = ()
    sources: Sources


class RegionAdministration(Lasting):
    """Who administered regions around the groups, and on what footing; no word on title."""

    regions: Annotated[tuple[Region, ...], Field(min_length=1, description="the regions it concerns")]
    administrator: RegionAdministrator = Field(description="who administered")
    certainty: Certainty = Field(description="how sure the record is of it")
    footing: Text = Field(description="on what footing: the treaty, order or event it rested on")


class TreatyLine(Lasting):
    """A line between the two states while it stood; without a course, a time in which there was none."""

    name: Text = Field(description="what it is called, without a date; or that there was none")
    drawn_by: Text | None = Field(default=None, description="who drew it; null: no line")
    says: Text = Field(description="a sentence on where it ran and what it was, or why there was none")
    label: Point | None = Field(default=None, description="the middle of its name on the map; null: no line")
    course: tuple[Point, ...] = Field(
        default=(), description="its course, point by point, as the map draws it; empty: no line"
    )

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if (self.drawn_by is not None, self.label is not None, len(self.course) > 1) not in (
            (True, True, True),
            (False, False, False),
        ) or len(self.course) == 1:
            raise ValueError("drawn_by, label and a course of two points or more, or none of the three")
        return self
