"""Where the map stands: on all four groups until the reader moves it; and what its width leaves room for."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Locator, expect

from geo import load_catalog
from geo.alphabet import islands_by_name
from geo.text import LANGUAGES, Language
from tests.browser.conftest import Open, Visit
from tests.browser.until import until

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
    until(visit.page.frames[-1], f"{IS_NARROW} && {SHOWS_ALL_FOUR}")
    assert visit.errors == []


def zoom_by_button(visit: Visit) -> None:
    """The map's own."""
    visit.map.get_by_role("button", name="Zoom in").click()


def zoom_by_wheel(visit: Visit) -> None:
    """With Ctrl, the pointer over the sea."""
    at(visit.page.locator("iframe"), visit)
    visit.page.keyboard.down("Control")
    visit.page.mouse.wheel(0, -400)
    visit.page.keyboard.up("Control")


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
    until(visit.page, "() => sessionStorage.getItem('four-islands.map') !== null")
    visit.page.set_viewport_size(NARROW)
    frame = visit.page.frames[-1]
    until(frame, IS_NARROW)
    frame.evaluate(DRAWN)
    assert not frame.evaluate(SHOWS_ALL_FOUR)


def test_no_size_of_the_frame_moves_what_the_reader_has(open_page: Open) -> None:
    """Leaflet keeps the middle to the nearest pixel, anew with each size: halves of one add up."""
    visit = open_page("/?date=1956-10-19&at=44.5,147.1234,8.6")
    frame, kept = visit.page.frames[-1], "() => sessionStorage.getItem('four-islands.map')"
    visit.map.locator("#map_div").press("ArrowUp")
    until(frame, f"{FIND_MAP}.getCenter().lat > 44.5 && !{FIND_MAP}._panAnim?._inProgress")
    stands = f"(({{ lat, lng }}) => [lat, lng])({FIND_MAP}.getCenter())"
    before, left = visit.page.evaluate(kept), frame.evaluate(stands)
    for width in (1281, 1283, 1277, 1280):
        visit.page.set_viewport_size({"width": width, "height": 800 - width % 3})
        until(frame, f"{FIND_MAP}.getSize().x === innerWidth && {FIND_MAP}.getSize().y === innerHeight")
    assert visit.page.evaluate(kept) == before
    assert frame.evaluate(stands) == pytest.approx(left, abs=1e-9)


@pytest.mark.parametrize("language", LANGUAGES)
def test_groups_stand_in_the_languages_order(open_page: Open, language: Language) -> None:
    """In the menu and on the timeline's rows: by name, in Japanese by reading."""
    visit = open_page(f"/?date=1956-10-19&lang={language}")
    ordered = islands_by_name(CATALOG, language)
    menu = visit.map.locator('.go-to button:not([data-go-to="region"])')
    assert menu.all_text_contents() == [facts.name.to(language) for facts in ordered]
    for row, facts in enumerate(ordered):
        visit.label(facts.id).press("Enter")
        expect(visit.page.locator(".timeline-bands > .band-row").nth(row)).to_have_class("band-row chosen")


def watched_heights(context: BrowserContext) -> None:
    """Keep each height that the map's frame has, from its first picture on."""
    context.add_init_script(
        """if (window === top) {
            window.heights = [];
            const look = () => {
                const frame = document.querySelector("iframe");
                if (frame) window.heights.push(frame.getBoundingClientRect().height);
                requestAnimationFrame(look);
            };
            look();
        }"""
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_map_has_its_height_from_the_start(open_page: Open, language: Language) -> None:
    """Or it would be drawn for the room that the timeline takes when it comes; a line more is little."""
    visit = open_page(f"/?date=1956-10-19&lang={language}", before=watched_heights)
    heights = [height for height in visit.page.evaluate("window.heights") if height]
    assert len(heights) > 1
    assert max(heights) - min(heights) <= 24
    place = visit.page.locator("iframe")
    before = place.bounding_box()
    visit.page.locator(":has(> .st-key-time)").evaluate("(part) => part.remove()")
    assert place.bounding_box() == before  # Streamlit may show the map before the timeline's place is there


def test_after_a_tiny_window_the_map_is_as_before(open_page: Open) -> None:
    """At 400 % zoom and back: what Leaflet does for a frame's size is not the reader's."""
    visit = open_page("/?date=1956-10-19")
    frame = visit.page.frames[-1]
    until(frame, SHOWS_ALL_FOUR)
    frame.evaluate(DRAWN)
    zoom = frame.evaluate(f"{FIND_MAP}.getZoom()")
    for width, height in ((320, 256), (844, 390), (320, 700)):
        visit.page.set_viewport_size({"width": width, "height": height})
        until(frame, f"innerWidth <= {width} && {FIND_MAP}.getSize().x === innerWidth")
        # Leaflet's own answer to a new size came a fifth of a second later, and its way back took as long.
        until(frame, f"!{FIND_MAP}._panAnim?._inProgress")
        visit.page.set_viewport_size(WIDE)
        until(frame, f"{FIND_MAP}.getZoom() === {zoom} && {SHOWS_ALL_FOUR}")
    assert frame.evaluate(f"{FIND_MAP}.getZoom()") == zoom


def test_the_wheel_scrolls_the_page_until_the_map_is_asked_for(open_page: Open) -> None:
    """Alone it scrolls, and says how to zoom; after a press on the map it zooms, until no zoom is left."""
    visit = open_page("/?date=1956-10-19")
    frame = visit.page.frames[-1]
    zoom = f"() => {FIND_MAP}.getZoom()"
    before = frame.evaluate(zoom)
    x, y = at(visit.page.locator("iframe"), visit)
    visit.page.mouse.wheel(0, 200)
    until(visit.page, "document.querySelector('.stMain').scrollTop > 100")
    expect(visit.map.locator(".wheel-hint")).to_be_visible()
    assert frame.evaluate(zoom) == before
    visit.page.locator(".stMain").evaluate("(main) => (main.scrollTop = 0)")
    visit.page.mouse.move(x, y)
    visit.page.mouse.click(x, y)
    visit.page.mouse.wheel(0, -200)
    until(frame, f"{FIND_MAP}.getZoom() > {before} && !{FIND_MAP}._animatingZoom")
    frame.evaluate(
        f"() => {{ const map = {FIND_MAP}; map.setZoom(map.getMinZoom(), {{ animate: false }}); }}"
    )
    visit.page.mouse.wheel(0, 200)
    until(visit.page, "document.querySelector('.stMain').scrollTop > 100")


@pytest.mark.needs("emulated touch")
def test_a_mouse_drags_the_map_where_there_are_fingers_too(open_page: Open) -> None:
    """On a tablet with a trackpad: what is used decides, not what the device has."""
    visit = open_page("/?date=1956-10-19", viewport={"width": 820, "height": 1180}, has_touch=True)
    frame = visit.page.frames[-1]
    centre = f"() => {FIND_MAP}.getCenter().lng"
    before = frame.evaluate(centre)
    drag(visit)
    until(frame, f"{FIND_MAP}.getCenter().lng < {before} - 0.05")
    assert frame.evaluate(centre) < before - 0.05


def test_plus_keeps_the_chosen_group_in_view(open_page: Open) -> None:
    """It zooms about the group, not about the middle of the map."""
    visit = open_page("/?date=1956-10-19&island=habomai")
    frame = visit.page.frames[-1]
    for _ in range(6):
        visit.map.get_by_role("button", name="Zoom in").click()
    until(frame, f"!{FIND_MAP}._animatingZoom")
    middle = frame.evaluate(
        """() => {
            const shape = document.querySelector("path.island[data-island=habomai]");
            const { left, right, top, bottom } = shape.getBoundingClientRect();
            return [(left + right) / 2 / innerWidth, (top + bottom) / 2 / innerHeight];
        }"""
    )
    assert all(0 < share < 1 for share in middle), middle


def test_go_to_chooses_the_group_it_shows(open_page: Open) -> None:
    """The panel tells of it too."""
    visit = open_page("/?date=1956-10-19")
    go_to(visit)
    visit.settled_on("1956-10-19", "shikotan")
    expect(visit.label("shikotan")).to_have_attribute("aria-pressed", "true")


def test_the_scale_bar_tells_kilometres_or_miles(open_page: Open) -> None:
    """A press changes the unit, and the browser keeps it; the length is that of the map's middle."""
    visit = open_page("/?date=1956-10-19")
    bar = visit.map.locator(".scale-bar")
    expect(bar).to_have_attribute("aria-label", re.compile(r"^Scale: \d+ km\. Show miles$"))
    bar.click()
    expect(bar).to_contain_text("mi")
    visit.page.reload()
    expect(visit.map.locator(".scale-bar")).to_contain_text("mi")
