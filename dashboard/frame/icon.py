"""The page's icon: the four groups in ink on paper, the same on light and on dark, in no side's colours."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dashboard.serving.assets import base
from dashboard.serving.bundles import FOLDER
from dashboard.serving.data_address import data_address

SVG = (FOLDER / "frame" / "icon.svg").read_bytes()
PNG = (FOLDER / "frame" / "icon.png").read_bytes()
"""The same, 64 pixels wide, for what reads no SVG."""
DATA_URL = data_address("image/svg+xml", SVG)
"""For Streamlit, which would look for an address in its own folders."""


def links(up: str) -> str:
    """The elements that name it in the head of a document from which ``up`` leads to the root."""
    return (
        f'<link rel="icon" href="{up}{base()}frame/icon.png" sizes="64x64" type="image/png" />\n'
        f'    <link rel="icon" href="{up}{base()}frame/icon.svg" sizes="any" type="image/svg+xml" />'
    )


def respond(_: Request) -> Response:
    """The picture at the addresses that browsers and readers of links ask without being told."""
    return Response(PNG, media_type="image/png", headers={"Cache-Control": "public, max-age=86400"})


ROUTES = [Route("/favicon.ico", respond), Route("/favicon.png", respond)]
