"""The page on paper: what a sheet shows, what it leaves out, and that the screen is as before."""

import re

import pytest
from playwright.sync_api import Page, expect

from geo.text import LANGUAGES
from tests.browser.conftest import Browsers, Open, Visit
from tests.browser.fonts import FontSet

VIEW = "/?date=1956-10-19&island=shikotan&lens=claims"
TODAY_VIEW = "/?island=habomai&lens=claims"
A4_BREADTH = 700


def lay_on_paper(page: Page) -> None:
    """As a browser does it: the event first, then the style sheets of paper."""
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    page.set_viewport_size({"width": A4_BREADTH, "height": 1050})


def printed(open_page: Open, link: str = VIEW, **options: object) -> Visit:
    """The view of ``link`` laid on paper."""
    visit = open_page(link, **options)
    visit.panel.locator(".sources li").first.wait_for(state="attached")
    lay_on_paper(visit.page)
    return visit


def pages(page: Page) -> int:
    """How many sheets the browser makes of the page."""
    pdf = page.pdf(prefer_css_page_size=True)
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


@pytest.mark.needs("emulated media")
def test_a_sheet_holds_the_view_and_no_control(open_page: Open) -> None:
    """Title, date, map, statuses, claims, sources, imprint; no control, way to elsewhere or list."""
    visit = printed(open_page)
    page = visit.page
    for shown in (
        page.get_by_role("heading", level=1),
        page.locator(".timeline-moment"),
        visit.shape("shikotan"),
        visit.map.locator(".legend .entry").first,
        visit.panel.get_by_role("heading", name="1956 handover offer"),
        visit.panel.locator(".claim").first,
        visit.panel.locator(".sources li").last,
        page.locator(".imprint"),
    ):
        expect(shown).to_be_visible()
    for control in ("button", "input", "select", "nav", "[role=slider]", "details.record-section", ".events"):
        expect(page.locator(f"{control}:visible")).to_have_count(0)
    # Of the map's buttons two are left: as the heading of what it shows, and as its scale.
    expect(visit.map.locator(".furniture button:visible")).to_have_text(["Claims", re.compile("^[0-9]+ km$")])


@pytest.mark.needs("emulated media")
@pytest.mark.usefixtures("fonts")
def test_nothing_is_folded_and_nothing_is_cut(open_page: Open) -> None:
    """Every footing, reading and difference stands open within the sheet, both claims side by side."""
    visit = printed(open_page)
    # Ways to pages that paper does not have; and beside a claim a passage stands in one language.
    unprinted = ".note:has(> .full:only-child), .claims .other-language"
    bodies = visit.panel.locator(f"details:not(:has(> .events)) > :not(summary, {unprinted})")
    assert bodies.count() > 10
    for body in bodies.all():
        expect(body).to_be_visible()
    cut = visit.page.evaluate(
        """() => [...document.querySelectorAll(".masthead *, .panel *, .colophon *")].filter((one) => {
            const { right, width, height } = one.getBoundingClientRect();
            return width > 1 && height > 1 && right > innerWidth + 1;
        }).map((one) => one.textContent)"""
    )
    assert cut == []
    first, last = (claim.bounding_box() for claim in visit.panel.locator(".claim").all())
    assert first is not None
    assert last is not None
    assert first["y"] == last["y"]
    assert first["width"] == pytest.approx(last["width"], abs=1)
    for ground in visit.panel.locator(".claim p, .grounds li").all():
        assert ground.evaluate("(one) => getComputedStyle(one).breakInside") == "avoid"


@pytest.mark.needs("emulated media")
def test_sources_are_told_in_full(open_page: Open) -> None:
    """Each linked source has its address written out, in its own script where that is shorter."""
    visit = printed(open_page)
    written = visit.panel.locator('.sources a[href^="http"]').evaluate_all(
        "(links) => links.map((link) => [link.href, getComputedStyle(link, '::after').content])"
    )
    assert len(written) > 20
    for address, content in written:
        assert "<http" in content, address
        assert "%E" not in content, "percent signs where a script would do"


@pytest.mark.needs("emulated media")
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_imprint_says_which_record_when_and_where(open_page: Open, language: str) -> None:
    """Edition, day of printing, and a link that reopens the very view in the reader's language."""
    visit = printed(open_page, f"{VIEW}&lang={language}")
    imprint = visit.page.locator(".imprint")
    expect(imprint).to_contain_text(re.compile(r"\d{4}\.\d\d"))
    expect(imprint).to_contain_text(str(visit.page.evaluate("new Date().getFullYear()")))
    expect(imprint).to_contain_text(f"?date=1956-10-19&island=shikotan&lens=claims&lang={language}")


@pytest.mark.needs("page.pdf")
@pytest.mark.usefixtures("fonts")
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("link", "most"), [("/?date=1956-10-19", 3), (TODAY_VIEW, 5), (VIEW, 5)])
def test_few_sheets(open_page: Open, link: str, most: int, language: str) -> None:
    """All four groups on three; one, with both sides' whole argument and sources, on five."""
    visit = open_page(f"{link}&lang={language}")
    visit.panel.locator(".sources li").first.wait_for(state="attached")
    assert 1 <= pages(visit.page) <= most


@pytest.mark.needs("page.pdf")
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_story_is_two_sheets(browsers: Browsers, fonts: FontSet, address: str, language: str) -> None:
    """Five steps a sheet, in each language and font; each map is seen."""
    page = browsers.with_fonts(fonts).new_page()
    page.goto(f"{address}/story?lang={language}")
    steps = page.locator(".step")
    fills = "(one) => [...one.querySelectorAll('.island')].map((path) => getComputedStyle(path).fill)"
    assert all("hatch-" in fill for step in steps.all() for fill in step.evaluate(fills))
    assert pages(page) == 2
    page.close()


@pytest.mark.needs("emulated media")
def test_paper_is_white_in_a_dark_theme(open_page: Open) -> None:
    """Black on white, and the map's light colours, whatever the screen's theme is."""
    look = "(one) => [getComputedStyle(one).color, getComputedStyle(one).backgroundColor]"
    fill = "(path) => getComputedStyle(path).stroke"
    light = open_page(VIEW).shape("shikotan").evaluate(fill)
    visit = printed(open_page, color_scheme="dark")
    assert visit.panel.locator(".claim p").first.evaluate(look)[0] == "rgb(0, 0, 0)"
    ground = visit.page.locator("body").evaluate(look)[1]
    assert ground in ("rgba(0, 0, 0, 0)", "rgb(255, 255, 255)")
    visit.page.evaluate("document.documentElement.dataset.theme = 'dark'")
    assert visit.panel.locator(".claim p").first.evaluate(look)[0] == "rgb(0, 0, 0)"
    assert visit.shape("shikotan").evaluate(fill) == light


@pytest.mark.needs("emulated media")
def test_the_map_of_a_phone_is_drawn_for_the_sheet(open_page: Open) -> None:
    """All four labels and the open legend have their room, and none covers another."""
    visit = printed(open_page, "/?date=1956-10-19", viewport={"width": 390, "height": 844})
    legend = visit.map.locator(".legend").bounding_box()
    frame = visit.page.locator("iframe").bounding_box()
    assert legend is not None
    assert frame is not None
    expect(visit.map.locator(".legend .entry").first).to_be_visible()
    for island in ("habomai", "iturup", "kunashir", "shikotan"):
        label = visit.label(island).bounding_box()
        assert label is not None
        assert frame["x"] <= label["x"]
        assert label["x"] + label["width"] <= frame["x"] + frame["width"]
        assert (
            label["x"] + label["width"] <= legend["x"]
            or label["y"] + label["height"] <= legend["y"]
            or legend["y"] + legend["height"] <= label["y"]
        ), island


def test_after_printing_the_screen_is_as_before(open_page: Open) -> None:
    """Details are closed again, and the map has its size and place."""
    visit = open_page(VIEW)
    visit.panel.locator(".sources li").first.wait_for(state="attached")
    place = "(path) => Object.values(path.getBoundingClientRect().toJSON())"
    before = visit.shape("kunashir").evaluate(place)
    opened = visit.panel.locator("details[open]").count()
    visit.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert visit.panel.locator("details:not([open])").count() == 0
    assert visit.shape("kunashir").evaluate(place) != before
    visit.page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(visit.panel.locator("details[open]")).to_have_count(opened)
    assert visit.shape("kunashir").evaluate(place) == pytest.approx(before, abs=1)


@pytest.mark.needs("emulated media")
def test_a_reference_page_prints_without_its_ways(open_page: Open) -> None:
    """Title and text, black on white; ways to elsewhere stay on the screen."""
    visit = open_page("/")
    visit.page.goto(visit.page.url.split("?")[0] + "islands/habomai")
    visit.page.emulate_media(media="print", color_scheme="dark")
    expect(visit.page.get_by_role("heading", level=1)).to_be_visible()
    expect(visit.page.locator("nav:visible")).to_have_count(0)
    assert visit.page.locator("p").last.evaluate("(one) => getComputedStyle(one).color") == "rgb(0, 0, 0)"
