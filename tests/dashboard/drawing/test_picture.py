"""The picture of a link's view: a PNG of the size that is asked for, in the colours of the map."""

import io
from datetime import date

import pytest
from PIL import Image
from starlette.applications import Starlette

from dashboard.drawing import picture
from dashboard.drawing.picture import HEIGHT, WIDTH
from dashboard.view.view import View
from tests.dashboard.reference.asking import answered

DAY = date(1956, 10, 19)


def colours(view: View) -> dict[tuple[int, int, int], int]:
    """How often each colour stands in the picture of ``view``."""
    with Image.open(io.BytesIO(picture.picture(view))) as image:
        assert image.size == (WIDTH, HEIGHT)
        counted = image.convert("RGB").getcolors(WIDTH * HEIGHT)
    return {colour: count for count, colour in counted or ()}


def test_it_has_the_maps_colours() -> None:
    """Sea, land, and the fill of who administered: --sea, --land, --second and --first of palette.css."""
    after, before = colours(View(DAY)), colours(View(date(1930, 1, 1)))
    sea, land, first, second = (0xE7, 0xED, 0xF0), (0xF6, 0xF3, 0xEA), (0x8F, 0x6A, 0x2A), (0x2F, 0x7D, 0x75)
    for one in (after, before):
        assert one[sea] > WIDTH * HEIGHT / 3
        assert one[land] > WIDTH * HEIGHT / 100
    assert (first in after, second in after) == (False, True)
    assert (first in before, second in before) == (True, False)


def test_every_part_of_the_view_changes_it() -> None:
    """Day, island and lens; the language does not, for there is not a word in it."""
    views = [View(DAY), View(date(1930, 1, 1)), View(DAY, "shikotan"), View(DAY, lens="claims")]
    pictures = [picture.picture(view) for view in views]
    assert len(set(pictures)) == len(views)
    assert picture.picture(View(DAY, language="ja", named=True)) is pictures[0]


@pytest.mark.parametrize("query", ["date=1956-10-19&island=shikotan", "date=never&island=<b>&lens=x", ""])
def test_the_server_answers_with_it_whatever_is_asked(query: str) -> None:
    """What is wrong in a link falls back, as on the page."""
    answer = answered(Starlette(routes=[picture.ROUTE]), "/picture.png", query)
    assert answer.headers["Content-Type"] == "image/png"
    assert "max-age" in answer.headers["Cache-Control"]
    with Image.open(io.BytesIO(bytes(answer.body))) as image:
        assert image.size == (WIDTH, HEIGHT)
