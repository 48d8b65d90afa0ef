"""The picture of a view for who shows a link to it: the still map as PNG, at the address picture.png."""

from functools import cache, lru_cache
from xml.etree import ElementTree as ET

import resvg_py
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dashboard.drawing.inline_style import StyleSheet
from dashboard.drawing.still_map import still_map
from dashboard.serving.assets import style_sheet
from dashboard.view.readers_day import read_anyones_link
from dashboard.view.view import View

ADDRESS = "picture.png"
WIDTH, HEIGHT = 1200, 630
"""In pixels, as those who show links ask for it: about 1.91 to 1."""
SCALE = 2
"""The map is drawn for a small screen and made so many times larger; a whole number, or patterns part."""
PICTURES = 64
"""How many are kept, about 60 kB each."""
_SVG = "http://www.w3.org/2000/svg"


def picture(view: View) -> bytes:
    """The map of ``view`` as PNG, in the colours of the light screen."""
    return _drawn(View(view.day, view.island, view.lens, story=view.story))


@lru_cache(maxsize=PICTURES)
def _drawn(view: View) -> bytes:
    root = ET.fromstring(still_map(view, WIDTH // SCALE, HEIGHT // SCALE))
    _sheet().write_into(root)
    for element in root.iter():  # the reader of SVG asks for the name without a prefix
        element.tag = element.tag.removeprefix(f"{{{_SVG}}}")
    root.set("xmlns", _SVG)
    svg = ET.tostring(root, encoding="unicode")
    return bytes(resvg_py.svg_to_bytes(svg_string=svg, width=WIDTH, height=HEIGHT))


@cache
def _sheet() -> StyleSheet:
    return StyleSheet(style_sheet("still_map.css").decode())


def respond(request: Request) -> Response:
    """The picture of the view that the link asks for; what is wrong in it falls back, as on the page."""
    view, _, _ = read_anyones_link(dict(request.query_params))
    headers = {"Cache-Control": "public, max-age=86400"}
    return Response(picture(view), media_type="image/png", headers=headers)


ROUTE = Route(f"/{ADDRESS}", respond)
