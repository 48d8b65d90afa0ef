"""The map of a view as a still picture of SVG: the page's shapes, patterns and attributes, without a word."""

from collections.abc import Mapping
from functools import lru_cache
from html import escape

from dashboard.drawing.offer_ring import ring
from dashboard.drawing.patterns import patterns
from dashboard.drawing.small_map import Frame, frame, region_attributes
from dashboard.drawing.state_attributes import state_attributes
from dashboard.record.record import catalog
from dashboard.view.view import View
from geo.dispute import Box
from geo.snapshot import snapshot

LAYERS = ("claim-outer", "claim-inner", "island", "claim-dashes")
"""What is drawn of each group, the lowest first, as map/map_groups.js does."""
MARGIN = 0.05
"""Room around the part of the map that is shown, as a share of it, on each side."""


def still_map(view: View, width: int, height: int, *, own_patterns: bool = True) -> str:
    """An element of SVG of that many pixels, which shows ``view`` once the map's style sheet colours it.

    Without ``own_patterns`` the document has them for all its maps: an id may stand in it once.
    """
    part = _frame(_part(view), width, height)
    sea = f'<rect class="sea" width="{part.width}" height="{part.height}"/>'
    told = _told(view, part)
    drawn = f"{sea}{_shapes(view, part, told)}{_rings(part, told)}"
    return _element(view, part, drawn, own_patterns=own_patterns)


def map_without_edges(view: View, width: int, beyond: int) -> tuple[str, Frame]:
    """The shapes of the part that ``view`` shows, and its frame: what names stand by, ``width`` pixels wide.

    Around them ``beyond`` pixels more are drawn to each side, for a place of another shape; what the place
    itself is, such as the sea, is not.
    """
    part = _exact_frame(_part(view), width, beyond)
    return _element(view, part, _shapes(view, part, _told(view, part)), own_patterns=True), part


def _element(view: View, part: Frame, drawn: str, *, own_patterns: bool) -> str:
    width, height = part.width, part.height
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="still-map" width="{width}" height="{height}"'
        f' viewBox="0 0 {width} {height}" data-lens="{view.lens}" data-date="{view.day}">'
        f"{f'<defs>{patterns()}</defs>' if own_patterns else ''}{drawn}</svg>"
    )


def _shapes(view: View, part: Frame, told: Mapping[str, dict[str, str]]) -> str:
    context = region_attributes(part, view.day)
    lines = {one.span.id for one in catalog().lines_on(view.day)}
    drawn = [_path("coast", path, context.get(name, {})) for name, path in part.around.items()]
    drawn += [_path("treaty-line", path, {}) for name, path in part.lines.items() if name in lines]
    for layer in LAYERS:
        for island, path in part.islands.items():
            chosen = " chosen" if island == view.island else ""
            drawn.append(_path(f"{layer}{chosen}", path, told[island]))
    return "".join(drawn)


def _rings(part: Frame, told: Mapping[str, dict[str, str]]) -> str:
    return "".join(
        ring(x, y, int(told[island]["data-step"]), barred="data-law" in told[island])
        for island, (x, y) in part.beside.items()
    )


def _told(view: View, part: Frame) -> dict[str, dict[str, str]]:
    """What each group in ``part`` tells of the view's day, by attributes."""
    known = catalog()
    return {
        island: {"data-island": island} | state_attributes(known, snapshot(known, island, view.day))
        for island in part.islands
    }


def _part(view: View) -> Box:
    """Of the map: that of the story's step, if the view is one, or the four groups."""
    steps = {step.id: step.frame for step in catalog().story}
    return steps[view.story] if view.story else catalog().dispute.map.groups


@lru_cache(maxsize=32)
def _exact_frame(part: Box, width: int, beyond: int) -> Frame:
    return frame(part, width, beyond=beyond)


@lru_cache(maxsize=32)
def _frame(part: Box, width: int, height: int) -> Frame:
    return frame(_roomy(part), width, height)


def _roomy(part: Box) -> Box:
    """``part`` and a little around it, so that no coast touches the edge."""
    high, wide = MARGIN * (part.north - part.south), MARGIN * (part.east - part.west)
    return Box(south=part.south - high, west=part.west - wide, north=part.north + high, east=part.east + wide)


def _path(kind: str, path: str, told: dict[str, str]) -> str:
    data = "".join(f' {name}="{escape(value)}"' for name, value in told.items())
    return f'<path class="{kind}"{data} d="{path}"/>'
