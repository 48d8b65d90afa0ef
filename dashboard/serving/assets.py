"""What the browser fetches from this server: styles, modules, Leaflet, outlines, and the record's moments.

All of it lies under one address that carries the digest of its content, so a browser may keep it for
good and never mixes two versions.
"""

import hashlib
import json
import mimetypes
import re
import sys
from functools import cache
from pathlib import Path

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from xstatic.pkg import leaflet

from dashboard.moments.moments import moments
from dashboard.record.record import catalog, folder
from dashboard.serving.bundles import BLANK_LINE, ENTRIES, FOLDER, bundle
from dashboard.serving.compression import KEPT_FOR_GOOD, Packed, answer, pack
from dashboard.serving.packed_outlines import packed_outlines
from dashboard.view.lens_ids import FIRST_LENS, LENSES
from dashboard.words.compact_json import compact_json
from geo.outlines import CONTEXT, ISLANDS, LOCATOR
from geo.text import LANGUAGES, Language

_LEAFLET = Path(leaflet.BASE_DIR)
OUTLINES = {"islands": ISLANDS, "context": CONTEXT, "locator": LOCATOR}
"""The files of outlines in the record, by the names of their assets."""
_DARK = "frame/palette_dark.css"
_WHERE_DARK = (
    ("screen and (prefers-color-scheme: dark)", ':root:not([data-theme="light"])'),
    ("screen", ':root[data-theme="dark"]'),
)
"""Where the page is dark: media, and the root's selector. What is printed is always light."""
_COLOURS_AND_FONTS = ("frame/palette.css", _DARK, "frame/fonts.css")
# Before the rules of the parts: these say how what is chosen or pointed at stands out under any lens.
_LENSES = tuple(f"lenses/{lens}.css" for lens in LENSES)
_CARD = "cards/card.css"
_FORCED = "frame/forced_colors.css"
_PARTS = (
    "frame/page.css",
    "panel/panel.css",
    "timeline/timeline.css",
    "frame/within_reach.css",
    _CARD,
    "lists/lists.css",
    "story/story.css",
)
STYLE_SHEETS = {
    "page.css": (
        *_COLOURS_AND_FONTS,
        *_LENSES,
        "drawing/shapes.css",
        "drawing/still_map.css",
        "frame/streamlit_page.css",
        *_PARTS,
        "document/first_view.css",
        _FORCED,
    ),
    "site.css": (
        *_COLOURS_AND_FONTS,
        *_LENSES,
        "drawing/shapes.css",
        "drawing/still_map.css",
        "site/site.css",
        *_PARTS,
        _FORCED,
    ),
    "map.css": (
        *_COLOURS_AND_FONTS,
        *_LENSES,
        "map/folium_frame.css",
        "drawing/shapes.css",
        "map/map.css",
        "map/map_names.css",
        _CARD,
        _FORCED,
    ),
    "standalone_map.css": (
        *_COLOURS_AND_FONTS,
        *_LENSES,
        "drawing/shapes.css",
        "map/map.css",
        "map/map_names.css",
        _CARD,
        "map/standalone_map.css",
        _FORCED,
    ),
    "embed.css": (
        *_COLOURS_AND_FONTS,
        *_LENSES,
        "drawing/shapes.css",
        "map/map.css",
        "map/map_names.css",
        "timeline/timeline.css",
        _CARD,
        "drawing/still_map.css",
        "embed/embed.css",
        _FORCED,
    ),
    "pack.css": ("pack/pack.css",),
    "still_map.css": ("frame/palette.css", *_LENSES, "drawing/shapes.css", "drawing/still_map.css"),
    "reference.css": (*_COLOURS_AND_FONTS, "reference/reference.css", _FORCED),
    "story_page.css": (f"lenses/{FIRST_LENS}.css", "reference/story_page.css", _FORCED),
    "compare.css": (
        *_LENSES,
        "drawing/shapes.css",
        "drawing/still_map.css",
        "reference/compare_page.css",
        _FORCED,
    ),
    "print.css": ("frame/print.css",),
    "dialog.css": ("frame/dialog.css",),
    "map_guide.css": ("map/map_guide.css",),
    "cite_box.css": ("cite/cite_box.css",),
    "timeline_second.css": ("timeline/timeline_second.css",),
}
"""The style sheets as they are sent, each of the files it is put together from: one request, not twelve."""
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_PICTURES = (".svg", ".png")
LEAFLET = "1.9.3"
LEAFLET_FILES = {
    "leaflet.js": "5819285cec137b229c94e1ee5ad73e8b6b84345a4367d60f75fe477fe0fb7b03",
    "leaflet.css": "90b693d86392a4779c861b28cf307e7e59c3fb35328c4d8b95f58f814d38c722",
}
"""What is served of Leaflet, with its SHA-256: of dist/ in the package of that version which Leaflet's makers
publish for npm. XStatic-Leaflet, from which it is taken here, holds the same bytes."""


@cache
def assets() -> dict[str, Packed]:
    """Every asset by its name below the digest's address."""
    found = {
        path.relative_to(FOLDER).as_posix(): path.read_bytes()
        for path in sorted(FOLDER.rglob("*"))
        if path.suffix in _PICTURES
    }
    found |= {name: bundle(name).encode() for name in ENTRIES}
    found |= {name: style_sheet(name) for name in STYLE_SHEETS}
    found |= {f"leaflet/{name}": leaflet_file(name) for name in LEAFLET_FILES}
    found |= {f"{name}.json": outlines_as_json(name) for name in OUTLINES}
    found |= {f"moments.{language}.json": moments_as_json(language) for language in LANGUAGES}
    found |= _added
    return {name: pack(content, _media_type(name)) for name, content in found.items()}


def _rules(part: str) -> str:
    """The rules of a style sheet; its reasons stay here: they would be a fifth of what is sent."""
    rules = _COMMENT.sub("", (FOLDER / part).read_text(encoding="utf-8"))
    if part == _DARK:
        rules = "".join(
            f"@media {media} {{ {rules.strip().replace(':root', root, 1)} }}\n" for media, root in _WHERE_DARK
        )
    return BLANK_LINE.sub("", rules)


def add(name: str, content: bytes) -> None:
    """Serve ``content`` as an asset too: what a room above this one writes, before the first is asked for.

    Raises RuntimeError once the assets are packed: their common address would not tell of it.
    """
    if assets.cache_info().currsize:
        raise RuntimeError(f"{name} comes too late: the assets are packed")
    _added[name] = content


_added: dict[str, bytes] = {}


def style_sheet(name: str) -> bytes:
    """One of ``STYLE_SHEETS``, put together."""
    return "".join(_rules(part) for part in STYLE_SHEETS[name]).encode()


def leaflet_file(name: str) -> bytes:
    """One of ``LEAFLET_FILES``, as its makers publish it; ``ValueError`` if these are other bytes."""
    content = (_LEAFLET / name).read_bytes()
    found, allowed = hashlib.sha256(content).hexdigest(), LEAFLET_FILES[name]
    if found != allowed:
        raise ValueError(f"{_LEAFLET / name}: came SHA-256 {found}; allowed: {allowed}, Leaflet {LEAFLET}'s")
    return content


def require_leaflet() -> None:
    """End the process, saying what is wrong, if Leaflet's files are not there or not its makers'."""
    try:
        for name in LEAFLET_FILES:
            leaflet_file(name)
    except ValueError as error:
        sys.exit(str(error))
    except OSError as error:
        sys.exit(f"{error.filename}: {error.strerror}")


def outlines_as_json(name: str) -> bytes:
    """One of ``OUTLINES``, packed for the browser."""
    file = OUTLINES[name]
    return compact_json(packed_outlines(json.loads((folder() / file.name).read_bytes()), file.decimals))


def moments_as_json(language: Language) -> bytes:
    """What is known of every day, in ``language``."""
    return compact_json(moments(catalog(), language))


@cache
def base() -> str:
    """The address below which this version's assets lie, relative to the page: ``assets/<digest>/``."""
    digest = hashlib.sha256()
    for name, asset in sorted(assets().items()):
        digest.update(name.encode() + b"\0" + asset.plain + b"\0")
    return f"assets/{digest.hexdigest()[:16]}/"


NOT_KEPT = {"Cache-Control": "no-store"}


def respond(request: Request) -> Response:
    """One asset; what is not there is a 404.

    What is asked for of another version is answered with this one's: a page that was open while the server
    was replaced, or whose document another server has sent, goes on until it is loaded anew. No browser keeps
    it.
    """
    digest, _, name = request.path_params["path"].partition("/")
    asset = assets().get(name)
    if asset is None:
        return PlainTextResponse("No such asset.", status_code=404)
    kept = KEPT_FOR_GOOD if f"assets/{digest}/" == base() else NOT_KEPT
    # A frame in a sandbox has no origin of its own and may read nothing without leave, not even its modules.
    return answer(request, asset, kept | {"Access-Control-Allow-Origin": "*"})


ROUTE = Route("/assets/{path:path}", respond)


def _media_type(name: str) -> str:
    if name.endswith(".js"):
        return "text/javascript; charset=utf-8"
    return mimetypes.guess_type(name)[0] or "application/octet-stream"
