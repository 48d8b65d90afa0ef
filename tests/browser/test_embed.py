"""The page in somebody else's frame: it works where only scripts are allowed, from 300 pixels up."""

import re

import pytest
from playwright.sync_api import Browser, FrameLocator, Page, expect

from geo.text import LANGUAGES
from tests.browser.axe import violations
from tests.browser.conftest import Browsers
from tests.browser.fonts import FontSet

HOST = """<!doctype html><meta charset="utf-8"><title>An article</title><p>Words before it.</p>
<iframe src="{address}" title="Map" style="width: 100%; height: 700px; border: 0" sandbox="allow-scripts">
</iframe><script>
addEventListener("message", ({{ data }}) => {{ document.body.dataset.told = JSON.stringify(data); }});
</script>"""


def framed(page: Page, address: str, query: str) -> FrameLocator:
    """A page that frames the view of ``query`` in the narrowest sandbox there is that runs scripts."""
    host = HOST.format(address=f"{address}/embed?{query.replace('&', '&amp;')}")
    page.route("**/an-article", lambda route: route.fulfill(body=host, content_type="text/html"))
    page.goto(f"{address}/an-article")
    return page.frame_locator("iframe")


def test_it_works_where_nothing_but_scripts_is_allowed(browser: Browser, address: str) -> None:
    """Map and timeline follow one another; neither storage nor a parent is reached for."""
    with browser.new_context(viewport={"width": 760, "height": 800}) as context:
        page = context.new_page()
        said: list[str] = []
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("console", lambda message: said.append(message.text))
        frame = framed(page, address, "date=1956-10-19&island=shikotan&lang=en")
        shape = frame.locator('path.island[data-island="shikotan"]')
        expect(shape).to_have_attribute("data-date", "1956-10-19")
        expect(shape).to_have_class(re.compile("chosen"))
        frame.get_by_role("slider").press("Shift+ArrowLeft")
        expect(shape).to_have_attribute("data-date", "1956-10-18")
        expect(frame.locator(".timeline-moment")).to_have_text("18 October 1956")
        full = frame.get_by_role("link", name="Open the full page")
        expect(full).to_have_attribute("href", re.compile(r"/\?date=1956-10-18&island=shikotan&lang=en$"))
        frame.locator('button[data-lens="claims"]').click()
        expect(full).to_have_attribute("href", re.compile("&lens=claims&"))
        assert said == []


def test_it_stands_and_is_filtered_as_the_link_says(browser: Browser, address: str) -> None:
    """The filter can be taken away there, too."""
    page = browser.new_page(viewport={"width": 760, "height": 800})
    page.goto(f"{address}/embed?date=1956-10-19&at=43.8,146.7,10&find-kind=treaty&lang=en")
    page.locator("path.island").first.wait_for()
    thinned = page.locator(".timeline-thinned")
    expect(thinned).to_contain_text(re.compile(r"^A filter is on: \d+ of \d{3} events"))
    middle = "({ left, right, top, bottom }) => [(left + right) / 2, (top + bottom) / 2]"
    here, there = (
        page.locator(one).first.evaluate(f"(one) => ({middle})(one.getBoundingClientRect())")
        for one in ("#map", 'path.island[data-island="shikotan"]')
    )
    assert there == pytest.approx(here, abs=60)
    thinned.get_by_role("button").click()
    expect(thinned).to_be_hidden()
    page.close()


def test_its_host_learns_how_high_it_is(browser: Browser, address: str) -> None:
    """As high as the document is, which then needs no bar to scroll by."""
    with browser.new_context(viewport={"width": 760, "height": 800}) as context:
        page = context.new_page()
        frame = framed(page, address, "lang=en")
        frame.locator("path.island").first.wait_for()
        expect(page.locator("body")).to_have_attribute(
            "data-told", re.compile(r'^\{"kind":"four-islands.height","height":[4-9]\d\d\}$')
        )


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_fits_three_hundred_pixels(
    browsers: Browsers, fonts: FontSet, address: str, language: str
) -> None:
    """In either set of fonts nothing stands out of it, and a rule of accessibility is broken nowhere."""
    page = browsers.with_fonts(fonts).new_page(viewport={"width": 300, "height": 700})
    page.goto(f"{address}/embed?date=1956-10-19&island=shikotan&lang={language}")
    page.locator("path.island.chosen").first.wait_for()
    expect(page.locator(".timeline-thumb")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 300
    assert violations(page) == []
    page.close()


def test_without_scripts_it_is_a_picture_and_a_sentence(browser: Browser, address: str) -> None:
    """In a sandbox that allows nothing at all."""
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{address}/embed?date=1930-01-01&lang=en")
        expect(page.locator("svg.still-map")).to_be_visible()
        expect(page.locator(".sentence")).to_contain_text("administered by Japan")
        expect(page.locator("time")).to_have_text("1 January 1930")
