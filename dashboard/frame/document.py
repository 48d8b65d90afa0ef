"""The HTML that is sent first: Streamlit's own, with this page's language, title, description and style."""

from functools import cache
from html import escape

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dashboard.frame import icon
from dashboard.frame.dataset import dataset_script
from dashboard.frame.needed_browsers import notice
from dashboard.frame.theme import FIRST_PAINT
from dashboard.serving.assets import base
from dashboard.serving.browser_component import words_file
from dashboard.serving.compression import HTML, Packed, answer, pack
from dashboard.serving.streamlit_internals import first_document
from dashboard.words.languages import asked
from dashboard.words.wording import wording
from geo.text import Language

FIRST_MODULES = ("page.js", "panel/panel.js", "map/map.js")
"""What the first picture waits for; unnamed, a module would be asked for only when a component starts."""


@cache
def document(language: Language) -> str:
    """The whole document; raise ``LookupError`` if Streamlit's has changed so that it cannot be fitted."""
    words = wording(language)
    # Modules run in the document's order, so this one before Streamlit's.
    first_script = (
        '<script type="module">'
        f'import {{ beforeStreamlit }} from "./{base()}frame/streamlit_page.js"; beforeStreamlit();'
        f' import {{ followTheme }} from "./{base()}frame/theme.js"; followTheme();</script>'
    )
    preloads = "".join(
        f'\n    <link rel="modulepreload" href="./{base()}{name}" />'
        for name in (*FIRST_MODULES, words_file("page", language))
    )
    head = (
        f"<title>{escape(words.title)}</title>\n"
        f'    <meta name="description" content="{escape(words.description, quote=True)}" />\n'
        f'    <link rel="stylesheet" href="./{base()}page.css" />\n'
        f'    <link rel="stylesheet" href="./{base()}print.css" media="print" />\n'
        f"    {FIRST_PAINT}\n"
        f"    {dataset_script(language)}\n"
        f"    {first_script}"
        f"{preloads}"
    )
    return first_document(
        {
            "head": head,
            "language": f'<html lang="{language}">',
            "description of the agents' interface": "",
            "icon": icon.links("./"),
            "notice without scripts": notice(language),
            # This page is set in the reader's own fonts.
            "font": "",
        }
    )


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
