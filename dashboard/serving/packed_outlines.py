"""Outlines for the browser: the same points as in the GeoJSON, each as its step from the one before.

Small whole numbers pack to half the bytes of degrees in full; ``outlines.js`` takes the steps back again.
"""

from collections.abc import Iterable, Sequence
from typing import Any


def packed_outlines(collection: dict[str, Any], decimals: int) -> dict[str, Any]:
    """A FeatureCollection of polygons (EPSG:4326) whose coordinates have ``decimals``, as steps.

    ``features``: for each its ``id`` and ``polygons``; a polygon is a list of rings, a ring a flat list of
    steps east and north in units of the last decimal, the first from 0° 0°; the closing point is left out.
    Raises ``ValueError`` where a coordinate is finer than ``decimals`` or a ring is not closed.
    """
    return {
        "decimals": decimals,
        "features": [
            {
                "id": feature["id"],
                "polygons": [
                    [_steps(ring, decimals) for ring in polygon] for polygon in _polygons(feature["geometry"])
                ],
            }
            for feature in collection["features"]
        ],
    }


def _polygons(geometry: dict[str, Any]) -> Iterable[Any]:
    return geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]


def _steps(ring: Sequence[Sequence[float]], decimals: int) -> list[int]:
    if ring[0] != ring[-1]:
        raise ValueError(f"a ring that begins at {ring[0]} and ends at {ring[-1]}")
    steps: list[int] = []
    before = (0, 0)
    for point in ring[:-1]:
        here = (_whole(point[0], decimals), _whole(point[1], decimals))
        steps += (here[0] - before[0], here[1] - before[1])
        before = here
    return steps


def _whole(degrees: float, decimals: int) -> int:
    units: int = round(degrees * 10**decimals)
    if round(degrees, decimals) != degrees:
        raise ValueError(f"{degrees} has more than {decimals} decimals")
    return units
