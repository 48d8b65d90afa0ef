"""The land of the globe around the dispute, as the map's locator shows it: a few hundred points."""

from typing import Any

import numpy as np
import shapely
from pyproj import Transformer
from shapely import Point, Polygon

from geo.outlines import LOCATOR

GLOBE_CENTRE = (147.1, 44.4)
"""Longitude and latitude of the middle: among the groups."""
GLOBE_RADIUS_M = 6_200_000.0
"""About 56 degrees of arc; the locator shows 50."""
GLOBE_TOLERANCE_M = 70_000.0
"""About half of what a pixel of the locator shows."""
GLOBE_MIN_M2 = 8e9
_LEAST_DEGREES = 0.05
"""Square degrees below which no polygon can have that area anywhere; told without projecting it."""

_EQUIDISTANT = f"+proj=aeqd +lon_0={GLOBE_CENTRE[0]} +lat_0={GLOBE_CENTRE[1]} +datum=WGS84 +units=m"
"""The azimuthal equidistant projection: the globe's rim is a circle in it; in metres."""


def globe_outline(land: np.ndarray[Any, np.dtype[np.object_]]) -> list[Polygon]:
    """Return the land (EPSG:4326) within `GLOBE_RADIUS_M` of `GLOBE_CENTRE`, simplified and snapped.

    `land` holds polygons of the whole Earth, EPSG:4326, shape (n,).
    """
    large = land[shapely.area(land) > _LEAST_DEGREES]
    to_metres = Transformer.from_crs("EPSG:4326", _EQUIDISTANT, always_xy=True)
    metres = shapely.transform(
        shapely.simplify(large, 0.02), lambda xy: np.column_stack(to_metres.transform(xy[:, 0], xy[:, 1]))
    )
    rim = Point(0, 0).buffer(GLOBE_RADIUS_M, quad_segs=32)
    # Snapped to a kilometre, so that the pieces of one continent join where the source parts it.
    joined = shapely.union_all(shapely.set_precision(shapely.make_valid(metres), 1_000.0))
    shown = shapely.simplify(shapely.intersection(joined, rim), GLOBE_TOLERANCE_M)
    parts = np.array(
        [part for part in shapely.get_parts(shown) if isinstance(part, Polygon) and part.area > GLOBE_MIN_M2],
        dtype=np.object_,
    )
    degrees = shapely.transform(
        parts, lambda xy: np.column_stack(to_metres.transform(xy[:, 0], xy[:, 1], direction="INVERSE"))
    )
    snapped = shapely.set_precision(shapely.union_all(shapely.make_valid(degrees)), 10.0**-LOCATOR.decimals)
    return [part for part in shapely.get_parts(snapped) if isinstance(part, Polygon)]
