"""Where each page lies as a file: a file server takes no parameters, so every language has a folder.

A page is written as the server would send it, and its links are then led to files. What is not a link between
pages, such as the view that a link to the map names, stays after the question mark, for the browser to read.
"""

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from html import escape, unescape
from posixpath import dirname, relpath
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit

from geo.text import LANGUAGES, Language

ENDING = ".html"
HOME: Language = "en"
"""The language of the files at the root; the others lie in folders of their names."""
MAP = "index"
MAP_FRAME, EMBED = f"map{ENDING}", f"embed{ENDING}"
FEED, MANIFEST = "changes.atom", "manifest.webmanifest"
ANSWERS_OF_A_LANGUAGE = (FEED, MANIFEST)
"""What a server answers in a language and is no page."""
_LINK = re.compile(r'(?<![\w-])(href|src|action)="([^"#][^"]*)"')
_INDEX = re.compile(rf"(?:^|(?<=/)){MAP}\{ENDING}(?=$|[?#])")
_FROM_ROOT = re.compile(r'(?<![\w-])(href|src|action)="(?![#/]|[a-z][a-z0-9+.-]*:)(?:\./)?')
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)


@dataclass(frozen=True)
class Places:
    """The files of a site at the address ``root``, which ends in a slash.

    ``pages`` are the addresses of the pages there are besides the map, as the server has them;
    ``picture`` names the file of the picture that a query asks for.
    """

    root: str
    pages: Collection[str]
    picture: Callable[[str], str]

    def file(self, address: str, language: Language) -> str:
        """The file, from the root, of what the server sends at ``address`` in ``language``."""
        if address == "" or address in self.pages:
            return f"{folder(language)}{address or MAP}{ENDING}"
        if address in (MAP_FRAME, EMBED, *ANSWERS_OF_A_LANGUAGE):
            return f"{folder(language)}{address}"
        return address

    def led(self, html: str, address: str, language: Language) -> str:
        """The page at ``address`` in ``language``, with its links led to files."""
        here = urljoin(self.root, address)
        beside = dirname(self.file(address, language)) or "."

        def relative(link: re.Match[str]) -> str:
            written = unescape(link[2])
            if _SCHEME.match(written):
                return link[0]  # a whole address of this site is led below
            if written.startswith("?") and dict(parse_qsl(written[1:])).get("lang", language) == language:
                return link[0]  # another view of this page, which the browser reads
            target = self._target(urljoin(here, written), language)
            return f'{link[1]}="{escape(_from(beside, target))}"' if target is not None else link[0]

        def whole(link: re.Match[str]) -> str:
            marked = "&amp;" in link[0]
            target = self._target(unescape(link[0]) if marked else link[0], language)
            led = self.root + _INDEX.sub("", target or "")
            return escape(led) if marked else led

        whole_address = re.compile(re.escape(self.root) + r"""[^\s"'<>\\]*""")
        return whole_address.sub(whole, _LINK.sub(relative, html))

    def anywhere(self, html: str) -> str:
        """A page that lies at the root, fit to be sent for any address: its ways begin at the host."""
        return _FROM_ROOT.sub(rf'\1="{urlsplit(self.root).path}', html)

    def _target(self, url: str, language: Language) -> str | None:
        """The way from the root to the file that stands for the address ``url``; None for one outside."""
        if not url.startswith(self.root):
            return None
        parts = urlsplit(url)
        address = parts.path.removeprefix(urlsplit(self.root).path)
        query = dict(parse_qsl(parts.query))
        if address == "picture.png":
            return self.picture(parts.query)
        named = next((one for one in LANGUAGES if query.get("lang") == one), language)
        file = self.file(address, named)
        # The folder says it; but the map at the root, without it, follows the browser.
        if address != "" or named != HOME:
            query.pop("lang", None)
        mark = f"#{parts.fragment}" if parts.fragment else ""
        return f"{file}{f'?{urlencode(query)}' if query else ''}{mark}"


def folder(language: Language) -> str:
    """The folder of a language's pages, from the root, with a slash at its end or empty."""
    return "" if language == HOME else f"{language}/"


def up(language: Language) -> str:
    """The way from a language's map to the root."""
    return "./" if language == HOME else "../"


def _from(beside: str, target: str) -> str:
    """The way from the folder ``beside`` to ``target``, both from the root."""
    path = re.match(r"[^?#]*", target)
    file = path[0] if path else target
    return relpath(file, beside) + target[len(file) :]
