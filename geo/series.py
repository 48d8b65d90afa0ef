"""Figures that are counted again and again: garrisons, quotas, visits, programmes, each by whose count.

A series runs oldest first, by the first day that each figure can be of; two counts of one day or year stand
beside each other. What two counters disagree on is two figures, and neither is called right.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from geo.codes import Claimant
from geo.entries import By, Id, Note, Sources, Unconfirmed, no_truth_value
from geo.historical_date import HistoricalDate
from geo.problem import Problem
from geo.record import Record
from geo.text import Entry, Text

Value = Annotated[float, Field(ge=0, allow_inf_nan=False), BeforeValidator(no_truth_value)]


class SeriesFigure(Entry):
    """One figure of a series: when, how much, by whose count."""

    date: HistoricalDate = Field(description="the day, month or year that it is of")
    value: Value = Field(description="how much, in the unit of the series")
    by: By
    note: Note = None
    sources: Sources


class Series(Entry):
    """A figure that is counted again and again, oldest first; it says nothing of why it changed."""

    id: Id = Field(description="its name in links; never reused")
    topic: Literal["exchange", "fisheries", "military", "population", "programmes"] = Field(
        description="what it is about: the heading it stands under"
    )
    name: Text = Field(description="what is counted")
    unit: Text = Field(description="in what, as the column is headed")
    party: Claimant | None = Field(
        default=None, description="whose programme or force it is; null: neither's"
    )
    figures: Annotated[tuple[SeriesFigure, ...], Field(min_length=1, description="oldest first")]
    note: Note = None
    unconfirmed: Unconfirmed = None


def series_problems(record: Record) -> Iterator[Problem]:
    """Figures that stand after a later one; two of one day or year may follow each other either way."""
    for item in record["series"].entries:
        series: Series = item.entry
        for number, (earlier, later) in enumerate(pairwise(series.figures), start=1):
            if later.date.first < earlier.date.first:
                came = f"{later.date.written}, after {earlier.date.written}"
                yield Problem(item.file, item.id, f"figures.{number}.date", came, "figures oldest first")
