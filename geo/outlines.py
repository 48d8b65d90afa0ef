"""The outlines of data/: the groups, the coast around them, the globe. OpenStreetMap, ODbL."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import geopandas
import pandas
from shapely.errors import ShapelyError

from geo.file_text import read_text, unreadable
from geo.problem import Problem, shown

MAX_BYTES = 20_000_000
COAST = "coast"
"""The feature that holds all land around the groups but the regions."""


@dataclass(frozen=True)
class OutlinesFile:
    """A file of outlines, and the decimals of its coordinates (degrees)."""

    name: str
    decimals: int


# About 1 m: finer than the source, which lies 32 to 67 m from Japan's official coastline.
ISLANDS = OutlinesFile("islands.geojson", 5)
CONTEXT = OutlinesFile("context.geojson", 4)
# About 10 km: a pixel of the globe shows a hundred.
LOCATOR = OutlinesFile("locator.geojson", 1)
LAND = "land"
"""The one feature of the locator: the land of the globe around the dispute."""


def read_outlines(
    folder: Path, file: OutlinesFile, wanted: Sequence[str] | None, problems: list[Problem]
) -> geopandas.GeoDataFrame | None:
    """One row per feature, indexed by its id in alphabetical order, EPSG:4326; None after a problem.

    The feature's ``id`` (RFC 7946, section 3.2) is the id of the island or region: one of ``wanted``, each of
    which there must be. None: it is not known which.
    """
    text, unread = read_text(folder / file.name, file.name, MAX_BYTES)
    if unread:
        problems += unread
        return None
    try:
        collection = json.loads(text)
        features = list(collection["features"])
        ids = [feature["id"] for feature in features]
        flaws = [next(_flaws(feature["geometry"], file.decimals), None) for feature in features]
        frame = geopandas.GeoDataFrame.from_features(features, crs="EPSG:4326")
    except (
        ValueError,
        LookupError,
        TypeError,
        ArithmeticError,
        AttributeError,
        RecursionError,
        ShapelyError,
    ) as error:
        allowed = "a GeoJSON FeatureCollection with feature ids"
        problems.append(unreadable(file.name, shown(error), allowed))
        return None
    found = [
        Problem(file.name, expected, "id", f"{ids.count(expected)} features", "exactly one feature")
        for expected in wanted or ()
        if ids.count(expected) != 1
    ]
    for one, flaw, shape in zip(ids, flaws, frame.geometry, strict=True):
        name = one if isinstance(one, str) else shown(one)
        if wanted is not None and one not in wanted:
            found.append(Problem(file.name, name, "id", "an unknown id", ", ".join(wanted)))
        if shape is None or shape.is_empty or not shape.is_valid or "Polygon" not in shape.geom_type:
            came = "an invalid or empty shape"
            found.append(Problem(file.name, name, "geometry", came, "a valid polygon or multipolygon"))
        elif flaw:
            found.append(Problem(file.name, name, "geometry", *flaw))
    problems += found
    if found:
        return None
    frame.index = pandas.Index(ids, name="island", dtype=object)
    return frame[["geometry"]].sort_index()


def _flaws(geometry: Any, decimals: int) -> Iterator[tuple[str, str]]:
    """What the page could not draw of polygons though shapely mends it: what came, and what is allowed."""
    if geometry is None or geometry["type"] not in ("Polygon", "MultiPolygon"):
        return  # told as a shape
    several = geometry["type"] == "MultiPolygon"
    for polygon in geometry["coordinates"] if several else [geometry["coordinates"]]:
        for ring in polygon:
            if ring[0] != ring[-1]:
                came = f"a ring that begins at {shown(ring[0])} and ends at {shown(ring[-1])}"
                yield came, "rings that end where they begin"
            for lon, lat, *_ in ring:
                if not (-180 <= lon <= 180 and -90 <= lat <= 90):
                    yield shown([lon, lat]), "longitude and latitude in degrees"
                if (round(lon, decimals), round(lat, decimals)) != (lon, lat):
                    yield shown([lon, lat]), f"at most {decimals} decimals"
