"""What the browser fetches from this server: styles, modules, Leaflet, outlines, and the record's moments.

All of it lies under one address that carries the digest of its content, so a browser may keep it for
good and never mixes two versions.
"""

import gzip
import hashlib
import json
import mimetypes
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import streamlit
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from xstatic.pkg import leaflet

from dashboard.moments import moments
from dashboard.record import catalog, folder
from geo.text import LANGUAGES

FOLDER = Path(__file__).parent / "assets"
_LEAFLET = Path(leaflet.BASE_DIR)
_STREAMLIT = Path(streamlit.__file__).parent / "static" / "static"
_FONTS = {"Source Serif": "SourceSerif*-Roman*.woff2", "Source Sans": "SourceSans*-Upright*.woff2"}
_LEAFLET_FILES = ("leaflet.js", "leaflet.css")


@dataclass(frozen=True)
class Asset:
    """A file as it is sent: its bytes, plain and compressed."""

    media_type: str
    plain: bytes
    compressed: bytes


@cache
def assets() -> dict[str, Asset]:
    """Every asset by its name below the digest's address."""
    found = {path.name: path.read_bytes() for path in sorted(FOLDER.iterdir()) if path.is_file()}
    found["fonts.css"] = _fonts().encode()
    found |= {f"leaflet/{name}": (_LEAFLET / name).read_bytes() for name in _LEAFLET_FILES}
    found |= {name: (folder() / name).read_bytes() for name in ("islands.geojson", "context.geojson")}
    for language in LANGUAGES:
        content = json.dumps(moments(catalog(), language), ensure_ascii=False, separators=(",", ":"))
        found[f"moments.{language}.json"] = content.encode()
    return {
        name: Asset(_media_type(name), content, gzip.compress(content, 9, mtime=0))
        for name, content in found.items()
    }


@cache
def base() -> str:
    """The address below which this version's assets lie, relative to the page: ``assets/<digest>/``."""
    digest = hashlib.sha256()
    for name, asset in sorted(assets().items()):
        digest.update(name.encode() + b"\0" + asset.plain + b"\0")
    return f"assets/{digest.hexdigest()[:16]}/"


def respond(request: Request) -> Response:
    """One asset; what is not there, or belongs to another version, is a 404."""
    digest, _, name = request.path_params["path"].partition("/")
    asset = assets().get(name)
    if asset is None or f"assets/{digest}/" != base():
        return PlainTextResponse("No such asset.", status_code=404)
    headers = {"Cache-Control": "public, max-age=31536000, immutable", "Vary": "Accept-Encoding"}
    if "gzip" in request.headers.get("accept-encoding", ""):
        headers["Content-Encoding"] = "gzip"
        return Response(asset.compressed, media_type=asset.media_type, headers=headers)
    return Response(asset.plain, media_type=asset.media_type, headers=headers)


ROUTE = Route("/assets/{path:path}", respond)


def _fonts() -> str:
    """Streamlit's own serif and sans, named for the map's frame, which does not share the page's fonts."""
    faces = []
    for family, pattern in (
        ("Source Serif", "SourceSerif*-Roman*.woff2"),
        ("Source Sans", "SourceSans*-Upright*.woff2"),
    ):
        for path in sorted((_STREAMLIT / "media").glob(pattern)):
            faces.append(
                f'@font-face {{ font-family: "{family}"; font-weight: 200 900; font-display: swap;'
                f' src: url("../../static/media/{path.name}") format("woff2"); }}'
            )
    return "\n".join(faces)


def _media_type(name: str) -> str:
    if name.endswith(".geojson"):
        return "application/geo+json"
    if name.endswith(".js"):
        return "text/javascript; charset=utf-8"
    return mimetypes.guess_type(name)[0] or "application/octet-stream"
