"""The still map is the page's: the live one's attributes, and the picture that a browser makes of it."""

import io

import pytest
from PIL import Image, ImageChops, ImageStat
from playwright.sync_api import Browser

from dashboard.drawing.picture import HEIGHT, SCALE, WIDTH, picture
from dashboard.drawing.state_attributes import state_attributes
from dashboard.drawing.still_map import still_map
from dashboard.record.record import catalog
from dashboard.serving.assets import style_sheet
from dashboard.view.lens_ids import LENSES
from dashboard.view.view import read_view, today
from geo.snapshot import snapshot
from tests.browser.conftest import Open

DAYS = ("1643-01-01", "1855-02-07", "1945-09-03", "1956-10-19", "1978-06-01", "2020-07-04")


@pytest.mark.parametrize("day", DAYS)
def test_a_shape_of_the_map_has_the_attributes_that_python_gives_it(open_page: Open, day: str) -> None:
    """Neither more nor fewer, group by group."""
    visit = open_page(f"/?date={day}")
    view, _ = read_view({"date": day}, today())
    for island in catalog().islands:
        shape = visit.map.locator(f'path.island[data-island="{island}"][data-date="{day}"]')
        drawn = shape.evaluate(
            "(one) => Object.fromEntries([...one.attributes].map(({ name, value }) => [name, value]))"
        )
        told = {name: value for name, value in drawn.items() if name.startswith("data-")}
        assert told == state_attributes(catalog(), snapshot(catalog(), island, view.day)) | {
            "data-island": island,
            "data-date": day,
        }


@pytest.mark.parametrize("lens", LENSES)
@pytest.mark.parametrize("day", DAYS[2:4])
def test_the_picture_is_what_a_browser_makes_of_it(browser: Browser, day: str, lens: str) -> None:
    """Within what two ways of smoothing an edge differ by."""
    view, _ = read_view({"date": day, "lens": lens}, today())
    size = {"width": WIDTH // SCALE, "height": HEIGHT // SCALE}
    svg = still_map(view, size["width"], size["height"])
    style = style_sheet("still_map.css").decode()
    with browser.new_context(viewport=size, device_scale_factor=SCALE) as context:
        page = context.new_page()
        page.set_content(f"<style>{style} body {{ margin: 0 }} .still-map {{ display: block }}</style>{svg}")
        shot = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    drawn = Image.open(io.BytesIO(picture(view))).convert("RGB")
    assert shot.size == drawn.size
    difference = ImageStat.Stat(ImageChops.difference(shot, drawn))
    assert max(difference.mean) < 1.5, difference.mean
