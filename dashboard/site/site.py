"""All files of the site: the page in each language, the record's pages, and what is given away."""

import json
from collections.abc import Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from hashlib import sha256

from starlette.routing import Route

from dashboard.api.downloads import FILES
from dashboard.api.routes import ROUTES as API_ROUTES
from dashboard.document.page_assets import add_page_assets
from dashboard.embed.embed_file import embed_file
from dashboard.frame import icon, manifest
from dashboard.panel.panel_pieces import panel_pieces, periods
from dashboard.record.edition import edition_mark
from dashboard.record.record import catalog
from dashboard.reference import reference, sitemap
from dashboard.reference.reader import Reader
from dashboard.serving import assets
from dashboard.serving.compression import Packed, pack
from dashboard.serving.document_policy import SITE, with_policy
from dashboard.site.compare_pieces import as_element, compare_pieces
from dashboard.site.mirror import Mirror
from dashboard.site.pictures import Pictures
from dashboard.site.places import (
    EMBED,
    ENDING,
    FEED,
    HOME,
    MANIFEST,
    MAP,
    MAP_FRAME,
    Places,
    folder,
    up,
)
from dashboard.site.site_page import map_frame, site_page
from dashboard.words.compact_json import compact_json
from geo.text import LANGUAGES, Language

KEPT = "editions"
"""The folder of embeds that show one edition for good; those of earlier ones stay when a site is replaced."""
COMPARE = "compare"
"""The page that is another for every two days."""
ALL = "all"
"""What pieces.js calls the panels of all groups together."""
_ROUTES: list[Route] = [*API_ROUTES, *reference.ROUTES, *sitemap.ROUTES, *icon.ROUTES, manifest.ROUTE]


@dataclass(frozen=True)
class Site:
    """A site at the address ``root``, which ends in a slash."""

    root: str

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Each file by its way from the root."""
        pictures = Pictures()
        pages = [one for one in sitemap.addresses() if one]
        places = Places(self.root, frozenset(pages), pictures.named)
        add_page_assets(_embeds, lambda html, language: places.led(html, "", language))
        with Mirror(_ROUTES, self.root) as mirror:
            yield from self._files(pages, places, mirror, pictures)

    def _files(
        self, pages: list[str], places: Places, mirror: Mirror, pictures: Pictures
    ) -> Iterator[tuple[str, bytes]]:
        for name, asset in assets.assets().items():
            yield from _and_packed(f"{assets.base()}{name}", asset)
        pieces = _pieces(places)
        beside = f"panels/{_digest(pieces)}/"
        for name, content in pieces.items():
            yield from _and_packed(f"{beside}{name}", pack(content, "application/json"))
        for language in LANGUAGES:
            yield from self._pages(language, pages, places, mirror, beside)
        for name in ("robots.txt", "favicon.ico", *(f"download/{file}" for file in FILES), *_api()):
            yield name, mirror.answer(name)
        missing = reference.not_found(Reader(mirror.request("404", lang=HOME), "./"))
        html = places.led(bytes(missing.body).decode().replace('href="?', 'href="./?'), "404", HOME)
        yield "404.html", with_policy(places.anywhere(html), SITE).encode()
        listed = mirror.answer("sitemap.xml").decode()
        yield "sitemap.xml", places.led(listed, "sitemap.xml", HOME).encode()
        yield from pictures.drawn().items()

    def _pages(
        self, language: Language, pages: list[str], places: Places, mirror: Mirror, pieces: str
    ) -> Iterator[tuple[str, bytes]]:
        def written(html: str, address: str) -> tuple[str, bytes]:
            led = places.led(html, address, language)
            return places.file(address, language), with_policy(led, SITE).encode()

        request = mirror.request("", lang=language)
        yield written(site_page(language, request, pieces, periods()), "")
        yield f"{folder(language)}{MAP_FRAME}", with_policy(map_frame(language), SITE).encode()
        for place, to_root in (
            ("", up(language)),
            (_frozen(), "../" * f"{_frozen()}{folder(language)}".count("/")),
        ):
            ways = {other: f"{to_root}{place}{folder(other)}{EMBED}" for other in LANGUAGES}
            full = f"{to_root}{folder(language)}{MAP}{ENDING}?lang={language}"
            html = embed_file(language, full, ways, ENDING)
            yield f"{place}{folder(language)}{EMBED}", html.encode()
        for address in pages:
            html = mirror.answer(address, lang=language).decode()
            if address == COMPARE:
                told = compare_pieces(language, lambda piece: places.led(piece, COMPARE, language))
                html = html.replace("</body>", f"{as_element(told, assets.base())}\n</body>")
            yield written(html, address)
        feed = mirror.answer(FEED, lang=language).decode()
        yield places.file(FEED, language), places.led(feed, FEED, language).encode()
        told = json.loads(mirror.answer(MANIFEST, lang=language))
        told["icons"] = [icon | {"src": f"{up(language)}{icon['src']}"} for icon in told["icons"]]
        yield places.file(MANIFEST, language), compact_json(told)


def _frozen() -> str:
    """The folder of the embeds that show this edition for good."""
    return f"{KEPT}/{edition_mark()}/"


def _embeds(language: Language) -> dict[str, str]:
    """The ways from the page in ``language`` to its embeds (``words_of_box``)."""
    return {"now": EMBED, "edition": f"{up(language)}{_frozen()}{folder(language)}{EMBED}"}


def _and_packed(name: str, file: Packed) -> Iterator[tuple[str, bytes]]:
    """A file, and beside it the same packed, as file servers send it that are told to (README)."""
    yield name, file.plain
    if not name.endswith(".png"):
        yield f"{name}.gz", file.gzip
        yield f"{name}.br", file.brotli


def _pieces(places: Places) -> dict[str, bytes]:
    """The files of all panels' pieces, by name; nearly all the work there is, and so done side by side."""
    wanted = [(group, language) for language in LANGUAGES for group in (None, *catalog().islands)]
    with ProcessPoolExecutor() as processes:
        told = processes.map(panel_pieces, *zip(*wanted, strict=True))
    return {
        f"{group or ALL}.{number}.{language}.json": compact_json(
            content | {"pieces": [places.led(one, "", language) for one in content["pieces"]]}
        )
        for (group, language), contents in zip(wanted, told, strict=True)
        for number, content in enumerate(contents)
    }


def _api() -> list[str]:
    return ["api/events.json", *(f"api/islands/{island}.json" for island in catalog().islands)]


def _digest(files: Mapping[str, bytes]) -> str:
    digest = sha256()
    for name, content in sorted(files.items()):
        digest.update(name.encode() + b"\0" + content + b"\0")
    return digest.hexdigest()[:16]
