"""Asking for pages: as a reader of a language, as a browser, and what a page links to."""

import re
from html import unescape

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message

from dashboard.document.document import document
from dashboard.reference.reader import Reader
from dashboard.view.view import View, today
from geo.text import Language
from tests.awaiting import awaited


def reader(language: str = "en", up: str = "../") -> Reader:
    """Somebody whose link names ``language``."""
    scope = {
        "type": "http",
        "path": "/" + "page/" * up.count("../"),
        "query_string": f"lang={language}".encode(),
        "headers": [(b"host", b"here")],
    }
    return Reader(Request(scope), up)


def map_page(language: Language) -> str:
    """The first HTML of the map's page, for a link that asks for nothing but ``language``."""
    return document(View(today(), language=language), today())


def links(html: str, folder: str) -> set[str]:
    """The ids that ``html`` links to in ``folder``."""
    return set(re.findall(rf'href="(?:\.\./|\./){folder}/([^"#?]+)[^"]*"', html))


def words_of(html: str) -> str:
    """The text of ``html``, on one line."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def answered(app: ASGIApp, path: str, query: str = "", host: str = "here") -> Response:
    """What ``app`` answers to a Russian browser that asks for ``path``."""
    sent: list[Message] = []

    async def keep(message: Message) -> None:
        sent.append(message)

    async def nothing() -> Message:
        return {"type": "http.request", "body": b""}

    scope = {"type": "http", "method": "GET", "path": path, "root_path": "", "query_string": query.encode()}
    headers = [(b"accept-language", b"ru"), (b"host", host.encode())]
    awaited(app(scope | {"headers": headers}, nothing, keep))
    answer = Response(sent[1]["body"], sent[0]["status"])
    answer.raw_headers = sent[0]["headers"]
    return answer
