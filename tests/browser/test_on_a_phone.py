"""On a phone, and wherever one reads below the map: who claims what, time within reach, nothing cut off."""

import pytest
from playwright.sync_api import Locator, expect

from geo.text import LANGUAGES
from tests.browser.conftest import Open, Visit
from tests.browser.until import until

PHONE = {"width": 390, "height": 844}
WIDE = {"width": 1280, "height": 800}
MOST_OF_THE_SCREEN = 0.2
CLAIMED = {
    "en": "claimed by Japan and Russia",
    "ja": "日本とロシアが領有を主張",
    "ru": "права заявляют Россия и Япония",
}


def within(visit: Visit, shown: Locator, height: int) -> bool:
    """Whether ``shown`` stands whole on a screen of ``height`` pixels."""
    box = shown.bounding_box()
    return box is not None and box["y"] >= 0 and box["y"] + box["height"] <= height


@pytest.mark.usefixtures("fonts")
@pytest.mark.parametrize("language", LANGUAGES)
def test_who_claims_what_in_two_taps(open_page: Open, language: str) -> None:
    """Without a tap the first screen says it of all four groups; a tap says it of one, a second why."""
    visit = open_page(f"/?lang={language}", viewport=PHONE, has_touch=True, is_mobile=True)
    sentence = visit.page.locator(".masthead .sentence > span")
    expect(sentence).to_contain_text(CLAIMED[language])
    assert within(visit, sentence, PHONE["height"])
    visit.label("shikotan").tap()
    visit.settled_on(str(visit.slider.get_attribute("data-date")), "shikotan")
    expect(visit.panel.locator(".answer .facts > div")).to_have_count(6)
    assert len({visit.panel.locator(".claim h4").nth(at).inner_text() for at in (0, 1)}) == 2
    visit.panel.locator('details[data-keep^="claim-"] > summary').first.tap()
    expect(visit.panel.locator('details[data-keep^="claim-"] li').first).to_be_visible()


@pytest.mark.usefixtures("fonts")
def test_the_timeline_stays_within_reach(open_page: Open) -> None:
    """While the panel is read it stands at the foot of the screen, covers no focus, and moves the page."""
    visit = open_page("/?date=1956-10-19&island=shikotan", viewport=PHONE)
    timeline = visit.page.locator(".timeline")
    expect(timeline).not_to_have_class("timeline within-reach")
    place = visit.panel.bounding_box()
    visit.panel.locator(".claims").evaluate("(one) => one.scrollIntoView()")
    links = visit.panel.locator(".claims a:visible, .claims summary:visible, [data-keep='sources'] > summary")
    for link in (links.first, links.nth(8), links.last):
        link.focus()
        expect(timeline).to_have_class("timeline within-reach")
        expect(link).to_be_focused()
        box, bar = link.bounding_box(), timeline.bounding_box()
        assert box is not None
        assert bar is not None
        assert box["y"] + box["height"] <= bar["y"]
        assert bar["y"] + bar["height"] == pytest.approx(PHONE["height"], abs=1)
        assert bar["height"] <= PHONE["height"] * MOST_OF_THE_SCREEN
    expect(visit.slider).to_be_in_viewport(ratio=1)
    visit.page.get_by_role("button", name="Next event").click()
    visit.settled_on("1956-12-08", "shikotan")
    expect(timeline).to_contain_text("8 December 1956")
    visit.page.get_by_role("button", name="Map ↑").click()
    expect(visit.page.locator("iframe")).to_be_in_viewport(ratio=0.9)
    expect(timeline).not_to_have_class("timeline within-reach")
    after = visit.panel.bounding_box()
    assert place is not None
    assert after is not None
    assert after["width"] == place["width"]


@pytest.mark.usefixtures("fonts")
@pytest.mark.parametrize("size", [PHONE, WIDE])
def test_a_press_in_a_list_shows_what_it_moved(open_page: Open, size: dict[str, int]) -> None:
    """The map and its date come into view, the row's day on both; no table is cut off at the side."""
    visit = open_page("/?date=1956-10-19&island=kunashir", viewport=size)
    for section in ("#table", "#changes", "#events"):
        visit.page.locator(f"{section} > summary").press("Enter")
        body = visit.page.locator(f"{section} > .record-body")
        expect(body.locator("tbody tr").first).to_be_visible()
        assert body.evaluate("(one) => one.scrollWidth <= one.clientWidth"), section
        roles = body.get_by_role("table").get_by_role("cell")
        assert roles.count() > 0
    row = visit.page.locator('#events tr[data-event="yalta-agreement-1945"] a.jump')
    row.scroll_into_view_if_needed()
    expect(visit.page.locator("iframe")).not_to_be_in_viewport()
    row.click()
    visit.settled_on("1945-02-11", "kunashir")
    expect(visit.page.locator("iframe")).to_be_in_viewport(ratio=0.9)
    expect(visit.page.locator(".timeline-moment")).to_be_in_viewport()


@pytest.mark.usefixtures("fonts")
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_panel_is_two_screens_at_most_and_says_that_more_follows(open_page: Open, language: str) -> None:
    """On a wide screen: the answer on the first, a word at its foot while there is more, none at the end."""
    for link in (f"/?lang={language}&island=shikotan", f"/?date=1956-10-19&lang={language}&island=iturup"):
        visit = open_page(link, viewport=WIDE)
        frame = visit.panel.locator("..")
        shown, whole = frame.evaluate("(one) => [one.clientHeight, one.scrollHeight]")
        assert shown < whole <= 2 * shown
        edge = visit.page.locator(".panel-more button")
        answer, foot = visit.panel.locator(".answer .facts").bounding_box(), edge.bounding_box()
        assert answer is not None
        assert foot is not None
        assert answer["y"] + answer["height"] <= foot["y"]
        # Not by the pointer: Playwright would scroll it into view first.
        edge.evaluate("(one) => one.click()")
        until(visit.page, "(one) => one.scrollTop > 0", arg=frame.element_handle())
        frame.evaluate("(one) => one.scrollTo(0, one.scrollHeight)")
        expect(edge).to_be_hidden()
