"""How twelve views of the page look: reference pictures, and how far one may be from its own.

``python -m tests.browser.look`` (``make look``) takes the references anew; look at each before you keep it.

The pictures are taken in the narrow fonts of tests/browser/fonts.py, and kept at a quarter of the page's
size: what is held here is where things stand and in which tone, not the shape of a letter.
"""

import sys
import tempfile
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageChops, ImageStat
from playwright.sync_api import Browser, expect, sync_playwright

from tests.browser.browsers import CHROMIUM, CHROMIUM_FLAGS, find, fresh_home
from tests.browser.conftest import SCREEN
from tests.browser.fonts import NARROW
from tests.server import running

FOLDER = Path(__file__).with_name("look")
SCALE = 4
BLOCK = 10
"""Pixels of a reference in a block's side; 40 of the page."""
TELLING = 14
"""By how much, of 255, a block's mean may be off before it counts as other."""
TOLERANCE = 0.04
"""The share of other blocks from which a picture counts as another; a chosen island alone changes more."""

WIDE, PHONE = (1280, 800), (390, 844)


@dataclass(frozen=True)
class Look:
    """A view, and the screen it is seen on."""

    name: str
    link: str
    size: tuple[int, int]
    scheme: str = "light"


LOOKS = tuple(
    Look(f"{language}-{lens}-{'wide' if size == WIDE else 'phone'}", link, size, scheme)
    for language, lens, size, scheme, link in (
        ("en", "administration", WIDE, "light", "/?date=1956-10-19&island=shikotan&lang=en"),
        ("en", "claims", PHONE, "light", "/?date=1956-10-19&lens=claims&lang=en"),
        ("en", "offer", WIDE, "dark", "/?date=2018-11-14&lens=offer&lang=en"),
        ("en", "evidence", PHONE, "light", "/?date=1800-06-01&lens=evidence&lang=en"),
        ("ja", "administration", PHONE, "light", "/?date=1945-12-01&island=iturup&lang=ja"),
        ("ja", "claims", WIDE, "light", "/?date=1951-09-08&lens=claims&lang=ja"),
        ("ja", "offer", PHONE, "dark", "/?date=1960-01-27&lens=offer&lang=ja"),
        ("ja", "evidence", WIDE, "light", "/?date=1993-10-13&island=habomai&lens=evidence&lang=ja"),
        ("ru", "administration", WIDE, "dark", "/?date=1875-05-07&lang=ru"),
        ("ru", "claims", PHONE, "light", "/?date=2020-07-04&island=kunashir&lens=claims&lang=ru"),
        ("ru", "offer", WIDE, "light", "/?date=2022-03-21&island=shikotan&lens=offer&lang=ru"),
        ("ru", "evidence", PHONE, "dark", "/?date=1956-10-19&lens=evidence&lang=ru"),
    )
)


def taken(browser: Browser, address: str, look: Look) -> Image.Image:
    """The picture of ``look``, at a quarter of its size, once everything it shows stands still."""
    width, height = look.size
    context = browser.new_context(
        **SCREEN
        | {
            "viewport": {"width": width, "height": height},
            "color_scheme": look.scheme,
            "reduced_motion": "reduce",
        }
    )
    try:
        page = context.new_page()
        # Nobody's first visit: the line that greets one is not what is looked at.
        page.add_init_script("localStorage.setItem('four-islands.seen', 'yes')")
        page.goto(address + look.link)
        frame = page.frame_locator("iframe")
        day = look.link.partition("date=")[2][:10]
        expect(frame.locator(f'path.island[data-date="{day}"]')).to_have_count(4, timeout=30_000)
        expect(page.locator(".timeline-bands .band").first).to_be_attached()
        page.locator(f'.st-key-island-panel time[datetime="{day}"]').wait_for()
        page.evaluate("() => document.fonts.ready.then(() => true)")
        picture = Image.open(BytesIO(page.screenshot(animations="disabled", caret="hide"))).convert("RGB")
    finally:
        context.close()
    return picture.resize((width // SCALE, height // SCALE), Image.Resampling.BOX)


def difference(one: Image.Image, other: Image.Image) -> float:
    """The share of blocks, from 0 to 1, whose mean differs by more than TELLING in some channel."""
    if one.size != other.size:
        return 1.0
    apart = ImageChops.difference(one, other)
    width, height = one.size
    blocks = [
        max(ImageStat.Stat(apart.crop((x, y, x + BLOCK, y + BLOCK))).mean)
        for y in range(0, height, BLOCK)
        for x in range(0, width, BLOCK)
    ]
    return sum(mean > TELLING for mean in blocks) / len(blocks)


def reference(look: Look) -> Path:
    """Where the reference of ``look`` lies."""
    return FOLDER / f"{look.name}.png"


def main() -> int:
    """Take all references anew."""
    found = find(CHROMIUM)
    if not found:
        print("make look needs a Chromium", file=sys.stderr)
        return 1
    FOLDER.mkdir(exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as folder,
        running(Path(folder) / "log.txt") as server,
        fresh_home(NARROW) as environment,
        sync_playwright() as driver,
    ):
        browser = driver.chromium.launch(
            executable_path=str(found), args=list(CHROMIUM_FLAGS), env={**environment}
        )
        for look in LOOKS:
            picture = taken(browser, server.address, look)
            picture.quantize(96, method=Image.Quantize.MEDIANCUT).save(reference(look), optimize=True)
            print(f"{reference(look).name}: {reference(look).stat().st_size / 1000:.0f} kB")
        browser.close()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
