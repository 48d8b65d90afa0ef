"""Every document says that it has colours of its own, light and dark."""

import re
from collections.abc import Callable
from datetime import date

import pytest

from dashboard.embed.embed import embed
from dashboard.embed.embed_file import embed_file
from dashboard.frame.no_room import no_room
from dashboard.map.island_map import island_map
from dashboard.map.standalone_map import standalone_map
from dashboard.pack.pack import pack
from dashboard.reference import reference
from dashboard.site.places import ENDING
from dashboard.view.view import View
from tests.dashboard.reference.asking import map_page, reader

NO_QUERY = {
    "type": "http",
    "method": "GET",
    "path": "/",
    "query_string": b"",
    "headers": [(b"host", b"here")],
}
DAY = date(1956, 10, 19)
SAID = '<meta name="color-scheme" content="light dark">', '<meta name="darkreader-lock">'


def says_so(html: str) -> bool:
    """Whether a document's head says so, each thing once."""
    head = re.sub(r"<(script|style)\b.*?</\1>", "", html, flags=re.DOTALL).partition("<body")[0]
    return all(head.count(one) == 1 for one in SAID)


@pytest.mark.parametrize(
    "document",
    [
        lambda: map_page("en"),
        lambda: reference.about(reader()),
        lambda: bytes(reference.not_found(reader()).body).decode(),
        lambda: bytes(no_room(NO_QUERY).body).decode(),
        lambda: embed(View(DAY), (), "https://example.org/"),
        lambda: embed_file("en", "./", {}, ENDING),
        lambda: pack("en"),
        lambda: island_map("", "en", None).get_root().render(),
        lambda: standalone_map(DAY).get_root().render(),
    ],
    ids=["page", "reference", "missing", "no-room", "embed", "embed-file", "pack", "map-frame", "saved-map"],
)
def test_a_document_has_colours_of_its_own(document: Callable[[], str]) -> None:
    """No browser paints white before it, and no extension that darkens pages mixes into its colours."""
    assert says_so(document())
