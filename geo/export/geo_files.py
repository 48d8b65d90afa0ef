"""The files with outlines: GeoJSON of a day, GeoParquet and GeoPackage of all that is selected."""

import errno
import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock
from typing import Literal

import geopandas
import pandas
import pyogrio
from pyogrio.errors import DataLayerError, DataSourceError

from geo.catalog import Catalog
from geo.export.column import Kind
from geo.export.edition_stamp import EditionStamp
from geo.export.licences import OUTLINES, OUTLINES_BY, RECORD
from geo.export.selection import EVERYTHING, Selection
from geo.export.table import Table
from geo.export.tables import Tables
from geo.join import islands_as_of

_CURRENT_DATE = "OGR_CURRENT_DATE"
"""GDAL's setting of what it writes as the time of the last change."""
_TYPES: Mapping[Kind, Literal["string", "Int64", "Float64"]] = {
    "text": "string",
    "day": "string",
    "whole number": "Int64",
    "number": "Float64",
}
_of_one_writer = Lock()  # that setting is the whole process's


def day_as_geojson(
    catalog: Catalog, stamp: EditionStamp, day: date, selection: Selection = EVERYTHING
) -> bytes:
    """The selected islands on ``day`` as a FeatureCollection (RFC 7946), with edition and licences beside."""
    frame = islands_as_of(catalog, day)
    frame = frame[[selection.holds(island) for island in frame.index]]
    frame.insert(0, "island", frame.index)
    collection = {
        "type": "FeatureCollection",
        "date": day.isoformat(),
        "edition": stamp.version,
        "digest": stamp.digest,
        "licences": {"properties": RECORD.id, "geometry": f"{OUTLINES.id}, {OUTLINES_BY}"},
        "features": json.loads(frame.to_json())["features"],
    }
    return (json.dumps(collection, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def states_as_parquet(states: geopandas.GeoDataFrame) -> bytes:
    """The states with outlines as GeoParquet 1.1; the same bytes each time."""
    # A column without a single text would have no type.
    texts = [name for name in states.columns.drop("geometry") if states[name].dtype == object]
    with TemporaryDirectory() as folder:
        file = Path(folder, "history.parquet")
        states.astype(dict.fromkeys(texts, "string")).to_parquet(
            file, index=False, compression="zstd", schema_version="1.1.0"
        )
        return file.read_bytes()


def as_geopackage(tables: Tables, stamp: EditionStamp) -> bytes:
    """States with outlines, and events, sources and texts beside them; the same bytes each time.

    ``OSError`` where there is no room to make it.
    """
    with TemporaryDirectory() as folder, _of_one_writer:
        file = Path(folder, "history.gpkg")
        before = pyogrio.get_gdal_config_option(_CURRENT_DATE)
        pyogrio.set_gdal_config_options({_CURRENT_DATE: f"{stamp.reviewed.isoformat()}T00:00:00.000Z"})
        try:
            pyogrio.write_dataframe(tables.states, file, layer="states", driver="GPKG")
            for table in (tables.events, tables.sources, tables.texts):
                pyogrio.write_dataframe(_frame(table), file, layer=table.name, driver="GPKG")
        except (DataLayerError, DataSourceError) as error:  # which is how GDAL tells of a full disk
            raise OSError(errno.EIO, str(error)) from error
        finally:
            pyogrio.set_gdal_config_options({_CURRENT_DATE: before})
        return file.read_bytes()


def _frame(table: Table) -> pandas.DataFrame:
    return pandas.DataFrame(
        {
            column.name: pandas.Series([row[column.name] for row in table.rows], dtype=_TYPES[column.kind])
            for column in table.columns
        }
    )
