"""The record as four tables: events, states of the islands, sources, and the decisive words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import geopandas

from geo.catalog import Catalog
from geo.export.event_table import event_columns, event_rows
from geo.export.history import history, history_columns
from geo.export.selection import EVERYTHING, Selection
from geo.export.source_table import source_columns, source_rows
from geo.export.table import Row, Table
from geo.export.text_table import text_columns, text_rows


@dataclass(frozen=True)
class Tables:
    """What is given away of the record; ``states`` still has its outlines."""

    events: Table
    sources: Table
    texts: Table
    states: geopandas.GeoDataFrame
    states_table: Table
    """The same without outlines."""

    @property
    def all(self) -> Sequence[Table]:
        """The four of them."""
        return (self.events, self.states_table, self.sources, self.texts)


def tables(catalog: Catalog, selection: Selection = EVERYTHING) -> Tables:
    """The tables of ``selection``: of sources those that the rest cites, or all if nothing is left out."""
    events = [event for event in catalog.events.values() if selection.tells_of(event)]
    texts = [text for text in catalog.texts.values() if selection.tells_of(catalog.events[text.event])]
    states = history(catalog)
    states = states[[_kept(row, selection) for row in states.to_dict("records")]].reset_index(drop=True)
    cited = {one for event in events for one in event.sources}
    cited |= {one for text in texts for passage in text.authentic for one in passage.sources}
    cited |= {one for ids in states["source_ids"] for one in ids.split()}
    sources = [one for one in catalog.sources.values() if selection == EVERYTHING or one.id in cited]
    columns = history_columns(catalog)
    return Tables(
        events=Table(
            "events",
            "Events, in the order of their dates",
            event_columns(catalog),
            event_rows(catalog, events),
        ),
        sources=Table("sources", "Sources of every statement", source_columns(catalog), source_rows(sources)),
        texts=Table(
            "texts",
            "The words that decide, passage by passage and language by language",
            text_columns(),
            text_rows(texts),
        ),
        states=states,
        states_table=Table(
            "states",
            "States of the islands: a row for each island and each stretch of days without a change",
            columns,
            _without_outlines(states),
        ),
    )


def _without_outlines(states: geopandas.GeoDataFrame) -> list[Row]:
    return [
        {str(name): cell for name, cell in row.items()}
        for row in states.drop(columns="geometry").to_dict("records")
    ]


def _kept(row: Mapping[Any, Any], selection: Selection) -> bool:
    first = date.fromisoformat(row["first_day"]) if row["first_day"] else date.min
    last = date.fromisoformat(row["last_day"]) if row["last_day"] else date.max
    return selection.holds(row["island"]) and selection.touches(first, last)
