"""What search engines may read, and a list of all pages there are: robots.txt (RFC 9309) and sitemap.xml."""

from collections.abc import Iterator
from html import escape
from urllib.parse import urljoin

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dashboard.record.record import catalog
from dashboard.reference.entry_page import entry_pages
from dashboard.serving.compression import answer_once
from geo.text import LANGUAGES

PAGES = (
    *("story", "about", "sources", "texts", "figures", "places", "parties", "regions"),
    *("changes", "compare", "data"),
)
"""The pages that stand alone, besides the map."""
_XMLNS = "http://www.sitemaps.org/schemas/sitemap/0.9"


def addresses() -> Iterator[str]:
    """Each page by its address from the root, the map first, as "": those of entries by kind."""
    yield ""
    yield from PAGES
    known = catalog()
    for kind, entries in (("islands", known.islands), ("events", known.events), ("sources", known.sources)):
        yield from (f"{kind}/{one}" for one in entries)
    yield from entry_pages()


def sitemap(request: Request) -> Response:
    """Every page in each language, with the day on which the record was last reviewed (sitemaps.org, 0.9)."""
    root = urljoin(str(request.url), "./")
    reviewed = catalog().edition.reviewed.last.isoformat()
    listed = "".join(
        f"<url><loc>{escape(f'{root}{address}?lang={language}')}</loc><lastmod>{reviewed}</lastmod></url>\n"
        for address in addresses()
        for language in LANGUAGES
    )
    xml = f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="{_XMLNS}">\n{listed}</urlset>\n'
    return answer_once(request, xml, {"Cache-Control": "public, max-age=86400"}, media_type="application/xml")


def robots(request: Request) -> Response:
    """All may be read; the list of pages stands beside this file."""
    text = f"User-agent: *\nAllow: /\nSitemap: {urljoin(str(request.url), 'sitemap.xml')}\n"
    return Response(text, media_type="text/plain", headers={"Cache-Control": "public, max-age=86400"})


ROUTES = [Route("/robots.txt", robots), Route("/sitemap.xml", sitemap)]
