"""All of history as a table: a row for each island and each stretch of days without a change."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import groupby, pairwise
from typing import Any

import geopandas

from geo.catalog import Catalog
from geo.codes import Island
from geo.entries import Event
from geo.evidence_on_day import cited_by
from geo.export.column import Column
from geo.export.day_state import island_column
from geo.export.state_columns import state_columns
from geo.export.state_words import in_words, word_columns
from geo.export.table import SOURCE_IDS, joined
from geo.historical_date import FORMS
from geo.join import OF_THE_DAY, as_table, row
from geo.snapshot import snapshot

NOT_KEPT = frozenset({*OF_THE_DAY, "name", "next_change", "next_change_date"})
"""What ``islands_as_of`` tells beside: what differs from day to day, ``name_en``, and ``ended_by``."""


def history(catalog: Catalog) -> geopandas.GeoDataFrame:
    """What held of each island group, from the beginning of the record to today.

    Parameters
    ----------
    catalog
        As ``load_catalog`` returns it.

    Returns
    -------
    geopandas.GeoDataFrame
        EPSG:4326, one row for each group and each stretch of days in which nothing about it changes: neither
        administration nor either claim, the offer, the talks or a law. Groups are in the order of their ids,
        each one's rows in the order of time, without a gap. Columns of texts (or None) and whole numbers,
        which every writer of geopandas takes and gives back:

        ``island``; ``first_day`` and ``last_day`` (ISO 8601; None: no beginning is known, still so), and
        ``begun_by``, ``begun_date``, ``ended_by``, ``ended_date``: ids and dates as written of the events
        with which the stretch begins and ends, separated by spaces where there are several; the columns of
        ``islands_as_of`` but ``NOT_KEPT``; ``source_ids``, separated by spaces; and in words, in each
        language, as ``office_ja``, what ``history_columns`` lists; ``geometry``.

        Where only the month or year of an event is known, a stretch begins with the first day it can have.
    """
    rows = [row for island in catalog.islands for row in _stretches(catalog, island)]
    table = as_table(rows)
    outlines = [catalog.outlines.geometry[island] for island in table["island"]]
    return geopandas.GeoDataFrame(table, geometry=outlines, crs=catalog.outlines.crs)


def history_columns(catalog: Catalog) -> list[Column]:
    """The columns of ``history``, but the geometry, in its order."""
    written = f"as written: {FORMS}; separated by spaces"
    return [
        island_column(catalog),
        Column("first_day", "the first day of all that the row tells; empty: no beginning is known", "day"),
        Column("last_day", "the last day of it; empty: still so", "day"),
        Column("begun_by", "ids of the events that begin it, separated by spaces"),
        Column("begun_date", f"their dates {written}"),
        Column("ended_by", "ids of the events that end it, separated by spaces"),
        Column("ended_date", f"their dates {written}"),
        *(column for column in state_columns(catalog) if column.name not in NOT_KEPT),
        SOURCE_IDS,
        *word_columns(catalog),
    ]


def _stretches(catalog: Catalog, island: Island) -> Iterator[dict[str, Any]]:
    turns = [(day, list(events)) for day, events in groupby(catalog.changes_of[island], _first_day)]
    bounds: list[tuple[date | None, list[Event]]] = [(None, []), *turns, (None, [])]
    for (first, begun), (after, ended) in pairwise(bounds):
        state = snapshot(catalog, island, first or date.min)
        cells = row(catalog, state)
        yield {
            "island": island,
            "first_day": first.isoformat() if first else None,
            "last_day": (after - timedelta(days=1)).isoformat() if after else None,
            "begun_by": joined(event.id for event in begun),
            "begun_date": joined(event.date.written for event in begun),
            "ended_by": joined(event.id for event in ended),
            "ended_date": joined(event.date.written for event in ended),
            **{name: cell for name, cell in cells.items() if name not in NOT_KEPT},
            SOURCE_IDS.name: joined(cited_by(catalog, state)),
            **in_words(catalog, state),
        }


def _first_day(event: Event) -> date:
    return event.date.first
