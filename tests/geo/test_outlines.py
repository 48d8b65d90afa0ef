"""The outlines: rows in the order of their ids, or a problem that says what is wrong with the file."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from geo import Catalog, Problem
from geo.outlines import COAST, CONTEXT, ISLANDS, LAND, LOCATOR, OutlinesFile, read_outlines
from tests import record_codes
from tests.geo.broken_record import problems_in

FILE = "islands.geojson"
CONTEXT_FILE = "context.geojson"
LOCATOR_FILE = "locator.geojson"
IDS = {
    ISLANDS.name: record_codes.ISLANDS,
    CONTEXT.name: (COAST, *record_codes.REGIONS),
    LOCATOR.name: (LAND,),
}
COLLECTION = "a GeoJSON FeatureCollection with feature ids"
BOWTIE = [[[145, 44], [146, 45], [145, 45], [146, 44], [145, 44]]]


def test_the_committed_outlines_are_four_rows_by_id(catalog: Catalog) -> None:
    """One valid shape for each group, by island id in alphabetical order, in degrees (EPSG:4326)."""
    outlines = catalog.outlines
    assert list(outlines.index) == ["habomai", "iturup", "kunashir", "shikotan"]
    assert outlines.index.name == "island"
    assert outlines.crs == "EPSG:4326"
    assert outlines.geometry.is_valid.all()
    assert set(outlines.geom_type) <= {"Polygon", "MultiPolygon"}


@pytest.mark.parametrize("file", [FILE, CONTEXT_FILE, LOCATOR_FILE])
def test_a_missing_file_is_one_problem(record: Path, file: str) -> None:
    """Without outlines there is no map, and that is said once."""
    (record / file).unlink()
    [problem] = problems_in(record)
    assert (problem.file, problem.entry, problem.field) == (file, "", "")
    assert "No such file" in problem.came


@pytest.mark.parametrize(
    "raw",
    [
        *(b"not json", b"[]", b"null", b'"features"', b"{}", b'{"features": null}'),
        *(b'{"features": 5}', b'{"features": [5]}', b'{"features": [{}]}', b"\x00", b'{"features": ['),
        b"[" * 200_000,
    ],
)
@pytest.mark.parametrize("file", [ISLANDS, CONTEXT, LOCATOR])
def test_a_file_that_is_no_feature_collection_is_one_problem(
    record: Path, raw: bytes, file: OutlinesFile
) -> None:
    """Whatever bytes stand there, the answer is one problem and never a crash."""
    (record / file.name).write_bytes(raw)
    [problem] = outline_problems(record, file)
    assert (problem.file, problem.entry, problem.field, problem.allowed) == (file.name, "", "", COLLECTION)


@pytest.mark.parametrize("file", [ISLANDS, CONTEXT, LOCATOR])
def test_a_file_that_is_cut_off_is_one_problem(record: Path, file: OutlinesFile) -> None:
    """Half a file is no file."""
    path = record / file.name
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    [problem] = problems_in(record)
    assert (problem.file, problem.allowed) == (file.name, COLLECTION)


def outline_problems(record: Path, file: OutlinesFile = ISLANDS) -> list[Problem]:
    """What is wrong with the outlines of ``record``; they are given if and only if nothing is."""
    problems: list[Problem] = []
    assert (read_outlines(record, file, IDS[file.name], problems) is None) == bool(problems)
    return problems


def changed(
    record: Path, change: Callable[[list[dict[str, Any]]], object], file: OutlinesFile = ISLANDS
) -> list[Problem]:
    """The problems after ``change`` was made to the features; habomai is the first of the islands."""
    path = record / file.name
    outlines = json.loads(path.read_text(encoding="utf-8"))
    outlines["features"].sort(key=lambda feature: feature["id"])
    change(outlines["features"])
    path.write_text(json.dumps(outlines), encoding="utf-8")
    return outline_problems(record, file)


def test_the_order_of_the_features_does_not_matter(record: Path) -> None:
    """Rows are found by id, so a file in another order is the same file."""
    assert changed(record, lambda features: features.reverse()) == []


def test_a_missing_island_is_one_problem(record: Path) -> None:
    """All four groups are drawn."""
    assert changed(record, lambda features: features.pop(0)) == [
        Problem(FILE, "habomai", "id", "0 features", "exactly one feature")
    ]


def test_an_island_drawn_twice_is_one_problem(record: Path) -> None:
    """No group is drawn twice."""
    assert changed(record, lambda features: features.append(features[0])) == [
        Problem(FILE, "habomai", "id", "2 features", "exactly one feature")
    ]


def test_an_unknown_island_is_one_problem(record: Path) -> None:
    """Nothing is drawn that the record does not know; its entry is named as all entries are."""
    assert changed(record, lambda features: features.append({**features[0], "id": "narnia"})) == [
        Problem(FILE, "narnia", "id", "an unknown id", "habomai, iturup, kunashir, shikotan")
    ]


@pytest.mark.parametrize("feature_id", [None, 1, 1.5, True, [], {}, ["habomai"], {"a": 1}])
def test_an_id_that_is_no_text_is_told(record: Path, feature_id: Any) -> None:
    """An id of another type is an unknown island, and its own group is missing; never a crash."""
    found = changed(record, lambda features: features[0].update(id=feature_id))
    assert Problem(FILE, "habomai", "id", "0 features", "exactly one feature") in found
    assert {problem.file for problem in found} == {FILE}


def test_a_feature_without_an_id_is_told(record: Path) -> None:
    """The id of a feature is its only name."""
    [problem] = changed(record, lambda features: features[0].pop("id"))
    assert (problem.file, problem.allowed) == (FILE, COLLECTION)


@pytest.mark.parametrize(
    "geometry",
    [
        None,
        {"type": "Polygon", "coordinates": []},
        {"type": "MultiPolygon", "coordinates": []},
        {"type": "Polygon", "coordinates": BOWTIE},
        {"type": "MultiPolygon", "coordinates": [BOWTIE]},
        {"type": "Point", "coordinates": [145, 44]},
        {"type": "LineString", "coordinates": [[145, 44], [146, 45]]},
        {"type": "GeometryCollection", "geometries": []},
    ],
)
def test_an_invalid_shape_is_one_problem(record: Path, geometry: Any) -> None:
    """A shape is a valid polygon or several; its entry is named as all entries are."""
    assert changed(record, lambda features: features[0].update(geometry=geometry)) == [
        Problem(FILE, "habomai", "geometry", "an invalid or empty shape", "a valid polygon or multipolygon")
    ]


@pytest.mark.parametrize(
    "coordinates", ["x", 5, [[[145, 44]]], [[["a", "b"]] * 4], {}, [[[145, 44, 0, 0, 0]] * 4]]
)
def test_coordinates_that_are_no_shape_are_one_problem(record: Path, coordinates: Any) -> None:
    """What cannot even be read as a shape is a problem of the file, and never a crash."""
    geometry = {"type": "Polygon", "coordinates": coordinates}
    [problem] = changed(record, lambda features: features[0].update(geometry=geometry))
    assert problem.file == FILE


def test_the_context_holds_the_coast_and_each_region_once(record: Path) -> None:
    """A region that is missing, twice there or unknown is told as an island is."""
    allowed = "coast, central_kurils, northern_kurils, northern_sakhalin, southern_sakhalin"
    assert changed(record, lambda features: features.reverse(), CONTEXT) == []
    assert changed(record, lambda features: features[0].update(id="narnia"), CONTEXT) == [
        Problem(CONTEXT_FILE, "central_kurils", "id", "0 features", "exactly one feature"),
        Problem(CONTEXT_FILE, "narnia", "id", "an unknown id", allowed),
    ]


@pytest.mark.parametrize("file", [ISLANDS, CONTEXT, LOCATOR])
@pytest.mark.parametrize(
    ("ring", "came", "allowed"),
    [
        (
            [[145, 44], [146, 44], [146, 45]],
            "a ring that begins at [145, 44] and ends at [146, 45]",
            "rings that end where they begin",
        ),
        (
            [[145, 44], [146, 44], [146, 45.1234567], [145, 44]],
            "[146, 45.1234567]",
            "at most {decimals} decimals",
        ),
        (
            [[44, 145], [44, 146], [45, 146], [44, 145]],
            "[44, 145]",
            "longitude and latitude in degrees",
        ),
    ],
)
def test_a_ring_that_the_page_could_not_draw_is_one_problem(
    record: Path, file: OutlinesFile, ring: Any, came: str, allowed: str
) -> None:
    """What shapely mends or ignores is told too: the page sends points as they are written."""
    geometry = {"type": "Polygon", "coordinates": [ring]}
    [problem] = changed(record, lambda features: features[0].update(geometry=geometry), file)
    assert (problem.file, problem.field) == (file.name, "geometry")
    assert (problem.came, problem.allowed) == (came, allowed.format(decimals=file.decimals))
