"""A table of the record: what a row is, what its columns mean, and its rows."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from geo.export.column import Cell, Column

Row = Mapping[str, Cell]
SOURCE_IDS = Column("source_ids", "ids of the sources on which it rests, separated by spaces", always=True)


@dataclass(frozen=True)
class Table:
    """A table by its name."""

    name: str
    title: str
    """What it holds, in a few words."""
    columns: Sequence[Column]
    rows: Sequence[Row]


def joined(ids: Iterable[str]) -> str | None:
    """Several ids in one cell, separated by spaces; None where there are none."""
    return " ".join(ids) or None
