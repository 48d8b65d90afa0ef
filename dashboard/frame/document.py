"""The HTML that is sent first: Streamlit's own, with this page's language, title, description and style."""

import re
from functools import cache
from html import escape
from pathlib import Path

import streamlit
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dashboard.frame import icon
from dashboard.frame.needed_browsers import notice
from dashboard.frame.theme import FIRST_PAINT
from dashboard.serving.assets import base, module_graph
from dashboard.serving.compression import HTML, Packed, answer, pack
from dashboard.words.languages import asked
from dashboard.words.wording import wording
from geo.text import Language

FIRST_MODULES = ("page.js", "panel/panel.js", "map/map.js")
"""What the first picture waits for; unnamed, a module would be asked for only after what imports it."""


@cache
def document(language: Language) -> str:
    """The whole document; raise ``LookupError`` if Streamlit's has changed so that it cannot be fitted."""
    words = wording(language)
    html = (Path(streamlit.__file__).parent / "static" / "index.html").read_text(encoding="utf-8")
    # Streamlit fetches an icon font of 375 kB for furniture that this page puts away.
    without_icons = (
        "<script>{ const load = document.fonts.load.bind(document.fonts);"
        " document.fonts.load = (font, text) =>"
        ' font.includes("Material Symbols") ? Promise.resolve([]) : load(font, text); }</script>'
    )
    # A lost connection is told beside the panel; Streamlit's dialog would lock the map and the timeline.
    without_dialogs = "<script>window.__streamlit = { HOST_CONFIG: { blockErrorDialogs: true } };</script>"
    theme = (
        f'{FIRST_PAINT}\n    <script type="module">'
        f'import {{ followTheme }} from "./{base()}frame/theme.js"; followTheme();</script>'
    )
    preloads = "".join(
        f'\n    <link rel="modulepreload" href="./{base()}{name}" />' for name in module_graph(*FIRST_MODULES)
    )
    head = (
        f"<title>{escape(words.title)}</title>\n"
        f'    <meta name="description" content="{escape(words.description, quote=True)}" />\n'
        f'    <link rel="stylesheet" href="./{base()}page.css" />\n'
        f'    <link rel="stylesheet" href="./{base()}print.css" media="print" />\n'
        f"    {theme}\n"
        f"    {without_icons}\n"
        f"    {without_dialogs}"
        f"{preloads}"
    )
    for pattern, ours in (
        (r"<title>.*?</title>", head),
        (r'<html lang="[^"]*">', f'<html lang="{language}">'),
        (r'<link rel="service-desc"[^>]*/>', ""),
        (r'<link rel="shortcut icon"[^>]*/>', icon.links("./")),
        (r"<noscript>.*?</noscript>", notice(language)),
        # This page is set in the reader's own fonts.
        (r'<link\s+rel="preload"[^>]*as="font"[^>]*/>', ""),
    ):
        found = re.search(pattern, html, flags=re.DOTALL)
        if found is None:
            raise LookupError(f"Streamlit's index.html has no {pattern} to fit this page's own")
        html = html[: found.start()] + ours + html[found.end() :]
    return html


@cache
def packed_document(language: Language) -> Packed:
    """The document as it is sent."""
    return pack(document(language).encode(), HTML)


def respond(request: Request) -> Response:
    """The document, never kept by the browser, since it names the current version's assets."""
    language = asked(request.query_params.get("lang"), request.headers.get("accept-language"))
    headers = {"Cache-Control": "no-cache", "Content-Language": language, "Vary": "Accept-Language"}
    return answer(request, packed_document(language), headers)


ROUTE = Route("/", respond)
