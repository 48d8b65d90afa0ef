"""What other engines do otherwise, set up in Chromium: no BroadcastChannel, no focus for a pressed button."""

import re

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.browser.conftest import Open

THROWING = """
    window.BroadcastChannel = class {
        constructor() { throw new DOMException("The operation is insecure.", "SecurityError"); }
    };
"""
"""Firefox with all cookies blocked."""

UNFOCUSED = """
    addEventListener("mousedown", (event) => {
        if (!event.target.closest?.("button, summary, a, [role=button]")) return;
        event.preventDefault();
        const around = event.target.parentElement.closest("[tabindex]:not(.island-label)");
        (around ?? document.activeElement).focus();
    }, true);
"""
"""Safari: a pressed button takes no focus; what lies around it and can be focused does."""


def without_channels(context: BrowserContext) -> None:
    """In every frame."""
    context.add_init_script(THROWING)


def test_without_a_broadcast_channel_the_whole_page_works(open_page: Open) -> None:
    """Choosing by label and in the panel, scrubbing, the lens, the explanation, the lists, the theme."""
    visit = open_page("/?date=1956-10-19", before=without_channels)
    visit.map.get_by_role("button", name="How to read this map").click()
    dialog = visit.page.get_by_role("dialog", name="How to read this map")
    expect(dialog).to_be_visible()
    visit.page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    visit.label("shikotan").click()
    visit.settled_on("1956-10-19", "shikotan")
    visit.slider.press("ArrowRight")
    expect(visit.slider).not_to_have_attribute("data-date", "1956-10-19")
    track = visit.page.locator(".timeline-track").bounding_box()
    assert track is not None
    y = track["y"] + 30
    visit.page.mouse.move(track["x"] + 0.9 * track["width"], y)
    visit.page.mouse.down()
    visit.page.mouse.move(track["x"] + 0.2 * track["width"], y, steps=20)
    visit.page.mouse.up()
    expect(visit.slider).to_have_attribute("data-date", re.compile("^18"))
    day = str(visit.slider.get_attribute("data-date"))
    expect(visit.shape("shikotan")).to_have_attribute("data-date", day)
    visit.settled_on(day, "shikotan")
    visit.map.locator('button[data-lens="offer"]').click()
    visit.page.wait_for_url("**lens=offer**")
    visit.page.get_by_role("button", name="dark").click()
    expect(visit.map.locator("html")).to_have_attribute("data-theme", "dark")
    visit.page.get_by_role("navigation", name="Pages").get_by_role("link", name="Events", exact=True).click()
    visit.page.get_by_label("Kind").select_option("treaty")
    expect(visit.slider).to_have_attribute("aria-description", re.compile("A filter is on"))
    assert visit.errors == []


def test_a_theme_chosen_in_one_tab_is_seen_in_another(open_page: Open) -> None:
    """In its page and in its map's frame."""
    visit = open_page("/?date=1956-10-19")
    other = visit.page.context.new_page()
    other.goto(visit.page.url)
    other.get_by_role("button", name="dark").click()
    expect(visit.page.locator("html")).to_have_attribute("data-theme", "dark")
    expect(visit.map.locator("html")).to_have_attribute("data-theme", "dark")
    expect(visit.page.get_by_role("button", name="dark")).to_have_attribute("aria-pressed", "true")


DELIVERED = """(message) => {
    const joined = [...window["four-islands.channels"].values()].flatMap((all) => [...all]);
    for (const one of joined) one.deliver(message);
    return joined.length;
}"""


def test_messages_that_are_none_change_nothing(open_page: Open) -> None:
    """On the page's own channel, to every part that joined, and from windows that speak to it otherwise."""
    visit = open_page("/?date=1956-10-19&island=shikotan")
    frame = visit.page.locator("iframe").element_handle().content_frame()
    assert frame is not None
    for message in (None, 7, {"kind": "view"}, {"kind": "ask", "change": {"date": "x"}}, {"kind": "shout"}):
        assert visit.page.evaluate(DELIVERED, message) >= 3
        frame.evaluate("(message) => parent.postMessage({ message }, location.origin)", message)
        visit.page.evaluate("(message) => frames[0].postMessage({ message }, location.origin)", message)
    visit.slider.press("Shift+ArrowRight")
    expect(visit.shape("shikotan")).to_have_attribute("data-date", "1956-10-20")
    assert visit.errors == []


@pytest.mark.parametrize("island", ["iturup", "habomai"])
def test_go_to_works_where_a_pressed_button_takes_no_focus(open_page: Open, island: str) -> None:
    """The menu stays until the click has landed, even if the keyboard had opened it, and closes beside it."""
    visit = open_page(
        "/?date=1956-10-19",
        before=lambda context: context.add_init_script(UNFOCUSED),
    )
    menu = visit.map.locator("details.go-to")
    before = visit.shape(island).bounding_box()
    assert before is not None
    menu.locator("summary").focus()
    menu.locator("summary").press("Enter")
    visit.map.locator(f'button[data-go-to="{island}"]').click()
    expect(menu).not_to_have_attribute("open", "")
    after = visit.shape(island).bounding_box()
    assert after is not None
    assert after["width"] > 1.2 * before["width"]
    menu.locator("summary").click()
    expect(menu).to_have_attribute("open", "")
    visit.map.locator("#map_div").click(position={"x": 30, "y": 300})
    expect(menu).not_to_have_attribute("open", "")
