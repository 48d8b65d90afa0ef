"""The page looks as its reference pictures do; make look takes them anew."""

from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from playwright.sync_api import Browser

from tests.browser.look import FOLDER, LOOKS, TOLERANCE, Look, difference, reference, taken


@pytest.mark.needs("reference pictures")
@pytest.mark.parametrize("look", LOOKS, ids=lambda look: str(look.name))
def test_the_page_looks_as_it_did(browser: Browser, address: str, look: Look, tmp_path: Path) -> None:
    """No more than a small share of the picture is other than the reference."""
    picture = taken(browser, address, look)
    with Image.open(reference(look)) as kept:
        apart = difference(picture, kept.convert("RGB"))
    if apart > TOLERANCE:
        picture.save(tmp_path / f"{look.name}.png")
    assert apart <= TOLERANCE, f"{apart:.1%} other; the new picture is {tmp_path / look.name}.png"


def test_every_reference_belongs_to_a_look() -> None:
    """None is missing, none is left over."""
    assert {path.name for path in FOLDER.glob("*.png")} == {reference(look).name for look in LOOKS}
    assert len(LOOKS) == 12


def test_another_view_is_told_from_its_reference() -> None:
    """Each two references of one size are further apart than a picture may be from its own."""
    pictures = {look: Image.open(reference(look)).convert("RGB") for look in LOOKS}
    for one, first in pictures.items():
        for other, second in pictures.items():
            if one is not other and one.size == other.size:
                assert difference(first, second) > TOLERANCE, (one.name, other.name)


def test_what_covers_an_island_is_seen() -> None:
    """A box of 300 by 200 pixels of the page on the map is enough to fail."""
    picture = Image.open(reference(LOOKS[0])).convert("RGB")
    spoilt = picture.copy()
    ImageDraw.Draw(spoilt).rectangle((60, 60, 135, 110), fill=(120, 60, 160))
    assert difference(picture, picture) == 0
    assert difference(picture, spoilt) > TOLERANCE
