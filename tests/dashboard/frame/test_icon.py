"""The icon: this page's own on every document, and in nobody's colours."""

import io
import re

import pytest
from PIL import Image
from starlette.applications import Starlette
from streamlit.commands.page_config import _get_favicon_string

from dashboard.frame import icon
from dashboard.reference import reference
from dashboard.reference.unknown_addresses import UnknownAddresses
from dashboard.serving.assets import assets, base
from geo.text import LANGUAGES, Language
from tests.dashboard.reference.asking import answered, map_page, reader

# Between the most and the least of red, green and blue, of 255: ink on paper has hardly a hue.
MOST_HUE = 12


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_document_names_it(language: Language) -> None:
    """The map, a reference page, and the page that says there is nothing; Streamlit's is named nowhere."""
    asks = reader(language)
    missing = bytes(reference.not_found(asks).body).decode()
    for html, up in ((map_page(language), "./"), (reference.about(asks), "../"), (missing, "../")):
        named = re.findall(r'<link rel="[^"]*icon[^"]*" href="([^"]+)"', html)
        assert named == [f"{up}{base()}frame/icon.png", f"{up}{base()}frame/icon.svg"]
    assert {"frame/icon.png", "frame/icon.svg"} <= assets().keys()


def test_streamlit_shows_it_as_it_is() -> None:
    """The address needs no request, least of all to another host."""
    assert _get_favicon_string(icon.DATA_URL) == icon.DATA_URL
    assert icon.DATA_URL.startswith("data:image/svg+xml;base64,")
    assert b"http" not in icon.SVG.replace(b'xmlns="http://www.w3.org/2000/svg"', b"")


@pytest.mark.parametrize("path", ["/favicon.ico", "/favicon.png"])
def test_it_lies_where_browsers_look_unasked(path: str) -> None:
    """Streamlit's own would be sent for the one, and a page of words for the other."""
    answer = answered(UnknownAddresses(Starlette(routes=icon.ROUTES), icon.ROUTES), path)
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == "image/png"
    assert bytes(answer.body) == icon.PNG


def test_it_has_nobodys_colours() -> None:
    """No hue in either picture, and dark shapes on a light ground, which show on any browser's bar."""
    colours = [tuple(bytes.fromhex(one)) for one in re.findall(r'"#([0-9a-f]{6})"', icon.SVG.decode())]
    assert len(colours) == len(re.findall(r'(?:fill|stroke)="', icon.SVG.decode())) == 3
    picture = Image.open(io.BytesIO(icon.PNG)).convert("RGBA")
    assert picture.size == (64, 64)
    seen = [colour[:3] for _, colour in picture.getcolors(64 * 64) or [] if colour[3] > 127]
    assert all(max(colour) - min(colour) <= MOST_HUE for colour in (*colours, *seen))
    assert min(map(max, seen)) < 60
    assert max(map(min, seen)) > 240
