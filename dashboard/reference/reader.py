"""Whom a reference page is written for, and the ways from that page to others and back to the map."""

from urllib.parse import urlencode, urljoin

from starlette.requests import Request

from dashboard.view.readers_day import read_anyones_link
from dashboard.words.languages import asked
from geo.text import LANGUAGES, Language

FILES_ONLY = "four_islands.files_only"
"""In a request's scope: what is answered will be a file, and nobody will answer behind it."""


class Reader:
    """Whom a page is written for: the language, whether the link names it, and the way back to the root."""

    def __init__(self, request: Request, up: str) -> None:
        """Read the language that ``request`` asks for; ``up`` leads from the page to the root."""
        link = request.query_params.get("lang")
        self.request = request
        self.up = up
        self.files_only = bool(request.scope.get(FILES_ONLY))
        self.language = asked(link, request.headers.get("accept-language"))
        self.lang = {"lang": self.language} if link in LANGUAGES else {}
        # The view that the reader came from; what is none is left behind without a word.
        self.view = {
            name: value
            for name in ("date", "with", "island", "lens", "story", "edition")
            if (value := request.query_params.get(name)) and _understood(name, value)
        }

    @property
    def root(self) -> str:
        """The absolute address of the page of the map, with a slash at the end."""
        return urljoin(str(self.request.url), self.up)

    def to(self, address: str) -> str:
        """The way to another reference page, and to a place on it if ``address`` has a fragment."""
        page, mark, place = address.partition("#")
        return f"{self.up}{page}{_query(self.view | self.lang)}{mark}{place}"

    def map(self, **view: object) -> str:
        """The way back to the map as it was, or at another date or island."""
        return (
            f"{self.up}{_query(self.view | {name: str(value) for name, value in view.items()} | self.lang)}"
        )

    def at_step(self, step: str) -> str:
        """The way to the map at a step of the guided story."""
        return f"{self.up}{_query({'story': step} | self.lang)}"

    def here(self, language: Language) -> str:
        """This page in another language."""
        return _query(self.view | {"lang": language})

    def headers(self) -> dict[str, str]:
        """What an answer says of its language to the browser and to what keeps copies on the way."""
        return {"Content-Language": self.language, "Vary": "Accept-Language"}


def _understood(name: str, value: str) -> bool:
    """Whether the page would take that part of a link; that its edition is another it only says."""
    view, notices, _ = read_anyones_link({name: value})
    return not notices or (name == "edition" and view.edition is not None)


def _query(parts: dict[str, str]) -> str:
    return f"?{urlencode(parts)}" if parts else ""
