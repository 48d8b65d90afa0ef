"""Every file that is given away, read back by another library, is the record."""

import csv
import hashlib
import io
import json
from datetime import date
from pathlib import Path
from typing import Any

import frictionless
import geopandas
import pandas
import pyogrio
import pytest
import shapely

from geo import Catalog, history, islands_as_of
from geo.export.csv_file import unsafe
from geo.export.edition_stamp import EditionStamp, edition_stamp
from geo.export.files import FORMATS, Exported, exported
from geo.export.selection import Selection
from geo.export.tables import Table, tables
from geo.loading import DATA

DAY = date(1956, 10, 19)


@pytest.fixture(scope="module")
def stamp(catalog: Catalog) -> EditionStamp:
    """The edition of the committed record."""
    return edition_stamp(catalog, DATA)


@pytest.fixture(scope="module")
def files(catalog: Catalog, stamp: EditionStamp) -> dict[str, Exported]:
    """Every file of the whole record, by name."""
    return {file.name: file for file in exported(catalog, stamp, day=DAY)}


@pytest.fixture(scope="module")
def folder(files: dict[str, Exported], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """They lie in a folder."""
    made = tmp_path_factory.mktemp("exported")
    for name, file in files.items():
        (made / name).write_bytes(file.content)
    return made


def as_written(table: Table) -> list[list[str]]:
    """The cells of ``table`` as texts, an empty one for nothing."""
    return [
        ["" if row[column.name] is None else str(row[column.name]) for column in table.columns]
        for row in table.rows
    ]


@pytest.mark.parametrize("name", ["events", "states", "sources", "texts"])
def test_a_table_in_csv_is_the_record(catalog: Catalog, files: dict[str, Exported], name: str) -> None:
    """As a spreadsheet reads it, cell by cell in three scripts, and as pandas does."""
    (table,) = (one for one in tables(catalog).all if one.name == name)
    content = files[f"{name}.csv"].content
    heads, *rows = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    assert heads == [column.name for column in table.columns]
    assert [[unsafe(cell) for cell in row] for row in rows] == as_written(table)
    frame = pandas.read_csv(io.BytesIO(content), dtype=str, keep_default_na=False)
    assert frame.to_numpy().tolist() == rows
    assert len(rows) == files[f"{name}.csv"].rows > 0
    for column in ("title_ja", "name_ja", "instrument_ja"):
        if column in heads:
            assert all(any(ord(letter) > 0x2E80 for letter in cell) for cell in frame[column])


def test_events_are_all_there_with_their_days(catalog: Catalog, files: dict[str, Exported]) -> None:
    """One row an event, in order; its date as written, and the days that it stands for."""
    frame = pandas.read_csv(io.BytesIO(files["events.csv"].content), dtype=str, keep_default_na=False)
    assert list(frame["id"]) == list(catalog.events)
    for row in frame.to_dict("records"):
        event = catalog.events[row["id"]]
        assert (row["date"], row["first_day"]) == (event.date.written, event.date.first.isoformat())
        assert (row["title_ru"], row["summary_ja"]) == (event.title.ru, event.summary.ja)
        assert row["source_ids"].split() == list(event.sources)
        assert row["islands"].split() == list(event.islands)
        assert [row["lon"], row["lat"]] == (
            [str(event.place.lon), str(event.place.lat)] if event.place else ["", ""]
        )


def test_passages_are_there_in_each_language(catalog: Catalog, files: dict[str, Exported]) -> None:
    """Verbatim where they are authentic, with sources; translated by the project, and said so, elsewhere."""
    frame = pandas.read_csv(io.BytesIO(files["texts.csv"].content), dtype=str, keep_default_na=False)
    found = {(row["id"], row["language"]): row for row in frame.to_dict("records")}
    assert len(found) == len(frame)
    for text in catalog.texts.values():
        for passage in text.authentic:
            row = found.pop((text.id, passage.language))
            assert (row["standing"], unsafe(row["quote"])) == ("authentic", passage.quote)
            assert row["source_ids"].split() == list(passage.sources)
        for language, quote in text.translations.items():
            row = found.pop((text.id, language))
            assert (row["standing"], unsafe(row["quote"]), row["source_ids"]) == ("translation", quote, "")
    assert found == {}


def same_states(catalog: Catalog, back: geopandas.GeoDataFrame) -> None:
    """``back`` holds the history of the record, texts as texts and outlines point for point."""
    states = history(catalog)
    assert back.crs is not None
    assert back.crs.to_epsg() == 4326
    assert list(back.columns) == list(states.columns)
    for column in states.columns.drop("geometry"):
        came = [None if pandas.isna(cell) else cell for cell in back[column]]
        assert came == [cell if cell != "" else came[row] for row, cell in enumerate(states[column])], column
    assert shapely.equals(back.geometry.to_numpy(), states.geometry.to_numpy()).all()


def test_geoparquet_is_the_history(catalog: Catalog, folder: Path) -> None:
    """As geopandas reads it."""
    same_states(catalog, geopandas.read_parquet(folder / "history.parquet"))


def test_geopackage_is_the_history_with_its_tables(catalog: Catalog, folder: Path) -> None:
    """As GDAL reads it: states with outlines, and events, sources and texts beside them."""
    file = folder / "history.gpkg"
    same_states(catalog, geopandas.read_file(file, layer="states"))
    assert dict(pyogrio.list_layers(file)) == {
        "states": "MultiPolygon",
        "events": None,
        "sources": None,
        "texts": None,
    }
    for table in tables(catalog).all:
        if table.name == "states":
            continue
        back = pyogrio.read_dataframe(file, layer=table.name)
        assert list(back.columns) == [column.name for column in table.columns]
        for column in table.columns:
            came = [None if pandas.isna(cell) else cell for cell in back[column.name]]
            assert came == [row[column.name] for row in table.rows], column.name


def test_geojson_is_the_islands_on_that_day(
    catalog: Catalog, files: dict[str, Exported], folder: Path
) -> None:
    """As geopandas reads it, and beside the features the day, the edition and the licences."""
    back = geopandas.read_file(folder / "states.geojson", DATE_AS_STRING="YES").set_index("island")
    frame = islands_as_of(catalog, DAY)
    assert list(back.index) == list(frame.index)
    for column in frame.columns.drop("geometry"):
        came = [None if pandas.isna(cell) else cell for cell in back[column]]
        assert came == list(frame[column]), column
    assert shapely.equals(back.geometry.to_numpy(), frame.geometry.to_numpy()).all()
    beside = json.loads(files["states.geojson"].content)
    assert beside["date"] == "1956-10-19"
    assert beside["edition"] == catalog.edition.version
    assert beside["licences"]["geometry"] == "ODbL-1.0, © OpenStreetMap contributors"


def test_the_descriptor_describes_every_file(files: dict[str, Exported], folder: Path) -> None:
    """Frictionless reads each table by it without a complaint; sizes, digests and licences are told."""
    report = frictionless.validate(folder / "datapackage.json")
    assert report.valid, report.flatten(["name", "type", "note"])
    assert {task.name for task in report.tasks if task.type == "table"} == {
        "events",
        "states",
        "sources",
        "texts",
    }
    package = json.loads(files["datapackage.json"].content)
    assert {one["path"] for one in package["resources"]} == files.keys() - {"datapackage.json"}
    for resource in package["resources"]:
        content = files[resource["path"]].content
        assert resource["bytes"] == len(content)
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
        licences = {licence["name"] for licence in resource["licenses"]}
        assert licences == ({"CC-BY-4.0"} if resource["type"] == "table" else {"CC-BY-4.0", "ODbL-1.0"})


def test_every_column_is_explained_once(files: dict[str, Exported]) -> None:
    """In English snake_case, with a meaning, and with the codes that it can hold."""
    package = json.loads(files["datapackage.json"].content)
    fields = [field for one in package["resources"] if "schema" in one for field in one["schema"]["fields"]]
    assert len(fields) > 120
    for field in fields:
        assert field["name"].isidentifier()
        assert field["name"].isascii()
        assert field["name"] == field["name"].lower()
        assert len(field["description"]) > 5
    by_name = {field["name"]: field for field in fields}
    assert "frozen" in by_name["offer"]["constraints"]["enum"]
    assert by_name["title_ja"]["description"].endswith("; in Japanese")


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("states.csv", b"civil_administration", b"civil"),
        (
            "events.csv",
            b"joint-declaration-1956,1956-10-19,1956-10-19",
            b"joint-declaration-1956,1956-10-19,1956",
        ),
        ("texts.csv", b"joint-declaration-1956", b"no-such-event"),
    ],
)
def test_a_table_that_says_something_else_is_found(
    files: dict[str, Exported], tmp_path: Path, file: str, old: bytes, new: bytes
) -> None:
    """A code, a day, an event that is none: the descriptor allows none of them."""
    for name, made in files.items():
        content = made.content
        if name == file:
            assert old in content
            content = content.replace(old, new)
        if name == "datapackage.json":
            package: dict[str, Any] = json.loads(content)
            for resource in package["resources"]:
                del resource["bytes"], resource["hash"]
            content = json.dumps(package).encode()
        (tmp_path / name).write_bytes(content)
    report = frictionless.validate(tmp_path / "datapackage.json")
    assert not report.valid
    assert {task.name for task in report.tasks if not task.valid} == {file.removesuffix(".csv")}


def test_the_same_record_gives_the_same_bytes(
    catalog: Catalog, stamp: EditionStamp, files: dict[str, Exported]
) -> None:
    """Whoever compares two downloads by their digests compares records, not hours of making."""
    again = exported(catalog, stamp, day=DAY)
    assert [file.name for file in again] == list(files)
    for file in again:
        assert file.content == files[file.name].content, file.name


def test_a_part_of_the_record_is_whole_in_itself(
    catalog: Catalog, stamp: EditionStamp, tmp_path: Path
) -> None:
    """Some days of one island: what touches them and nothing else, and every source that it rests on."""
    selection = Selection(date(1945, 8, 1), date(1956, 12, 31), ("shikotan",))
    for file in exported(catalog, stamp, FORMATS, selection):
        (tmp_path / file.name).write_bytes(file.content)
    report = frictionless.validate(tmp_path / "datapackage.json")
    assert report.valid, report.flatten(["name", "type", "note"])
    found = tables(catalog, selection)
    states = found.states.to_dict("records")
    assert {row["island"] for row in states} == {"shikotan"}
    assert states[0]["first_day"] <= "1945-08-01" <= states[0]["last_day"]
    assert states[-1]["first_day"] <= "1956-12-31" <= (states[-1]["last_day"] or "9999")
    events = {str(row["id"]) for row in found.events.rows}
    assert events == {
        event.id
        for event in catalog.events.values()
        if "shikotan" in event.islands
        and event.date.first <= date(1956, 12, 31)
        and event.date.end >= date(1945, 8, 1)
    }
    cited = {
        one
        for table in (found.events, found.states_table, found.texts)
        for row in table.rows
        for one in str(row["source_ids"] or "").split()
    }
    assert {row["id"] for row in found.sources.rows} == cited
    package = json.loads((tmp_path / "datapackage.json").read_bytes())
    assert package["selection"] == {"from": "1945-08-01", "to": "1956-12-31", "islands": ["shikotan"]}
    features = json.loads((tmp_path / "states.geojson").read_bytes())["features"]
    assert [feature["id"] for feature in features] == ["shikotan"]
