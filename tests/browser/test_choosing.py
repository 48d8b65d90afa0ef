"""Choosing an island, with the mouse and without."""

import re
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Open, Visit

ISLANDS = ("habomai", "iturup", "kunashir", "shikotan")


def chosen(visit: Visit) -> list[str]:
    """The islands whose labels are pressed."""
    pressed = visit.map.locator('[role="button"][aria-pressed="true"][data-island]')
    return [str(one.get_attribute("data-island")) for one in pressed.all()]


def inside_of(visit: Visit, island: str) -> Any:
    """A point of the island's own shape, from its box's corner: the box of a long island is mostly sea."""
    inside = visit.shape(island).evaluate(
        """(path) => {
            const box = path.getBoundingClientRect();
            const hit = (x, y) => document.elementFromPoint(x, y) === path;
            const around = [[0, 0], [-1, 0], [1, 0], [0, -1], [0, 1], [-1, -1], [1, 1], [-1, 1], [1, -1]];
            for (const margin of [8, 6, 4, 3, 2]) {
                for (let y = box.top; y < box.bottom; y += 1) {
                    for (let x = box.left; x < box.right; x += 1) {
                        if (around.every(([dx, dy]) => hit(x + margin * dx, y + margin * dy))) {
                            return { x: x - box.left, y: y - box.top };
                        }
                    }
                }
            }
            return null;
        }"""
    )
    assert inside, "no point of the shape can be clicked"
    return inside


@pytest.mark.parametrize("island", ISLANDS)
@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_a_label_with_the_keyboard(open_page: Open, island: str, key: str) -> None:
    """A label is a button: a key on it chooses the island, the same key again lets it go."""
    visit = open_page("/?date=1956-10-19")
    visit.label(island).focus()
    visit.label(island).press(key)
    expect(visit.label(island)).to_have_attribute("aria-pressed", "true")
    visit.settled_on("1956-10-19", island)
    assert chosen(visit) == [island]
    assert f"island={island}" in visit.page.url
    visit.label(island).press(key)
    expect(visit.label(island)).to_have_attribute("aria-pressed", "false")
    expect(visit.panel.locator("[data-island]")).to_have_count(0)
    assert "island=" not in visit.page.url


@pytest.mark.parametrize("island", ISLANDS)
def test_a_shape_with_the_mouse(open_page: Open, island: str) -> None:
    """A click on an island's own shape chooses it."""
    visit = open_page("/?date=2000-01-01")
    visit.shape(island).click(position=inside_of(visit, island))
    expect(visit.label(island)).to_have_attribute("aria-pressed", "true")
    visit.settled_on("2000-01-01", island)


def test_escape_lets_go_in_the_map_and_beside_it(open_page: Open) -> None:
    """Escape deselects, whether the focus is in the map's frame or on the page."""
    visit = open_page("/?date=1956-10-19&island=shikotan")
    assert chosen(visit) == ["shikotan"]
    visit.label("iturup").focus()
    visit.label("iturup").press("Escape")
    expect(visit.label("shikotan")).to_have_attribute("aria-pressed", "false")
    visit.label("iturup").press("Enter")
    visit.settled_on("1956-10-19", "iturup")
    visit.slider.press("Escape")
    expect(visit.label("iturup")).to_have_attribute("aria-pressed", "false")
    expect(visit.panel.locator("[data-island]")).to_have_count(0)


def test_from_the_overview_each_island_is_one_click_away(open_page: Open) -> None:
    """The overview's links choose the island without loading the page anew."""
    visit = open_page("/?date=1956-10-19")
    visit.page.evaluate("window.sameDocument = true")
    visit.panel.get_by_role("link", name="Kunashir / Kunashiri").click()
    visit.settled_on("1956-10-19", "kunashir")
    expect(visit.label("kunashir")).to_have_attribute("aria-pressed", "true")
    assert visit.page.evaluate("window.sameDocument") is True


def test_the_panels_jumps_move_the_page(open_page: Open) -> None:
    """The link to the next change moves slider, map and address, and keeps the island."""
    visit = open_page("/?date=1956-10-19&island=shikotan")
    visit.panel.get_by_role("link", name="12 December 1956 →").click()
    visit.settled_on("1956-12-12", "shikotan")
    assert visit.slider.get_attribute("data-date") == "1956-12-12"
    assert visit.shape("shikotan").get_attribute("data-offer") == "in-force-conditional"
    assert "date=1956-12-12" in visit.page.url
    assert "island=shikotan" in visit.page.url


@pytest.mark.parametrize("lens", ["claims", "offer", "administration", "evidence"])
def test_the_lens(open_page: Open, lens: str) -> None:
    """A lens changes colours and words in the browser, and the link carries it."""
    visit = open_page("/?date=1956-10-19")
    visit.map.locator('button[data-lens="offer"]').click()
    visit.map.locator(f'button[data-lens="{lens}"]').click()
    expect(visit.map.locator(f'button[data-lens="{lens}"]')).to_have_attribute("aria-pressed", "true")
    words = {"claims": "Both claim", "offer": "igned", "administration": "Soviet Union", "evidence": "sure"}
    expect(visit.label("shikotan")).to_contain_text(words[lens])
    if lens == "administration":
        expect(visit.page).not_to_have_url(re.compile("lens="))
    else:
        visit.page.wait_for_url(f"**lens={lens}**")


def test_what_the_reader_opened_stays_open(open_page: Open) -> None:
    """Details opened in the panel are open on the next day too."""
    visit = open_page("/?date=1956-10-19&island=shikotan")
    visit.panel.get_by_text("1956 handover offer in detail").click()
    visit.page.get_by_role("button", name="Next event").click()
    visit.settled_on(str(visit.slider.get_attribute("data-date")), "shikotan")
    expect(visit.panel.locator('details[data-keep="offer"]')).to_have_attribute("open", "")


def test_a_sources_number_says_what_it_stands_for(open_page: Open) -> None:
    """With keyboard or pointer a number opens its source: title, publisher, kind; Escape closes it."""
    visit = open_page("/?date=1956-10-19&island=shikotan")
    mark = visit.panel.locator(".cites a").first
    note = visit.page.get_by_role("note")
    mark.focus()
    expect(note).to_be_visible()
    source = visit.panel.locator("#source-1").text_content()
    assert note.inner_text().split() == f"{source} in the list of sources".split()
    mark.press("Escape")
    expect(note).to_be_hidden()
    assert chosen(visit) == ["shikotan"]
    mark.hover()
    expect(note).to_be_visible()
    assert visit.errors == []


def test_a_sources_note_opens_the_list_at_that_source(open_page: Open) -> None:
    """The list is folded into a line; a number leads to its place in it, and the focus goes along."""
    visit = open_page("/?date=1956-10-19&island=shikotan")
    mark = visit.panel.locator(".claims .cites a:visible").last
    source = visit.panel.locator(str(mark.get_attribute("href")))
    expect(source).to_be_hidden()
    mark.press("Enter")
    visit.page.get_by_role("note").get_by_role("link", name="in the list of sources").press("Enter")
    expect(visit.page.locator(".source-note")).to_be_hidden()
    expect(source).to_be_in_viewport()
    expect(source.locator("a").first).to_be_focused()
    visit.page.get_by_role("button", name="Next event").click()
    visit.settled_on(str(visit.slider.get_attribute("data-date")), "shikotan")
    expect(visit.panel.locator('details[data-keep="sources"]')).to_have_attribute("open", "")


def test_a_source_leads_to_all_that_rests_on_it(open_page: Open) -> None:
    """From the panel's list of sources one reaches the source's page, and from there an event and the map."""
    visit = open_page("/?date=1956-10-19&island=shikotan")
    visit.panel.locator('[data-keep="sources"] > summary').click()
    visit.panel.locator("#source-1 a.kind").click()
    expect(visit.page.get_by_role("heading", name="What rests on it")).to_be_visible()
    visit.page.locator('a[href^="../events/"]').first.click()
    expect(visit.page.get_by_role("heading", level=1)).to_be_visible()
    visit.page.get_by_role("link", name="show this day on the map").click()
    visit.stands()
    visit.settled_on(str(visit.slider.get_attribute("data-date")))


def test_the_pointer_reads_name_and_status_in_one_line(open_page: Open) -> None:
    """Over a shape the map says the island's names and, under the lens, what held on the day shown."""
    visit = open_page("/?date=1956-10-19&lens=offer")
    visit.shape("kunashir").hover(position=inside_of(visit, "kunashir"))
    expect(visit.map.locator(".island-note")).to_have_text(
        "Kunashir / Kunashiri: Not in the 1956 text; talks: two groups or four"
    )


def test_small_islets_stay_findable(open_page: Open) -> None:
    """Zoomed out as far as it goes, Habomai still has a symbol of some pixels."""
    visit = open_page("/?date=1956-10-19")
    out = visit.map.get_by_role("button", name="Zoom out")
    for _ in range(12):
        out.click()
    expect(visit.shape("habomai")).to_have_class(re.compile(r"\bsmall\b"))
    assert float(visit.shape("habomai").evaluate("(path) => getComputedStyle(path).strokeWidth")[:-2]) >= 5
