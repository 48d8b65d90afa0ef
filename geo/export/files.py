"""The files that are given away: which there are, what each holds, and how each is made."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from geo.catalog import Catalog
from geo.export import data_package
from geo.export.csv_file import csv_file
from geo.export.data_package import descriptor, file_resource, table_resource
from geo.export.edition_stamp import EditionStamp
from geo.export.geo_files import as_geopackage, day_as_geojson, states_as_parquet
from geo.export.selection import EVERYTHING, Selection
from geo.export.tables import Tables, tables

Format = Literal["csv", "geojson", "parquet", "gpkg"]
FORMATS: tuple[Format, ...] = ("csv", "geojson", "parquet", "gpkg")
MEDIA_TYPES: Mapping[str, str] = {
    "csv": "text/csv; charset=utf-8",
    "geojson": "application/geo+json",
    "parquet": "application/vnd.apache.parquet",
    "gpkg": "application/geopackage+sqlite3",
    "json": "application/json",
}
"""By the ending of a file's name."""


@dataclass(frozen=True)
class Exported:
    """A file that was made: what it holds, how many rows it has, and its bytes."""

    name: str
    title: str
    rows: int
    content: bytes

    @property
    def format(self) -> str:
        """The ending of its name."""
        return self.name.rpartition(".")[2]

    @property
    def media_type(self) -> str:
        """What it is sent as."""
        return MEDIA_TYPES[self.format]


def exported(
    catalog: Catalog,
    stamp: EditionStamp,
    formats: Iterable[Format] = FORMATS,
    selection: Selection = EVERYTHING,
    day: date | None = None,
) -> list[Exported]:
    """The files of ``selection`` in ``formats``, and last the descriptor of them all; nothing is written.

    GeoJSON is of one ``day``: the last up to which events are known, unless another is asked for.
    """
    asked = [one for one in FORMATS if one in set(formats)]
    found = tables(catalog, selection)
    made: list[Exported] = []
    resources: list[dict[str, Any]] = []
    for form in asked:
        if form == "csv":
            for table in found.all:
                file = Exported(
                    f"{table.name}.csv", table.title, len(table.rows), csv_file(table.columns, table.rows)
                )
                made.append(file)
                resources.append(table_resource(table, file.content))
        else:
            file = _with_outlines(form, catalog, stamp, found, selection, day or stamp.known_to)
            made.append(file)
            resources.append(file_resource(file.name, file.title, file.content, file.media_type))
    content = descriptor(catalog, stamp, selection, resources)
    title = "Descriptor of these files: columns, codes, licences"
    return [*made, Exported(data_package.NAME, title, len(resources), content)]


def _with_outlines(
    form: Format, catalog: Catalog, stamp: EditionStamp, found: Tables, selection: Selection, day: date
) -> Exported:
    if form == "geojson":
        content = day_as_geojson(catalog, stamp, day, selection)
        title = f"The islands on {day.isoformat()}, with outlines"
        rows = sum(map(selection.holds, catalog.islands))
        return Exported("states.geojson", title, rows, content)
    if form == "parquet":
        title = "States of the islands, with outlines"
        return Exported("history.parquet", title, len(found.states), states_as_parquet(found.states))
    title = "States of the islands with outlines, and events, sources and texts"
    rows = sum(len(table.rows) for table in found.all)
    return Exported("history.gpkg", title, rows, as_geopackage(found, stamp))
