"""Where the map stands: on all four groups until the reader moves it; and what its width leaves room for."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, expect

from geo import load_catalog
from geo.alphabet import islands_by_name
from geo.text import LANGUAGES, Language
from tests.browser.conftest import Open, Visit

CATALOG = load_catalog()
WIDE, NARROW = {"width": 1280, "height": 800}, {"width": 390, "height": 844}
# Leaflet's map is a global of the frame.
FIND_MAP = "Object.values(window).find((one) => window.L && one instanceof L.Map)"
IS_NARROW = f"{FIND_MAP}.getSize().x < 560"
SHOWS_ALL_FOUR = f"{FIND_MAP}.getBounds().contains([[43.25, 145.25], [45.55, 148.95]])"
# Frames follow their size once, after the callbacks of the picture in which it changed.
DRAWN = "() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)))"


def tab_through(visit: Visit) -> None:
    """From the first lens to a name, by Tab alone."""
    visit.map.locator('button[data-lens="administration"]').focus()
    for _ in range(12):
        visit.page.keyboard.press("Tab")


def click_lens(visit: Visit) -> None:
    """By pointer."""
    visit.map.get_by_role("button", name="Claims", exact=True).click()
    expect(visit.map.locator("#map_div")).to_have_attribute("data-lens", "claims")


def choose(visit: Visit) -> None:
    """By pointer, on the island's name."""
    visit.label("shikotan").click()
    expect(visit.label("shikotan")).to_have_attribute("aria-pressed", "true")


@pytest.mark.usefixtures("fonts")
@pytest.mark.parametrize("act", [tab_through, click_lens, choose])
def test_who_has_not_moved_the_map_sees_all_four_at_any_width(
    open_page: Open, act: Callable[[Visit], None]
) -> None:
    """To look about and to choose moves no map: a narrower frame shows all four groups anew."""
    visit = open_page("/?date=1956-10-19")
    act(visit)
    visit.page.set_viewport_size(NARROW)
    visit.page.frames[-1].wait_for_function(f"{IS_NARROW} && {SHOWS_ALL_FOUR}")
    assert visit.errors == []


def zoom_by_button(visit: Visit) -> None:
    """The map's own."""
    visit.map.get_by_role("button", name="Zoom in").click()


def zoom_by_wheel(visit: Visit) -> None:
    """With the pointer over the sea."""
    at(visit.page.locator("iframe"), visit)
    visit.page.mouse.wheel(0, -400)


def pan_by_key(visit: Visit) -> None:
    """Leaflet's arrow keys, with the focus on the map."""
    visit.map.locator("#map_div").focus()
    visit.page.keyboard.press("ArrowUp")


def drag(visit: Visit) -> None:
    """By pointer."""
    x, y = at(visit.page.locator("iframe"), visit)
    visit.page.mouse.down()
    visit.page.mouse.move(x + 80, y - 60, steps=8)
    visit.page.mouse.up()


def go_to(visit: Visit) -> None:
    """By the menu."""
    visit.map.get_by_text("Go to", exact=True).click()
    visit.map.locator('button[data-go-to="shikotan"]').click()


def at(frame: Locator, visit: Visit) -> tuple[float, float]:
    """Bring the pointer over the sea in the south-west of ``frame``; where that is."""
    box = frame.bounding_box()
    assert box is not None
    x, y = box["x"] + 300, box["y"] + box["height"] - 60
    visit.page.mouse.move(x, y)
    return x, y


@pytest.mark.parametrize("act", [zoom_by_button, zoom_by_wheel, pan_by_key, drag, go_to])
def test_where_the_reader_moved_the_map_it_stays(open_page: Open, act: Callable[[Visit], None]) -> None:
    """A narrower frame does not take it back to all four."""
    visit = open_page("/?date=1956-10-19")
    act(visit)
    visit.page.wait_for_function("() => sessionStorage.getItem('four-islands.map') !== null")
    visit.page.set_viewport_size(NARROW)
    frame = visit.page.frames[-1]
    frame.wait_for_function(IS_NARROW)
    frame.evaluate(DRAWN)
    assert not frame.evaluate(SHOWS_ALL_FOUR)


@pytest.mark.parametrize("language", LANGUAGES)
def test_groups_stand_in_the_languages_order(open_page: Open, language: Language) -> None:
    """In the menu and on the timeline's rows: by name, in Japanese by reading."""
    visit = open_page(f"/?date=1956-10-19&lang={language}")
    ordered = islands_by_name(CATALOG, language)
    menu = visit.map.locator(".go-to button")
    assert menu.all_text_contents() == [facts.name.to(language) for facts in ordered]
    for row, facts in enumerate(ordered):
        visit.label(facts.id).press("Enter")
        expect(visit.page.locator(".timeline-bands > .band-row").nth(row)).to_have_class("band-row chosen")


def test_after_a_tiny_window_the_map_is_as_before(open_page: Open) -> None:
    """At 400 % zoom and back: what Leaflet does for a frame's size is not the reader's."""
    visit = open_page("/?date=1956-10-19")
    frame = visit.page.frames[-1]
    frame.wait_for_function(SHOWS_ALL_FOUR)
    frame.evaluate(DRAWN)
    zoom = frame.evaluate(f"{FIND_MAP}.getZoom()")
    for width, height in ((320, 256), (844, 390), (320, 700)):
        visit.page.set_viewport_size({"width": width, "height": height})
        frame.wait_for_function(f"innerWidth <= {width} && {FIND_MAP}.getSize().x === innerWidth")
        # Leaflet's own answer to a new size came a fifth of a second later, and its way back took as long.
        frame.wait_for_function(f"!{FIND_MAP}._panAnim?._inProgress")
        visit.page.set_viewport_size(WIDE)
        frame.wait_for_function(f"{FIND_MAP}.getZoom() === {zoom} && {SHOWS_ALL_FOUR}")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [320, 390])
def test_no_name_is_cut_at_the_edge_of_a_phone(open_page: Open, language: str, width: int) -> None:
    """With all four groups in view their names are whole, in the language's own length."""
    visit = open_page(f"/?date=1956-10-19&lang={language}", viewport={"width": width, "height": 700})
    frame = visit.page.frames[-1]
    frame.wait_for_function(SHOWS_ALL_FOUR)
    frame.evaluate(DRAWN)
    cut = frame.evaluate(
        """() => [...document.querySelectorAll(".island-label .name")].filter((name) => {
            const { left, right } = name.getBoundingClientRect();
            return left < 0 || right > innerWidth || name.scrollWidth > name.clientWidth + 1;
        }).map((name) => name.textContent)"""
    )
    assert cut == []
