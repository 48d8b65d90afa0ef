"""The link: what it opens, and what it says of bad values."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Open


def test_a_copied_link_opens_the_same_view(open_page: Open) -> None:
    """Whatever the address bar holds reopens exactly that view in a fresh browser."""
    visit = open_page("/?date=1956-10-19")
    visit.label("shikotan").press("Enter")
    visit.settled_on("1956-10-19", "shikotan")
    visit.map.locator('button[data-lens="offer"]').click()
    visit.page.wait_for_url("**lens=offer**")
    visit.slider.press("ArrowRight")
    day = str(visit.slider.get_attribute("data-date"))
    visit.settled_on(day, "shikotan")
    link = visit.page.evaluate("location.pathname + location.search")
    fresh = open_page(link)
    fresh.settled_on(day, "shikotan")
    assert fresh.slider.get_attribute("data-date") == day
    expect(fresh.label("shikotan")).to_have_attribute("aria-pressed", "true")
    expect(fresh.map.locator('button[data-lens="offer"]')).to_have_attribute("aria-pressed", "true")
    assert fresh.panel.inner_text() == visit.panel.inner_text()


@pytest.mark.parametrize(
    ("link", "said"),
    [
        ("/?date=1956-02-30", "1956-02-30"),
        ("/?date=%3Cscript%3Ealert(1)%3C/script%3E", "<script>alert(1)</script>"),
        ("/?date=1066-10-14", "outside 1643-01-01"),
        ("/?date=9999-01-01", "outside 1643-01-01"),
        ("/?island=honshu", "honshu"),
        ("/?lens=flags", "flags"),
        ("/?lang=xx", "xx"),
        ("/?lang=ja", "not yet in Japanese"),
    ],
)
def test_bad_values_fall_back_and_say_so(open_page: Open, link: str, said: str) -> None:
    """A part of the link that means nothing falls back to its default, in one quiet line."""
    visit = open_page(link)
    expect(visit.page.get_by_role("status").filter(has_text=said)).to_be_visible()
    assert visit.panel.locator("[data-island]").count() == 0
    assert visit.errors == []


def test_back_returns_to_the_view_before(open_page: Open) -> None:
    """The browser's Back button brings the former view back, on map, slider and panel."""
    visit = open_page("/?date=1956-10-19&island=shikotan")
    visit.page.get_by_role("button", name="Next event").click()
    visit.settled_on("1956-12-08", "shikotan")
    visit.page.wait_for_url("**date=1956-12-08**")
    visit.page.go_back()
    visit.settled_on("1956-10-19", "shikotan")
    expect(visit.slider).to_have_attribute("data-date", "1956-10-19")
    expect(visit.shape("shikotan")).to_have_attribute("data-date", "1956-10-19")
