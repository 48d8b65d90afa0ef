"""Search engines find every page in every language, and are kept from none."""

import re
from xml.etree import ElementTree as ET

from starlette.applications import Starlette

from dashboard.reference import reference, sitemap
from geo import load_catalog
from geo.text import LANGUAGES
from tests.dashboard.reference.asking import answered

APP = Starlette(routes=sitemap.ROUTES)
CATALOG = load_catalog()


def test_every_page_stands_there_once_in_each_language() -> None:
    """The map, the pages that stand alone, and one for each entry; the day is that of the last review."""
    answer = answered(APP, "/sitemap.xml")
    assert answer.headers["Content-Type"] == "application/xml"
    root = ET.fromstring(bytes(answer.body))
    spaces = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    found = [one.text or "" for one in root.findall("s:url/s:loc", spaces)]
    assert len(found) == len(set(found)) <= 50_000  # the most that a sitemap may hold
    assert set(found) == {f"http://here/{to}?lang={of}" for to in sitemap.addresses() for of in LANGUAGES}
    days = {one.text for one in root.findall("s:url/s:lastmod", spaces)}
    assert days == {CATALOG.edition.reviewed.last.isoformat()}


def test_it_lists_what_there_is() -> None:
    """Each route without an id, but for the feed; each route with one by all its entries."""
    listed = list(sitemap.addresses())
    alone = {route.path.removeprefix("/") for route in reference.ROUTES if "{" not in route.path}
    assert set(sitemap.PAGES) == alone - {"changes.atom"}
    for route in reference.ROUTES:
        assert any(re.fullmatch(route.path.replace("{id}", "[^/]+"), f"/{one}") for one in listed) or (
            route.path == "/changes.atom"
        )
    for kind in ("events", "sources", "islands"):
        assert sum(one.startswith(f"{kind}/") for one in listed) == len(getattr(CATALOG, kind))


def test_nothing_is_kept_from_them() -> None:
    """The file for them names the list by its whole address (RFC 9309)."""
    answer = answered(APP, "/robots.txt")
    assert answer.headers["Content-Type"].startswith("text/plain")
    lines = bytes(answer.body).decode().splitlines()
    assert lines == ["User-agent: *", "Allow: /", "Sitemap: http://here/sitemap.xml"]
