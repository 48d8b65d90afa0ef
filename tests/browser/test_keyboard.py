"""The page by keyboard alone: in reading order, always seen, never lost, never trapped."""

import re
from itertools import groupby
from typing import Any

from playwright.sync_api import Page, expect

from tests.browser.conftest import Open, Visit

# The deepest focused element, in the map's frame or a shadow tree too.
DEEPEST = """
    let at = document.activeElement;
    for (;;) {
        const inside = at?.tagName === "IFRAME" ? at.contentDocument : at?.shadowRoot;
        const inner = inside?.activeElement;
        if (!inner) break;
        at = inner;
    }
"""
LOOK = """
    const look = (one) => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
        return outlineStyle === "none" ? boxShadow : `${outlineStyle} ${outlineWidth} ${boxShadow}`;
    };
"""
FOCUSED = (
    "() => {"
    + DEEPEST
    + LOOK
    + """
    const stops = (window.stops ??= []);
    if (at === document.body) return null;
    const framed = at.ownerDocument !== document;
    if (!stops.some(([one]) => one === at)) stops.push([at, look(at)]);
    const box = at.getBoundingClientRect();
    const seen = [0.5, 0.1, 0.9].some((x) => [0.5, 0.15, 0.85].some((y) => {
        const hit = at.getRootNode().elementFromPoint(box.left + x * box.width, box.top + y * box.height);
        return hit && (at.contains(hit) || hit.contains(at));
    }));
    const parts = {
        skip: ".skip", title: ".masthead", lens: ".lenses", zoom: ".zoom",
        scale: ".scale-bar", legend: ".legend",
        islands: ".island-label", timeline: ".timeline", panel: ".st-key-island-panel",
        lists: ".record-section", footer: ".colophon",
    };
    const name = Object.keys(parts).find((one) => at.closest(parts[one]));
    const part = at.id === "map_div" ? "map" : name;
    return { part: part ?? at.outerHTML.slice(0, 120), seen, html: at.outerHTML.slice(0, 120) };
}"""
)
UNMARKED = (
    "() => {"
    + LOOK
    + """
    document.activeElement.blur();
    const same = stops.filter(([one, on]) => one.isConnected && look(one) === on);
    return same.map(([one]) => one.outerHTML.slice(0, 160));
}"""
)
ORDER = [
    "skip",
    "title",
    "map",
    "lens",
    "zoom",
    "scale",
    "legend",
    "islands",
    "timeline",
    "panel",
    "lists",
    "footer",
]


def tab_through(page: Page, most: int = 250) -> list[dict[str, Any]]:
    """Every stop until the focus leaves the page; fails if it does not within ``most`` keys."""
    stops = []
    for _ in range(most):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUSED)
        if stop is None:
            return stops
        stops.append(stop)
    raise AssertionError(f"the focus never left the page: {stops[-3:]}")


def opened(open_page: Open, link: str) -> Visit:
    """The page with its lists, after the first visit's line is gone."""
    visit = open_page(
        link,
        before=lambda context: context.add_init_script("localStorage.setItem('four-islands.seen', 'yes')"),
    )
    visit.page.locator(".record-section").last.wait_for(state="attached")
    return visit


def has_focus(visit: Visit) -> str:
    """What has the focus, or "" if it was lost."""
    return str(
        visit.page.evaluate(
            f"() => {{ {DEEPEST} return at === at.ownerDocument.body ? '' : at.outerHTML.slice(0, 200); }}"
        )
    )


def test_tab_goes_through_the_page_in_reading_order_and_out(open_page: Open) -> None:
    """Each part once, in order; every stop marked and in sight, in the map's frame too; then out."""
    visit = opened(open_page, "/?date=1956-10-19")
    stops = tab_through(visit.page)
    assert [part for part, _ in groupby(stops, key=lambda stop: stop["part"])] == ORDER
    assert [stop for stop in stops if not stop["seen"]] == []
    assert visit.page.evaluate(UNMARKED) == []


def test_the_way_back_leads_through_the_frame_and_out(open_page: Open) -> None:
    """Backwards from the timeline: the map's frame is entered at its end and left at its beginning."""
    visit = opened(open_page, "/?date=1956-10-19")
    visit.page.locator(".timeline-headline").focus()
    stops = []
    while not stops or stops[-1]["part"] != "skip":
        visit.page.keyboard.press("Shift+Tab")
        stops.append(visit.page.evaluate(FOCUSED))
        assert len(stops) < 60
    assert [part for part, _ in groupby(stops, key=lambda stop: stop["part"])] == ORDER[
        ORDER.index("islands") :: -1
    ]


def test_a_stop_without_a_mark_is_seen(open_page: Open) -> None:
    """The check fails on a page whose style takes the outlines away."""
    visit = opened(open_page, "/?date=1956-10-19")
    visit.page.add_style_tag(content=".timeline-play { outline: none !important; }")
    visit.page.get_by_role("button", name="Previous event").focus()
    visit.page.keyboard.press("Tab")
    visit.page.evaluate(FOCUSED)
    assert "timeline-play" in visit.page.evaluate(UNMARKED)[0]


def test_skip_links_lead_to_map_timeline_and_panel(open_page: Open) -> None:
    """The first stops skip to the three parts, and leave the address alone."""
    visit = opened(open_page, "/?date=1956-10-19&island=shikotan&lang=ja")
    address = visit.page.url
    for number, place in ((1, 'id="map_div"'), (2, "timeline-slider"), (3, "<h2")):
        visit.page.evaluate("document.activeElement.blur()")
        visit.page.locator(".skip").nth(number - 1).focus()
        visit.page.keyboard.press("Enter")
        assert place in has_focus(visit)
        assert visit.page.url == address


def test_the_dialog_keeps_and_gives_back_the_focus(open_page: Open) -> None:
    """While it is open Tab stays within it; Escape closes it and leads back to the link."""
    visit = opened(open_page, "/?date=1956-10-19&island=shikotan")
    link = visit.page.locator(".masthead a[href='#reading']")
    link.press("Enter")
    dialog = visit.page.get_by_role("dialog")
    expect(dialog).to_be_visible()
    within = "(dialog) => dialog.contains(dialog.getRootNode().activeElement)"
    assert dialog.evaluate(within)
    visit.page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(link).to_be_focused()
    expect(visit.label("shikotan")).to_have_attribute("aria-pressed", "true")


def test_the_focus_stays_through_every_answer(open_page: Open) -> None:
    """Choosing an island in the panel, on the map or in the table, and settling a day never lose it."""
    visit = opened(open_page, "/?date=1956-10-19")
    visit.panel.locator("h3 a.jump").first.press("Enter")
    visit.settled_on("1956-10-19", "iturup")
    expect(visit.panel.locator("h2")).to_be_focused()
    visit.label("shikotan").press("Enter")
    visit.settled_on("1956-10-19", "shikotan")
    assert 'data-island="shikotan"' in has_focus(visit)
    following = visit.page.get_by_role("button", name="Next event")
    following.press("Enter")
    visit.settled_on("1956-12-08", "shikotan")
    expect(following).to_be_focused()
    visit.panel.locator('[data-keep="around"] > summary').press("Enter")
    visit.panel.locator(".events a.jump").first.press("Enter")
    expect(visit.panel.locator('time[datetime="1956-12-08"]')).to_have_count(0)
    expect(visit.panel.locator("h2")).to_be_focused()
    visit.page.locator("#table summary").press("Enter")
    visit.page.locator("#table tr[data-island='habomai'] a").press("Enter")
    visit.panel.locator('[data-island="habomai"]').wait_for()
    assert "Habomai" in has_focus(visit)
    visit.page.keyboard.press("Escape")
    expect(visit.panel.locator("[data-island]")).to_have_count(0)
    assert has_focus(visit)


def test_the_focus_stays_at_the_ends_of_time(open_page: Open) -> None:
    """A button that has nowhere left to lead hands the focus to the timeline, "Show more" to the new rows."""
    visit = opened(open_page, "/?date=1956-10-19")
    visit.slider.press("End")
    last = visit.slider.get_attribute("data-date")
    visit.slider.press("ArrowLeft")
    visit.slider.press("ArrowLeft")
    following = visit.page.get_by_role("button", name="Next event")
    following.press("Enter")
    while visit.slider.get_attribute("data-date") != last and following.is_enabled():
        following.press("Enter")
    expect(following).to_be_disabled()
    expect(visit.slider).to_be_focused()
    visit.page.locator("#events summary").press("Enter")
    more = visit.page.get_by_role("button", name="Show more", exact=True)
    while more.is_visible():
        more.press("Enter")
    assert re.search("<a", has_focus(visit))
