"""Going to a group on the map, and staying there."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Open, Visit


def placed(visit: Visit) -> list[float]:
    """Left, top, width and height of Kunashir on the map, in pixels: they change whenever the map moves."""
    box: dict[str, float] = visit.shape("kunashir").evaluate(
        "(path) => path.getBoundingClientRect().toJSON()"
    )
    return [box[side] for side in ("left", "top", "width", "height")]


def go_to(visit: Visit, name: str) -> None:
    """Open the menu and take the entry ``name``, with the keyboard alone."""
    visit.map.locator(".go-to summary").press("Enter")
    visit.map.locator(".go-to").get_by_role("button", name=name).press("Enter")


def test_go_to_a_group_chooses_it_and_keeps_the_day(open_page: Open) -> None:
    """Each group can be brought into view, large, and is chosen; the day stays."""
    visit = open_page("/?date=1956-10-19&island=shikotan")
    before = placed(visit)
    box = visit.map.locator("#map_div").bounding_box()
    assert box is not None
    for name in ("Etorofu / Iturup", "Habomai", "Kunashir / Kunashiri", "Shikotan"):
        go_to(visit, name)
        expect(visit.map.locator(".go-to")).not_to_have_attribute("open", "")
        island = {"Etorofu / Iturup": "iturup", "Kunashir / Kunashiri": "kunashir"}.get(name, name.lower())
        shape = visit.shape(island).bounding_box()
        assert shape is not None
        assert box["x"] <= shape["x"]
        assert shape["x"] + shape["width"] <= box["x"] + box["width"]
        assert box["y"] <= shape["y"]
        assert shape["y"] + shape["height"] <= box["y"] + box["height"]
        assert shape["width"] > box["width"] / 3 or shape["height"] > box["height"] / 2
        assert visit.slider.get_attribute("data-date") == "1956-10-19"
        expect(visit.label(island)).to_have_attribute("aria-pressed", "true")
    visit.map.get_by_role("button", name="All four").click()
    assert placed(visit) == pytest.approx(before, abs=1)


def test_no_step_click_or_lens_moves_the_map(open_page: Open) -> None:
    """Where the reader has gone the map stays: through events, lenses, choices on it, and another width."""
    visit = open_page("/?date=1956-10-19")
    go_to(visit, "Kunashir / Kunashiri")
    where = placed(visit)
    visit.page.get_by_role("button", name="Next event").click()
    visit.settled_on("1956-12-08")
    for lens in ("claims", "evidence", "offer", "administration"):
        visit.map.locator(f'button[data-lens="{lens}"]').click()
        expect(visit.map.locator(f'button[data-lens="{lens}"]')).to_have_attribute("aria-pressed", "true")
    assert placed(visit) == where
    for island in ("shikotan", "iturup"):
        visit.shape(island).dispatch_event("click")
        visit.settled_on("1956-12-08", island)
        expect(visit.label(island)).to_have_attribute("aria-pressed", "true")
        assert placed(visit) == where
    visit.slider.press("PageUp")
    visit.settled_on("1957-12-08", "iturup")
    assert placed(visit) == where


def test_escape_closes_the_menu_and_lets_no_island_go(open_page: Open) -> None:
    """Escape in the open menu closes it; the chosen island stays chosen."""
    visit = open_page("/?date=1956-10-19&island=shikotan")
    menu = visit.map.locator(".go-to")
    menu.locator("summary").press("Enter")
    expect(menu).to_have_attribute("open", "")
    menu.get_by_role("button", name="Habomai").press("Escape")
    expect(menu).not_to_have_attribute("open", "")
    expect(visit.label("shikotan")).to_have_attribute("aria-pressed", "true")


def test_the_menu_works_on_a_phone(open_page: Open) -> None:
    """At 390 pixels every lens, "All four" and the menu's entries are on screen and large enough to touch."""
    visit = open_page("/?date=1956-10-19")
    visit.page.set_viewport_size({"width": 390, "height": 844})
    expect(visit.page.locator("iframe")).to_have_js_property("offsetWidth", 362)
    visit.map.locator(".go-to summary").click()
    frame = visit.page.locator("iframe").bounding_box()
    assert frame is not None
    boxes = [one.bounding_box() for one in visit.map.locator(".lenses button, .zoom button:visible").all()]
    assert len(boxes) == 4 + 3 + 5
    for box in boxes:
        assert box is not None
        assert box["width"] >= 24
        assert box["height"] >= 24
        assert frame["x"] <= box["x"]
        assert box["x"] + box["width"] <= frame["x"] + frame["width"]
        assert frame["y"] <= box["y"]
        assert box["y"] + box["height"] <= frame["y"] + frame["height"]
    visit.map.locator(".go-to").get_by_role("button", name="Habomai").click()
    expect(visit.shape("habomai")).to_be_in_viewport()
