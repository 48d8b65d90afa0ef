"""Derive the outlines of the four island groups, of the coast around them and of the globe.

`python -m geo.coastline` writes `islands.geojson`, `context.geojson` and `locator.geojson` into `data/`;
`python -m geo.coastline --check` builds them in memory and compares them with what is there.
The files are reproducible: the same source and the same GEOS and PROJ give the same bytes.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from pyproj import Geod, Transformer
from shapely import MultiPolygon, Point, Polygon
from shapely.geometry.polygon import orient

from geo.coastline_globe import globe_outline
from geo.coastline_source import Bounds, CoastlineError, land_polygons, meeting
from geo.coastline_zone import REGIONS, ZONES
from geo.command_line import ended
from geo.outlines import COAST, CONTEXT, ISLANDS, LAND, LOCATOR
from geo.written_files import write_whole

DATA = Path(__file__).resolve().parent.parent / "data"

ATTRIBUTION = "© OpenStreetMap contributors"
LICENSE = "ODbL-1.0"

ISLAND_MIN_M2 = 1_000.0
"""Rocks below this are left out: nobody can see them, and drawing them is slow."""

CONTEXT_BOX: Bounds = (138.0, 40.0, 160.0, 57.0)
CONTEXT_PAD = 1.0
"""Degrees kept around the box until the last clip, so simplifying never moves the cut edge."""
CONTEXT_TOLERANCE_M = 200.0
CONTEXT_MIN_M2 = 500_000.0

_EQUAL_AREA = "+proj=laea +lat_0=48.5 +lon_0=149 +datum=WGS84 +units=m"
"""Lambert's azimuthal equal-area projection, centred on the context box; in metres."""
_WGS84 = Geod(ellps="WGS84")

Polygons = np.ndarray[Any, np.dtype[np.object_]]


def area_m2(polygon: Polygon) -> float:
    """Return the geodesic area of an EPSG:4326 polygon on the WGS 84 ellipsoid, in m²."""
    area, _ = _WGS84.geometry_area_perimeter(orient(polygon))
    return float(area)


def _at_least(polygons: Iterable[Polygon], minimum_m2: float) -> list[Polygon]:
    return [polygon for polygon in polygons if area_m2(polygon) >= minimum_m2]


def _polygons(geometry: Any) -> list[Polygon]:
    return [part for part in shapely.get_parts(geometry) if isinstance(part, Polygon) and not part.is_empty]


def group_mask(land: Polygons, name: str) -> np.ndarray[Any, np.dtype[np.bool_]]:
    """Return which polygons of `land` (EPSG:4326, shape (n,)) lie wholly inside the zone of group `name`.

    Raises `CoastlineError` if the largest of them does not contain the zone's seed point.
    """
    zone = ZONES[name]
    inside = np.asarray(shapely.covered_by(land, Polygon(zone.ring)), dtype=np.bool_)
    members = land[inside]
    if not len(members) or not max(members, key=area_m2).contains(Point(zone.seed)):
        raise CoastlineError(f"{name}: the largest of {len(members)} polygons does not contain {zone.seed}")
    return inside


def island_outline(members: Polygons) -> list[Polygon]:
    """Drop the rocks of one group and snap the rest (EPSG:4326) to five decimals, unsimplified."""
    kept = MultiPolygon(_at_least(members, ISLAND_MIN_M2))
    return _polygons(shapely.set_precision(kept, 10.0**-ISLANDS.decimals))


def context_outline(land: Polygons) -> list[Polygon]:
    """Return the simplified coast (EPSG:4326) of `land`, clipped to `CONTEXT_BOX`.

    Islets under the minimum go before simplifying as well as at the end: a coast that has moved
    by up to 200 m would otherwise swallow them and keep their corners as warts.
    """
    west, south, east, north = CONTEXT_BOX
    pad = CONTEXT_PAD
    padded = shapely.box(west - pad, south - pad, east + pad, north + pad)
    pieces = [part for near in land for part in _polygons(shapely.intersection(near, padded))]
    to_metres = Transformer.from_crs("EPSG:4326", _EQUAL_AREA, always_xy=True)
    metres = shapely.transform(
        np.array(_at_least(pieces, CONTEXT_MIN_M2), dtype=np.object_),
        lambda xy: np.column_stack(to_metres.transform(xy[:, 0], xy[:, 1])),
    )
    simple = shapely.make_valid(shapely.simplify(metres, CONTEXT_TOLERANCE_M))
    degrees = shapely.transform(
        shapely.union_all(simple),
        lambda xy: np.column_stack(to_metres.transform(xy[:, 0], xy[:, 1], direction="INVERSE")),
    )
    clipped = shapely.intersection(shapely.make_valid(degrees), shapely.box(*CONTEXT_BOX))
    snapped = shapely.set_precision(clipped, 10.0**-CONTEXT.decimals)
    return _at_least(_polygons(snapped), CONTEXT_MIN_M2)


def split_by_region(around: Sequence[Polygon]) -> dict[str, list[Polygon]]:
    """Part the simplified coast (EPSG:4326) into the regions and the rest, by feature id, alphabetically.

    Both sides of a cut end on the same points. Raises `CoastlineError` if the largest polygon of a
    region does not contain its seed point.
    """
    rest = np.array(around, dtype=np.object_)
    parts: dict[str, list[Polygon]] = {}
    for name, zone in REGIONS.items():
        ring = Polygon(zone.ring)
        parts[name] = _snapped(shapely.intersection(rest, ring))
        rest = np.array(_snapped(shapely.difference(rest, ring)), dtype=np.object_)
        if not parts[name] or not max(parts[name], key=area_m2).contains(Point(zone.seed)):
            raise CoastlineError(
                f"{name}: the largest of {len(parts[name])} polygons does not contain {zone.seed}"
            )
    return dict(sorted((parts | {COAST: list(rest)}).items()))


def _snapped(geometries: Polygons) -> list[Polygon]:
    snapped = shapely.set_precision(geometries, 10.0**-CONTEXT.decimals)
    return [part for geometry in snapped for part in _polygons(geometry)]


def _ring(coordinates: Iterable[Sequence[float]], decimals: int) -> list[list[float]]:
    """Round a closed ring and let it start at its smallest vertex, whatever the source did."""
    open_ring = [[round(float(x), decimals), round(float(y), decimals)] for x, y in coordinates][:-1]
    start = open_ring.index(min(open_ring))
    return [*open_ring[start:], *open_ring[:start], open_ring[start]]


def multipolygon(polygons: Iterable[Polygon], decimals: int) -> dict[str, Any]:
    """Return polygons as one GeoJSON MultiPolygon in a canonical form.

    Exterior rings run counter-clockwise and holes clockwise (RFC 7946, section 3.1.6); polygons
    come by falling area in whole m², then by coordinates; holes come by coordinates.
    """
    ordered: list[tuple[int, list[list[list[float]]]]] = []
    for polygon in polygons:
        wound = orient(polygon)
        holes = sorted(_ring(hole.coords, decimals) for hole in wound.interiors)
        rings = [_ring(wound.exterior.coords, decimals), *holes]
        ordered.append((-round(area_m2(wound)), rings))
    return {"type": "MultiPolygon", "coordinates": [rings for _, rings in sorted(ordered)]}


def _feature(name: str, geometry: dict[str, Any], **properties: float) -> dict[str, Any]:
    described = {"id": name, **properties}
    return {"type": "Feature", "id": name, "properties": described, "geometry": geometry}


def encode(features: Iterable[Mapping[str, Any]]) -> bytes:
    """Return a GeoJSON FeatureCollection as UTF-8, one feature a line.

    The attribution and the licence are foreign members of the collection (RFC 7946, section 6.1).
    """

    def compact(value: object) -> str:
        return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))

    head = compact({"type": "FeatureCollection", "attribution": ATTRIBUTION, "license": LICENSE})
    lines = ",\n".join(compact(feature) for feature in features)
    return f'{head[:-1]},"features":[\n{lines}\n]}}\n'.encode()


def build() -> dict[str, bytes]:
    """Build the files from the source and return their bytes by file name.

    Raises `CoastlineError` if the source is missing, is another one, or misses a seed point.
    """
    west, south, east, north = CONTEXT_BOX
    pad = CONTEXT_PAD
    world = land_polygons()
    land = meeting(world, (west - pad, south - pad, east + pad, north + pad))
    groups = {name: group_mask(land, name) for name in sorted(ZONES)}
    islands = []
    for name, inside in groups.items():
        outline = island_outline(land[inside])
        km2 = round(sum(map(area_m2, outline)) / 1e6, 2)
        islands.append(_feature(name, multipolygon(outline, ISLANDS.decimals), area_km2=km2))
    around = context_outline(land[~np.any(list(groups.values()), axis=0)])
    context = [
        _feature(name, multipolygon(part, CONTEXT.decimals)) for name, part in split_by_region(around).items()
    ]
    globe = _feature(LAND, multipolygon(globe_outline(world), LOCATOR.decimals))
    return {ISLANDS.name: encode(islands), CONTEXT.name: encode(context), LOCATOR.name: encode([globe])}


def differing(built: Mapping[str, bytes], folder: Path) -> list[str]:
    """Return the names of the built files that are missing from `folder` or differ from it."""
    return [
        name
        for name, content in built.items()
        if not (folder / name).is_file() or (folder / name).read_bytes() != content
    ]


def main(arguments: Sequence[str] | None = None, builder: Callable[[], Mapping[str, bytes]] = build) -> int:
    """Write the files, or compare with `--check`; return the exit status (0, 1 or 2)."""
    parser = argparse.ArgumentParser(prog="python -m geo.coastline", description=__doc__)
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    parser.add_argument("--folder", type=Path, default=DATA, help="where the files are")
    options = parser.parse_args(arguments)
    try:
        built = builder()
    except CoastlineError as error:
        print(error, file=sys.stderr)
        return 2
    if options.check:
        different = differing(built, options.folder)
        for name in different:
            print(f"{name}: differs from what the source gives", file=sys.stderr)
        return 1 if different else 0
    for name, content in built.items():
        write_whole(options.folder / name, content)
    return 0


if __name__ == "__main__":
    sys.exit(ended(main))
