"""The picture of a view in each browser: SVG of the map's own shapes, and the PNG made of it there."""

import base64
import re
from io import BytesIO
from xml.etree import ElementTree

import pytest
from PIL import Image, ImageChops

from tests.browser.conftest import Browsers
from tests.browser.fonts import NARROW
from tests.browser.journeys.reader import ISLANDS, Reader

KEEP = """() => {
  globalThis.kept = {};
  const made = new Map();
  const make = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (blob) => {
    const address = make(blob);
    made.set(address, blob);
    return address;
  };
  HTMLAnchorElement.prototype.click = function () {
    const suffix = this.download.split(".").at(-1);
    const reader = new FileReader();
    reader.onload = () => (globalThis.kept[suffix] = { name: this.download, content: reader.result });
    reader.readAsDataURL(made.get(this.href));
  };
}"""
"""Keeps what would be saved as a file, by its suffix: no browser's folder of downloads is looked into."""
SVG = "{http://www.w3.org/2000/svg}"
VIEWS = {
    "administration": "/?date=1945-09-10&lens=administration&lang=en",
    "claims": "/?date=1956-10-19&island=shikotan&lens=claims&lang=ja",
    "offer": "/?date=1956-10-19&island=habomai&lens=offer&lang=ru",
    "evidence": "/?date=1869-01-01&lens=evidence&lang=en",
}
BLOCK = 8
"""Pictures are compared by the mean colours of squares of as many pixels: letters differ in each."""


def saved(reader: Reader, suffix: str) -> tuple[str, bytes]:
    """Name and content of what the box's button for ``suffix`` saves."""
    reader.focuses(f"[data-act=save-{suffix}]")
    reader.presses("Enter")
    file = reader.driver.wait("(suffix) => globalThis.kept[suffix] ?? null", suffix)
    return file["name"], base64.b64decode(file["content"].partition(",")[2])


def differing(one: Image.Image, other: Image.Image) -> float:
    """The share of squares whose colours differ by more than a tenth."""
    assert one.size == other.size
    size = (one.width // BLOCK, one.height // BLOCK)
    squares = [picture.convert("RGB").resize(size, Image.Resampling.BOX) for picture in (one, other)]
    histogram = ImageChops.difference(*squares).convert("L").histogram()
    return sum(histogram[26:]) / sum(histogram)


@pytest.mark.once
@pytest.mark.parametrize("lens", VIEWS)
def test_the_picture_is_the_map_and_the_same_in_every_browser(
    reader: Reader, browsers: Browsers, lens: str
) -> None:
    """SVG that names all groups, stands alone and has its words as words; a PNG of it that is not tainted.

    Chromium draws that SVG as this browser has drawn its PNG.
    """
    reader.opens(VIEWS[lens])
    reader.driver.run(KEEP)
    reader.clicks(".sentence a.use")
    reader.awaits("dialog[open] [data-act=save-svg]")
    name, svg = saved(reader, "svg")
    assert re.fullmatch(r"four-islands-\d{4}\.\d{2}-[a-z0-9-]+\.svg", name)
    root = ElementTree.fromstring(svg)
    named = [path.get("data-name") for path in root.iter(f"{SVG}path")]
    assert set(ISLANDS) <= set(named)
    text = svg.decode()
    assert not re.search(r"foreignObject|<image|<script|var\(|url\((?!#)|href", text)
    assert set(re.findall(r"url\(#([\w-]+)\)", text)) <= set(re.findall(r'id="([\w-]+)"', text))
    words = [one.text for one in root.iter(f"{SVG}text")]
    assert any("OpenStreetMap" in str(one) for one in words)
    assert any(str(one).startswith(f"{reader.address}/?date=") for one in words)
    legend = reader.driver.run(
        """() => [...document.querySelector("iframe").contentDocument.querySelectorAll(".legend .entry")]
            .filter((one) => !one.closest(".placeholder, .context"))
            .map((one) => one.textContent.trim())"""
    )
    assert len(legend) >= 3
    together = "".join("".join(str(one).split()) for one in words)
    assert [one for one in legend if "".join(one.split()) not in together] == []

    _, png = saved(reader, "png")
    picture = Image.open(BytesIO(png))
    width, height = int(float(root.get("width", "0"))), int(root.get("height", "0"))
    assert picture.size == (2 * width, 2 * height)
    page = browsers.with_fonts(NARROW).new_page(
        viewport={"width": width, "height": height}, device_scale_factor=2
    )
    page.set_content(f'<body style="margin: 0">{text}')
    elsewhere = Image.open(BytesIO(page.screenshot()))
    page.close()
    assert differing(picture, elsewhere) < 0.02
    # A picture of other colours is told apart.
    assert differing(ImageChops.invert(picture.convert("RGB")), elsewhere) > 0.9
