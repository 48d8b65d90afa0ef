"""The check that each place lies where its kind and its group say: on land or near it, or at sea."""

from collections.abc import Iterable, Iterator

import geopandas
from pyproj import Geod
from shapely import Point, STRtree, get_parts
from shapely.geometry.base import BaseGeometry
from shapely.ops import nearest_points

from geo.outlines import CONTEXT, ISLANDS
from geo.places import NamedPlace
from geo.problem import Problem
from geo.record import Record
from geo.vocabulary import PlaceKind

AT_SEA = frozenset({PlaceKind.SEA, PlaceKind.STRAIT})
LARGEST_DISTANCE_M = 3_000
"""How far from the land it belongs to a place may lie: outlines leave out what is small, points are rough."""
_EARTH = Geod(ellps="WGS84")


def places_off_their_land(
    record: Record, groups: geopandas.GeoDataFrame, around: geopandas.GeoDataFrame
) -> Iterator[Problem]:
    """Places on land that lie away from it or from their group, and seas on land; outlines in EPSG:4326."""
    land = _Land([*groups.geometry, *around.geometry])
    lands = {island: _Land([shape]) for island, shape in groups.geometry.items()}
    for item in record["places"].entries:
        place: NamedPlace = item.entry
        if place.island is not None and place.island not in lands:
            continue  # an unknown group is told as such
        of, whose = land, f"{ISLANDS.name} or {CONTEXT.name}"
        if place.island is not None:
            of, whose = lands[place.island], f"{place.island} in {ISLANDS.name}"
        for field, at in (("at", place.at), *(("again.at", one.at) for one in place.again)):
            metres, came = of.metres_from(Point(at.lon, at.lat)), f"{at.lat}, {at.lon}"
            if place.kind in AT_SEA:
                if metres == 0:
                    yield Problem(item.file, item.id, field, f"{came}, on land", "a point off all land")
            elif metres > LARGEST_DISTANCE_M:
                allowed = f"at most {LARGEST_DISTANCE_M // 1000} km from the land of {whose}"
                yield Problem(item.file, item.id, field, f"{came}, {metres / 1000:.1f} km away", allowed)


class _Land:
    """Land, found by where it lies: one shape of it all would take longer to make than all that is asked."""

    def __init__(self, shapes: Iterable[BaseGeometry]) -> None:
        self._polygons: list[BaseGeometry] = list(get_parts(list(shapes)))
        self._tree = STRtree(self._polygons)

    def metres_from(self, point: Point) -> float:
        """How far ``point`` is from it; 0 on it."""
        nearest, _ = nearest_points(self._polygons[int(self._tree.nearest(point))], point)
        *_, metres = _EARTH.inv(point.x, point.y, nearest.x, nearest.y)
        return float(metres)
