"""The first visit's one line, and the dialog that explains how to read the map."""

import re

import pytest
from playwright.sync_api import Locator, expect

from dashboard.map.map_guide import explanation
from dashboard.words.wording import wording
from geo.text import LANGUAGES, Language
from tests.browser.conftest import Open, Visit
from tests.browser.test_map_names import SIZES, audited
from tests.browser.test_screens import resized
from tests.record_codes import ISLANDS

READING = {"en": "How to read this map", "ja": "地図の読み方", "ru": "Как читать карту"}
CLOSE = {"en": "Close", "ja": "閉じる", "ru": "Закрыть"}


def line(visit: Visit) -> Locator:
    """The line on the map's frame."""
    return visit.map.locator(".first-visit")


LAND_UNDER = """(line) => {
    const { left, top, right, bottom } = line.getBoundingClientRect();
    return [...document.querySelectorAll("path.island")].filter((path) => {
        const toPath = path.getScreenCTM().inverse();
        for (let x = left; x <= right; x += 2) for (let y = top; y <= bottom; y += 2)
            if (path.isPointInFill(new DOMPoint(x, y).matrixTransform(toPath))) return true;
        return false;
    }).map((path) => path.dataset.island);
}"""
"""The groups of which some land lies under the line, tried every second pixel."""


def overlap(one: Locator, other: Locator) -> bool:
    """Whether two elements' boxes share a point."""
    a, b = one.bounding_box(), other.bounding_box()
    assert a is not None
    assert b is not None
    return (
        a["x"] < b["x"] + b["width"]
        and b["x"] < a["x"] + a["width"]
        and a["y"] < b["y"] + b["height"]
        and b["y"] < a["y"] + a["height"]
    )


@pytest.mark.usefixtures("fonts")
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_line_covers_nothing(open_page: Open, language: str) -> None:
    """No island, label, legend or control lies under it, and its buttons are large enough to touch."""
    visit = open_page(f"/?date=1956-10-19&lang={language}")
    for width, height in SIZES:
        resized(visit, width, height)
        covers_nothing(visit)
        expect(line(visit).get_by_role("button", name=READING[language])).to_be_visible()
        expect(line(visit).get_by_role("button", name=CLOSE[language])).to_be_visible()


def covers_nothing(visit: Visit) -> None:
    """Check the line against all that stands on the map, as the screen is now."""
    assert audited(visit.page.frames[-1], "faults") == []
    assert line(visit).evaluate(LAND_UNDER) == []
    around = ".island-label, .furniture:not(.first-visit), .leaflet-control-attribution"
    others = visit.map.locator(around).all()
    assert len(others) >= 4 + 3 + 1
    for other in others:
        assert not overlap(line(visit), other), other.inner_text()
    for button in line(visit).get_by_role("button").all():
        box = button.bounding_box()
        assert box is not None
        assert box["width"] >= 24
        assert box["height"] >= 24
    frame = visit.page.locator("iframe").bounding_box()
    own = line(visit).bounding_box()
    assert frame is not None
    assert own is not None
    assert own["x"] + own["width"] <= frame["x"] + frame["width"]


@pytest.mark.parametrize("act", ["close", "step", "choose", "lens", "zoom", "drag"])
def test_the_first_act_ends_it_for_good(open_page: Open, act: str) -> None:
    """Any change of view, a move of the map, or its own button; it does not come back with the page."""
    visit = open_page("/?date=1956-10-19")
    expect(line(visit)).to_be_visible()
    if act == "close":
        line(visit).get_by_role("button", name="Close").click()
    elif act == "step":
        visit.page.get_by_role("button", name="Next event").click()
    elif act == "choose":
        visit.label("shikotan").press("Enter")
    elif act == "lens":
        visit.map.get_by_role("button", name="Claims").click()
    elif act == "zoom":
        visit.map.get_by_role("button", name="Zoom in").click()
    else:
        box = visit.page.locator("iframe").bounding_box()
        assert box is not None
        visit.page.mouse.move(box["x"] + 300, box["y"] + box["height"] - 60)
        visit.page.mouse.down()
        visit.page.mouse.move(box["x"] + 380, box["y"] + box["height"] - 120, steps=8)
        visit.page.mouse.up()
    expect(line(visit)).to_have_count(0)
    visit.page.goto(visit.page.url.split("?")[0] + "?date=1956-10-19")
    visit.stands()
    visit.label("shikotan").wait_for()
    expect(line(visit)).to_have_count(0)
    assert visit.errors == []


def test_to_look_around_without_acting_keeps_it(open_page: Open) -> None:
    """Neither the page's own opening nor the explanation counts as an act; storage stays empty."""
    visit = open_page("/?date=1956-10-19")
    line(visit).get_by_role("button", name=READING["en"]).click()
    dialog = visit.page.get_by_role("dialog", name=READING["en"])
    expect(dialog).to_be_visible()
    visit.page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(line(visit).get_by_role("button", name=READING["en"])).to_be_focused()
    assert visit.page.evaluate("localStorage.getItem('four-islands.seen')") is None


def test_where_storage_is_forbidden_the_page_stands(open_page: Open) -> None:
    """All four are drawn and named, the line goes with the first act, the map can be moved, nothing fails."""
    forbid = (
        "for (const store of ['localStorage', 'sessionStorage'])"
        " Object.defineProperty(window, store, {get() { throw new DOMException('no', 'SecurityError'); }});"
        " Object.defineProperty(document, 'cookie', {get: () => '', set() {}});"
    )
    visit = open_page("/?date=1956-10-19", before=lambda context: context.add_init_script(forbid))
    for island in ISLANDS:
        expect(visit.label(island)).to_be_visible()
        expect(visit.shape(island)).to_have_attribute("data-date", "1956-10-19")
    line(visit).get_by_role("button", name="Close").click()
    expect(line(visit)).to_have_count(0)
    visit.map.get_by_role("button", name="Zoom in").click()
    visit.page.get_by_role("button", name="dark").click()
    expect(visit.page.locator("html")).to_have_attribute("data-theme", "dark")
    visit.page.get_by_role("link", name="日本語").click()
    expect(visit.page.locator("html")).to_have_attribute("lang", "ja")
    visit.label("shikotan").wait_for()
    assert visit.errors == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_masthead_opens_the_explanation(open_page: Open, language: Language) -> None:
    """By its link, as a modal dialog; Escape closes it, lets no island go, and gives the focus back."""
    visit = open_page(f"/?date=1910-01-01&island=shikotan&lang={language}")
    link = visit.page.get_by_role("navigation").get_by_role("link", name=READING[language])
    link.press("Enter")
    dialog = visit.page.get_by_role("dialog", name=READING[language])
    expect(dialog).to_be_visible()
    assert dialog.evaluate("(dialog) => dialog.matches(':modal')")
    close = dialog.get_by_role("button", name=CLOSE[language])
    expect(close).to_be_focused()
    box = close.bounding_box()
    assert box is not None
    assert min(box["width"], box["height"]) >= 24
    headings = re.findall(r"<h\d", explanation(language))
    expect(dialog.get_by_role("heading")).to_have_count(len(headings))
    about = dialog.get_by_role("link")
    expect(about).to_have_attribute("href", f"about?lang={language}")
    visit.page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(link).to_be_focused()
    expect(visit.label("shikotan")).to_have_attribute("aria-pressed", "true")
    link.click()
    dialog.get_by_role("button", name=CLOSE[language]).click()
    expect(dialog).to_be_hidden()
    assert visit.errors == []


def test_its_marks_are_those_of_the_legend(open_page: Open) -> None:
    """Each mark is drawn as the legend draws it: same background, border and size, lens by lens."""
    visit = open_page("/?date=1956-10-19")
    look = """(marks) => Object.fromEntries(marks.filter((one) => one.className).map((one) => {
        const look = getComputedStyle(one);
        const told = ["backgroundImage", "backgroundColor", "borderTopStyle", "borderTopWidth", "width"];
        return [one.className, told.map((name) => look[name])];
    }))"""
    visit.page.get_by_role("link", name=READING["en"]).click()
    dialog = visit.page.get_by_role("dialog")
    expect(dialog).to_be_visible()
    explained = dialog.locator("i").evaluate_all(look)
    dialog.get_by_role("button", name="Close").click()
    compared = set()
    for lens in ("Claims", "1956 offer", "Evidence", "Administration"):
        visit.map.get_by_role("button", name=lens, exact=True).click()
        expect(visit.map.get_by_role("button", name=lens, exact=True)).to_have_attribute(
            "aria-pressed", "true"
        )
        for name, drawn in visit.map.locator(".legend i:visible").evaluate_all(look).items():
            assert explained[name] == drawn, name
            compared.add(name)
    assert len(compared) >= 20


def test_a_link_can_lead_to_the_explanation(open_page: Open) -> None:
    """`#reading` opens it with the page."""
    visit = open_page("/?date=1956-10-19#reading")
    expect(visit.page.get_by_role("dialog", name=READING["en"])).to_be_visible()


@pytest.mark.parametrize("file", ["map_guide.en.html", "map_guide.css"])
@pytest.mark.parametrize("asked", ["masthead", "map"])
def test_an_explanation_that_cannot_be_had_is_told_in_words(open_page: Open, asked: str, file: str) -> None:
    """A dialog says so and leaves nothing behind; with the connection back the next call explains."""
    visit = open_page("/?date=1956-10-19&island=shikotan")
    where = f"**/{file}"
    visit.page.context.route(where, lambda route: route.abort())
    link = visit.page.get_by_role("navigation").get_by_role("link", name=READING["en"])
    button = line(visit).get_by_role("button", name=READING["en"])
    before = visit.page.locator("body > div").count()
    for _ in range(2):
        (link if asked == "masthead" else button).click()
        expect(visit.page.get_by_role("dialog").get_by_role("alert")).to_have_text(wording("en").failed)
        visit.page.keyboard.press("Escape")
        expect(visit.page.get_by_role("dialog")).to_have_count(0)
        expect(link if asked == "masthead" else button).to_be_focused()
    assert visit.page.locator("body > div").count() == before
    expect(visit.label("shikotan")).to_have_attribute("aria-pressed", "true")
    visit.page.context.unroute(where)
    link.click()
    expect(visit.page.get_by_role("dialog", name=READING["en"])).to_be_visible()
