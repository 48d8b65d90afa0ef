"""The four groups' outlines as a GeoDataFrame: data/islands.geojson, OpenStreetMap, ODbL."""

import json
from pathlib import Path

import geopandas
import pandas
from shapely.errors import ShapelyError

from geo.problem import Problem, shown
from geo.record_file import read_regular_file
from geo.vocabulary import Island

MAX_BYTES = 20_000_000


def read_outlines(path: Path, problems: list[Problem]) -> geopandas.GeoDataFrame | None:
    """One row per group, indexed by island id in alphabetical order, EPSG:4326; None after a problem.

    The feature's ``id`` (RFC 7946, section 3.2) is the island id.
    """
    try:
        collection = json.loads(read_regular_file(path, MAX_BYTES).decode("utf-8"))
        features = list(collection["features"])
        ids = [feature["id"] for feature in features]
        frame = geopandas.GeoDataFrame.from_features(features, crs="EPSG:4326")
    except (
        OSError,
        ValueError,
        LookupError,
        TypeError,
        ArithmeticError,
        AttributeError,
        RecursionError,
        ShapelyError,
    ) as error:
        came = error.strerror if isinstance(error, OSError) else None
        problems.append(
            Problem(path.name, "", "", came or shown(error), "a GeoJSON FeatureCollection with feature ids")
        )
        return None
    found = [
        Problem(path.name, island, "id", f"{ids.count(island)} features", "exactly one feature")
        for island in map(str, Island)
        if ids.count(island) != 1
    ]
    for one, shape in zip(ids, frame.geometry, strict=True):
        name = one if isinstance(one, str) else shown(one)
        if one not in list(Island):
            found.append(Problem(path.name, name, "id", "an unknown island", ", ".join(Island)))
        if shape is None or shape.is_empty or not shape.is_valid or "Polygon" not in shape.geom_type:
            came = "an invalid or empty shape"
            found.append(Problem(path.name, name, "geometry", came, "a valid polygon or multipolygon"))
    problems += found
    if found:
        return None
    frame.index = pandas.Index(ids, name="island", dtype=object)
    return frame[["geometry"]].sort_index()
