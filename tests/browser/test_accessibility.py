"""Every state of the page, and every other page, against WCAG 2.2 AA: axe-core finds nothing at all."""

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from geo.text import LANGUAGES
from tests.browser.axe import COLOURS, violations
from tests.browser.conftest import Browsers, Open
from tests.browser.fonts import FontSet

NARROWEST: ViewportSize = {"width": 320, "height": 640}
LENSES = ("claims", "offer", "evidence", "administration")
PAGES = (
    "about",
    "story",
    "sources",
    "places",
    "texts",
    "figures",
    "parties",
    "regions",
    "compare",
    "changes",
    "data",
    "sources/constitution-article-67-text",
    "events/joint-declaration-1956",
    "claims/russia-all-2022",
    "laws/law-on-alienation-2020",
    "islands/habomai",
)
MISSING = "events/no-such-event"


# The dark, in which colours alone differ, is looked at in English.
BY_LANGUAGE = [
    pytest.param(language, marks=pytest.mark.needs("emulated media")) if language == "en" else language
    for language in LANGUAGES
]


def both_themes(page: Page, language: str) -> list[str]:
    """What axe finds on ``page`` in the light, and, in English, in the dark of what a theme can change."""
    light = violations(page)
    if language != "en":
        return light
    page.emulate_media(color_scheme="dark")
    dark = violations(page, COLOURS)
    page.emulate_media(color_scheme="light")
    return light + [f"dark: {one}" for one in dark]


@pytest.mark.parametrize("language", BY_LANGUAGE)
def test_every_lens_with_and_without_an_island(open_page: Open, language: str) -> None:
    """Four lenses, all groups or one, in light and dark; in other languages each lens and each panel once."""
    visit = open_page(f"/?date=1956-10-19&lang={language}")
    every = language == "en"
    for island, lenses in (
        (None, LENSES if every else LENSES[:2]),
        ("shikotan", LENSES if every else LENSES[2:]),
    ):
        if island:
            visit.label(island).press("Enter")
            visit.settled_on("1956-10-19", island)
        for lens in lenses:
            button = visit.map.locator(f'button[data-lens="{lens}"]')
            button.click()
            expect(button).to_have_attribute("aria-pressed", "true")
            assert both_themes(visit.page, language) == [], (lens, island)


@pytest.mark.parametrize("language", BY_LANGUAGE)
def test_all_that_opens(open_page: Open, language: str) -> None:
    """Details and lists opened, a source's note, the way to a group, the explanation; and on a phone."""
    visit = open_page(f"/?date=1956-10-19&island=shikotan&lang={language}")
    page = visit.page
    page.locator(".record-section").last.wait_for(state="attached")
    page.evaluate("document.querySelectorAll('details').forEach((one) => (one.open = true))")
    visit.panel.locator(".cites a").first.focus()
    expect(page.locator(".source-note")).to_be_visible()
    visit.map.locator(".go-to summary").evaluate("(summary) => summary.parentElement.open = true")
    assert both_themes(page, language) == []
    page.set_viewport_size({"width": 390, "height": 844})
    visit.map.locator(".legend summary").click()
    assert violations(page) == []
    page.locator("[href='#reading']").click()
    expect(page.get_by_role("dialog")).to_be_visible()
    assert both_themes(visit.page, language) == []


@pytest.mark.parametrize("language", BY_LANGUAGE)
def test_reference_pages(browser: Browser, address: str, language: str) -> None:
    """The lists, one page of each kind of entry, and what is said where nothing is."""
    with browser.new_context() as context:
        page = context.new_page()
        for path in (*PAGES, MISSING):
            answer = page.goto(f"{address}/{path}?lang={language}")
            assert answer is not None
            assert answer.ok == (path != MISSING), path
            assert both_themes(page, language) == [], path


@pytest.mark.parametrize("language", LANGUAGES)
def test_reference_pages_need_no_scrolling_sideways(
    browsers: Browsers, fonts: FontSet, address: str, language: str
) -> None:
    """On the narrowest phone, where a text of two columns would not do (WCAG 1.4.10); tables scroll alone."""
    with browsers.with_fonts(fonts).new_context(viewport=NARROWEST) as context:
        page = context.new_page()
        for path in (*PAGES, MISSING):
            page.goto(f"{address}/{path}?lang={language}")
            wide = page.evaluate("document.documentElement.scrollWidth")
            assert wide <= NARROWEST["width"], path


def test_a_violation_is_seen_also_in_the_maps_frame(open_page: Open) -> None:
    """An image without words, text that cannot be read: each is reported, wherever it stands."""
    visit = open_page("/")
    unread = '<img src="data:,"><p style="color: #aaa; background: #fff">grey</p>'
    visit.panel.evaluate("(panel, html) => panel.insertAdjacentHTML('afterbegin', html)", unread)
    visit.map.locator(".lenses").evaluate("(box, html) => box.insertAdjacentHTML('beforeend', html)", unread)
    rules = [(one.split(":")[0], "iframe" in one.split(": ")[1]) for one in violations(visit.page)]
    for rule in ("image-alt", "color-contrast"):
        assert (rule, False) in rules
        assert (rule, True) in rules
