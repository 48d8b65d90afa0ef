"""The four groups' outlines as a GeoDataFrame: data/islands.geojson, OpenStreetMap, ODbL."""

import json
from pathlib import Path

import geopandas
from shapely.errors import ShapelyError

from geo.problem import Problem, shown
from geo.vocabulary import Island


def read_outlines(path: Path, problems: list[Problem]) -> geopandas.GeoDataFrame | None:
    """One row per group, indexed by island id in alphabetical order, EPSG:4326; None after a problem.

    The feature's ``id`` (RFC 7946, section 3.2) is the island id.
    """
    try:
        features = json.loads(path.read_text(encoding="utf-8"))["features"]
        frame = geopandas.GeoDataFrame.from_features(features, crs="EPSG:4326")
        ids = [feature["id"] for feature in features]
    except (OSError, ValueError, KeyError, TypeError, AttributeError, ShapelyError) as error:
        problems.append(
            Problem(path.name, "", "", shown(error), "a GeoJSON FeatureCollection with feature ids")
        )
        return None
    found = [
        Problem(path.name, str(island), "id", f"{ids.count(island)} features", "exactly one feature")
        for island in Island
        if ids.count(island) != 1
    ]
    found += [
        Problem(path.name, shown(one), "id", "an unknown island", ", ".join(Island))
        for one in ids
        if one not in set(Island)
    ]
    found += [
        Problem(
            path.name, shown(one), "geometry", "an invalid or empty shape", "a valid polygon or multipolygon"
        )
        for one, shape in zip(ids, frame.geometry, strict=True)
        if shape is None or shape.is_empty or not shape.is_valid or "Polygon" not in shape.geom_type
    ]
    problems += found
    if found:
        return None
    frame.index = [str(one) for one in ids]
    frame.index.name = "island"
    return frame[["geometry"]].sort_index()
