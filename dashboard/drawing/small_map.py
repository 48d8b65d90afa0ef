"""The record's outlines in a frame, as paths of SVG, and what each shows on a day."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any

import geopandas
from shapely import LineString, Point, box, shortest_line
from shapely.affinity import affine_transform

from dashboard.moments.region_moments import slots
from dashboard.record.record import catalog, folder
from geo.dispute import Box
from geo.outlines import CONTEXT, read_outlines
from geo.snapshot import snapshot

WIDTH = 330.0
"""Of a small map, in pixels of the screen."""
BESIDE = 13.0
"""How far from its shore what is told beside a group stands, in pixels."""
NAMED = 18.0
"""How far from its shore a group's name begins, in pixels."""
EDGE = 9.0
"""How far shapes reach out of a frame, in pixels: no edge of the cut is seen."""
_MERCATOR = "EPSG:3857"
_FINEST = 0.3
"""Bends of a coast that are smaller than so many pixels are left out."""


@dataclass(frozen=True)
class Frame:
    """A part of the map, ready to be drawn in any state."""

    width: float
    height: float
    around: Mapping[str, str]
    """The coast and the regions, by id: the path of each, if the frame holds any of it."""
    islands: Mapping[str, str]
    """The groups, likewise."""
    lines: Mapping[str, str]
    """The lines between the two states, likewise."""
    beside: Mapping[str, tuple[float, float]]
    """A place beside each group, from the left and from the top, if the frame holds it."""
    names: Mapping[str, tuple[float, float]]
    """Where the name of each group begins, further from its shore, likewise."""
    leftwards: frozenset[str]
    """The groups whose names lie to the left of there."""


def frame(part: Box, width: float = WIDTH, height: float | None = None, beyond: float = EDGE) -> Frame:
    """``part`` of the map, in the Mercator projection, like the page's map, ``width`` pixels wide.

    As high as ``part`` is then; or ``height`` pixels, with more around ``part`` on two sides. ``beyond`` is
    how far shapes reach out of the frame, in pixels, for a picture that shows what lies there.
    """
    known = catalog()
    around = read_outlines(folder(), CONTEXT, None, [])
    assert around is not None, "loading has checked the outlines"
    corners = geopandas.GeoSeries([box(part.west, part.south, part.east, part.north)], crs="EPSG:4326")
    west, south, east, north = corners.to_crs(_MERCATOR).total_bounds
    scale = width / (east - west)
    if height is None:
        height = (north - south) * scale
    else:
        scale = min(scale, height / (north - south))
        west, north = (west + east - width / scale) / 2, (south + north + height / scale) / 2

    shapes, facts = known.outlines.geometry.to_crs(_MERCATOR), known.islands.values()
    degrees = geopandas.GeoSeries([Point(one.lon, one.lat) for one in facts], crs="EPSG:4326")
    # From each group's shore to where its name stands on the map.
    ways: dict[str, Any] = {
        one.id: shortest_line(shapes[one.id], name)
        for one, name in zip(facts, degrees.to_crs(_MERCATOR), strict=True)
    }

    def placed(away: float) -> dict[str, tuple[float, float]]:
        """The points so many pixels on the ways that the frame holds, in its pixels."""
        points = {island: way.interpolate(min(way.length, away / scale)) for island, way in ways.items()}
        found = {
            island: ((point.x - west) * scale, (north - point.y) * scale) for island, point in points.items()
        }
        return {
            island: (round(x, 1), round(y, 1))
            for island, (x, y) in found.items()
            if 0 <= x <= width and 0 <= y <= height
        }

    def paths(shapes: geopandas.GeoSeries) -> dict[str, str]:
        """The path of each shape, from the frame's upper left corner, in pixels."""
        drawn = {}
        for name, shape in shapes.to_crs(_MERCATOR).items():
            drawing = affine_transform(shape, [scale, 0, 0, -scale, -west * scale, north * scale])
            within = drawing.simplify(_FINEST).intersection(
                box(-beyond, -beyond, width + beyond, height + beyond)
            )
            if not within.is_empty:
                drawn[str(name)] = "".join(_rings(within))
        return drawn

    lines = {
        one.span.id: LineString([(point.lon, point.lat) for point in one.span.course])
        for one in known.treaty_lines
        if one.span.course
    }
    return Frame(
        round(width),
        round(height, 1),
        paths(around.geometry),
        paths(known.outlines.geometry),
        paths(geopandas.GeoSeries(lines, crs="EPSG:4326")),
        placed(BESIDE),
        placed(NAMED),
        frozenset(island for island, way in ways.items() if way.coords[-1][0] < way.coords[0][0]),
    )


def _rings(shape: Any) -> Iterator[str]:
    """The rings and lines that ``shape`` is made of, as commands of a path."""
    if hasattr(shape, "geoms"):
        for one in shape.geoms:
            yield from _rings(one)
    elif shape.geom_type == "Polygon":
        # A rock that is a point at this scale has no outline.
        yield from (f"{drawn}Z" for ring in (shape.exterior, *shape.interiors) if (drawn := _line(ring)))
    elif shape.geom_type in ("LineString", "LinearRing"):
        yield _line(shape)


def _line(line: Any) -> str:
    """From its first point on in steps, each from the last point as it was rounded: a third of the bytes."""
    tenths = [(round(10 * x), round(10 * y)) for x, y in line.coords]
    steps = [(x - a, y - b) for (a, b), (x, y) in pairwise(tenths) if (x, y) != (a, b)]
    (x, y), *_ = tenths
    if not steps:
        return ""
    return f"M{x / 10:g} {y / 10:g}l{' '.join(f'{a / 10:g} {b / 10:g}' for a, b in steps)}"


def attributes(part: Frame, day: date) -> dict[str, dict[str, str]]:
    """What each group and region of ``part`` shows on ``day``, by the attributes that the styles know."""
    known = catalog()
    words = known.vocabulary
    told = region_attributes(part, day)
    of_groups = slots(known, words.administrators)
    for island in part.islands:
        span = snapshot(known, island, day).administration.span
        told[island] = _slot(of_groups, span.administrator)
        told[island]["data-control-kind"] = str(words.controls[span.control].kind)
    return told


def region_attributes(part: Frame, day: date) -> dict[str, dict[str, str]]:
    """What each region around the groups shows, likewise."""
    known = catalog()
    told: dict[str, dict[str, str]] = {}
    of_regions = slots(known, known.vocabulary.region_administrators)
    for region in part.around.keys() & known.regions.keys():
        held = known.region_administrations[region].on(day)
        administrator = held.span.administrator if held else None
        told[region] = _slot(of_regions, administrator)
        told[region] |= {"data-administration": administrator} if administrator else {}
    return told


def _slot(of: Mapping[str, str], administrator: str | None) -> dict[str, str]:
    return {"data-slot": of[administrator]} if administrator is not None and administrator in of else {}
