"""The state of one island on one day as a row: what held, on what sources, and in words."""

from datetime import date

from geo.catalog import Catalog
from geo.codes import Island
from geo.evidence_on_day import cited_by
from geo.export.column import Cell, Column
from geo.export.state_columns import state_columns
from geo.export.state_words import in_words, word_columns
from geo.export.table import SOURCE_IDS, joined
from geo.join import row
from geo.snapshot import snapshot


def day_state_columns(catalog: Catalog) -> list[Column]:
    """What ``day_state`` tells, in its order."""
    return [
        Column("date", "the day", "day", always=True),
        island_column(catalog),
        *(column for column in state_columns(catalog) if column.name != "name"),
        SOURCE_IDS,
        *word_columns(catalog),
    ]


def day_state(catalog: Catalog, island: Island, day: date) -> dict[str, Cell]:
    """What held on ``island`` on ``day``; ``name`` is among the words."""
    state = snapshot(catalog, island, day)
    cells: dict[str, Cell] = {"date": day.isoformat(), "island": island, **row(catalog, state)}
    del cells["name"]
    return cells | {SOURCE_IDS.name: joined(cited_by(catalog, state)), **in_words(catalog, state)}


def island_column(catalog: Catalog) -> Column:
    """Which island group a row tells of."""
    return Column("island", "which group", always=True, codes=tuple(map(str, catalog.islands)))
