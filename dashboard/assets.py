"""What the browser fetches from this server: styles, modules, Leaflet, outlines, and the record's moments.

All of it lies under one address that carries the digest of its content, so a browser may keep it for
good and never mixes two versions.
"""

import hashlib
import json
import mimetypes
import re
from functools import cache
from pathlib import Path

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from xstatic.pkg import leaflet

from dashboard.compression import Packed, answer, pack
from dashboard.moments import moments
from dashboard.packed_outlines import packed_outlines
from dashboard.reading import explanation
from dashboard.record import catalog, folder
from geo.outlines import CONTEXT, ISLANDS
from geo.text import LANGUAGES

FOLDER = Path(__file__).parent / "assets"
_LEAFLET = Path(leaflet.BASE_DIR)
OUTLINES = {"islands": ISLANDS, "context": CONTEXT}
"""The files of outlines in the record, by the names of their assets."""
STYLE_SHEETS = ("map.css", "page.css", "reference.css")
"""Each begins with palette and fonts and ends with forced colours: none takes a request of its own."""
WITH_RINGS = ("map.css", "page.css")
"""Those that show the offer's ring, which looks the same in both."""
_IMPORT = re.compile(r'^(?:import\b|\}).*\bfrom "\./([\w.]+\.js)";', re.MULTILINE)
_SENT = (".js", ".css", ".svg", ".png")
_LEAFLET_FILES = ("leaflet.js", "leaflet.css")


@cache
def assets() -> dict[str, Packed]:
    """Every asset by its name below the digest's address."""
    found = {path.name: path.read_bytes() for path in sorted(FOLDER.iterdir()) if path.suffix in _SENT}
    palette, fonts, ring, forced = (
        found.pop(f"{name}.css") for name in ("palette", "fonts", "ring", "forced_colors")
    )
    found |= {name: ring + found[name] for name in WITH_RINGS}
    found |= {name: palette + fonts + found[name] + forced for name in STYLE_SHEETS}
    found |= {f"leaflet/{name}": (_LEAFLET / name).read_bytes() for name in _LEAFLET_FILES}
    for name, file in OUTLINES.items():
        outlines = json.loads((folder() / file.name).read_bytes())
        found[f"{name}.json"] = _as_json(packed_outlines(outlines, file.decimals))
    for language in LANGUAGES:
        found[f"moments.{language}.json"] = _as_json(moments(catalog(), language))
        found[f"reading.{language}.html"] = explanation(language).encode()
    return {name: pack(content, _media_type(name)) for name, content in found.items()}


def module_graph(*names: str) -> list[str]:
    """The modules ``names`` and all that they import, each once, the nearest first."""
    found: list[str] = []
    waiting = list(names)
    while waiting:
        name = waiting.pop(0)
        if name in found:
            continue
        found.append(name)
        waiting += _IMPORT.findall((FOLDER / name).read_text(encoding="utf-8"))
    return found


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
    return answer(request, asset)


ROUTE = Route("/assets/{path:path}", respond)


def _as_json(content: object) -> bytes:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


def _media_type(name: str) -> str:
    if name.endswith(".js"):
        return "text/javascript; charset=utf-8"
    return mimetypes.guess_type(name)[0] or "application/octet-stream"
