"""The HTML that is sent first: Streamlit's own, with this page's style and the view asked for."""

from collections.abc import Sequence
from datetime import date
from functools import cache
from html import escape
from string import Template
from urllib.parse import urljoin

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dashboard.document.first_view import first_view
from dashboard.frame import icon, manifest
from dashboard.frame.dataset import dataset_script
from dashboard.frame.link_preview import Preview, oembed, preview
from dashboard.frame.needed_browsers import notice
from dashboard.frame.theme import FIRST_PAINT
from dashboard.frame.view_in_words import description_of, title_of
from dashboard.serving.assets import base
from dashboard.serving.browser_component import words_file
from dashboard.serving.compression import answer_once
from dashboard.serving.headers import POLICY, page_policy
from dashboard.serving.streamlit_internals import first_document
from dashboard.view.readers_day import read_anyones_link
from dashboard.view.view import View, link_parts, query_string
from geo.text import Language

FIRST_MODULES = ("page.js", "panel/panel.js", "map/framed_map.js")
"""What the first picture waits for; unnamed, a module would be asked for only when a component starts."""


def document(view: View, last: date, links: str = "", notices: Sequence[str] = ()) -> str:
    """The whole document for ``view``, on a page whose last day is ``last``.

    ``links`` go into its head; ``notices`` say what a link asked for and there is not.
    """
    return _frame(view.language).substitute(
        title=escape(title_of(view, last)),
        description=escape(description_of(view, last)),
        links=links,
        first_view=first_view(view, tuple(notices), last),
    )


@cache
def _frame(language: Language) -> Template:
    """What the documents of a language have in common.

    Raises ``LookupError`` if Streamlit's document has changed so that it cannot be fitted.
    """
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
        "<title>$title</title>\n"
        '    <meta name="description" content="$description" />\n'
        "    $links\n"
        f'    <link rel="stylesheet" href="./{base()}page.css" />\n'
        f'    <link rel="stylesheet" href="./{base()}print.css" media="print" />\n'
        f"    {FIRST_PAINT}\n"
        f"    {dataset_script(language)}\n"
        f"    {first_script}"
        f"{preloads}"
    )
    own = {
        "head": head,
        "language": f'<html lang="{language}">',
        "description of the agents' interface": "",
        "icon": f"{icon.links('./')}\n    {manifest.link(language, './')}",
        "notice without scripts": notice(language),
        # Behind it, so that who looks for a part of the page finds the page's own.
        "place of the page": '<div id="root"></div>\n    $first_view',
        # This page is set in the reader's own fonts.
        "font": "",
    }
    return Template(first_document(own))


def respond(request: Request) -> Response:
    """The document for the view that the link asks for.

    The browser never keeps it, since it names the current version's assets.
    """
    # A reader's own day is not known yet: it may be the next already, and the page takes its place with it.
    asked = dict(request.query_params)
    view, notices, last = read_anyones_link(asked, request.headers.get("accept-language"))
    parts = {name: value for name, value in link_parts(view.usual(), asked).items() if name != "lang"}
    title, description = title_of(view, last), description_of(view, last)
    links = preview(Preview(request, "./", view.language, title, description, parts, parts))
    here = urljoin(str(request.url), "./") + query_string(link_parts(view, asked) | {"lang": view.language})
    links = f"{links}\n{oembed(request, here)}"
    html = document(view, last, links, notices)
    headers = {"Cache-Control": "no-cache", "Content-Language": view.language, "Vary": "Accept-Language"}
    return answer_once(request, html, headers | {POLICY: page_policy(html)})


ROUTE = Route("/", respond)
