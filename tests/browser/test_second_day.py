"""A second day on the timeline: a thumb of its own, and in words what differs."""

import re
from datetime import date

import pytest
from playwright.sync_api import Browser, Locator, expect

from geo.text import LANGUAGES, Language
from tests.browser.axe import violations
from tests.browser.conftest import Open, Visit
from tests.browser.fonts import FontSet
from tests.browser.test_screens import found, greeted, resized, troubles

NAMES = {"en": "Second day", "ja": "二つ目の日", "ru": "Второй день"}


def second(visit: Visit, language: str = "en") -> Locator:
    """The second day's thumb."""
    return visit.page.get_by_role("slider", name=NAMES[language], exact=True)


def line(visit: Visit) -> Locator:
    """What differs, in words."""
    return visit.page.locator(".timeline-differs")


def test_by_keys_it_comes_moves_and_goes(open_page: Open) -> None:
    """The map stays at the first day; address and words follow; Escape takes it away and lets no group go."""
    visit = open_page("/?date=1956-10-19&island=shikotan&lang=en")
    compare = visit.page.get_by_role("button", name="Compare with a second day")
    expect(compare).to_have_attribute("aria-pressed", "false")
    compare.press("Enter")
    thumb = second(visit)
    expect(thumb).to_be_focused()
    expect(compare).to_have_attribute("aria-pressed", "true")
    visit.page.keyboard.press("Home")
    expect(thumb).to_have_attribute("data-date", "1643-01-01")
    visit.page.keyboard.press("End")
    visit.page.keyboard.press("Shift+ArrowLeft")
    visit.page.keyboard.press("PageDown")
    told = str(thumb.get_attribute("aria-valuetext"))
    assert re.match(r"\d+ \w+ \d{4}\. Different: .*offer", told)
    expect(line(visit)).to_contain_text(told.partition(". ")[2])
    visit.page.wait_for_url(f"**date=1956-10-19&with={thumb.get_attribute('data-date')}&island=shikotan**")
    expect(visit.shape("shikotan")).to_have_attribute("data-date", "1956-10-19")
    for key in ("Escape", "Delete"):
        visit.page.keyboard.press(key)
        expect(thumb).to_have_count(0)
        expect(visit.slider).to_be_focused()
        expect(visit.label("shikotan")).to_have_attribute("aria-pressed", "true")
        visit.page.wait_for_url("**/?date=1956-10-19&island=shikotan&lang=en")
        compare.press("Enter")
        expect(thumb).to_be_focused()
    visit.page.get_by_role("button", name="Take the second day away").press("Enter")
    expect(thumb).to_have_count(0)
    expect(compare).to_be_focused()
    assert visit.errors == []


def test_a_link_with_two_days_opens_both_and_leads_on(open_page: Open) -> None:
    """To the whole comparison and back; what the browser's Back undoes is undone."""
    visit = open_page("/?date=1945-08-01&with=1946-06-01&lang=en")
    thumb = second(visit)
    expect(thumb).to_have_attribute("data-date", "1946-06-01")
    expect(visit.slider).to_have_attribute("data-date", "1945-08-01")
    expect(line(visit).locator("time")).to_have_text("1 June 1946")
    visit.page.get_by_role("link", name="Compare both days").click()
    expect(visit.page.get_by_role("heading", name="Two days compared")).to_be_visible()
    assert visit.page.get_by_label("The other day").input_value() == "1946-06-01"
    visit.page.get_by_role("link", name="Map", exact=True).click()
    visit.stands()
    expect(thumb).to_have_attribute("data-date", "1946-06-01")
    visit.panel.locator("time").first.wait_for()
    visit.page.locator(".timeline-compare").click()
    visit.page.wait_for_url(re.compile(r"/\?date=1945-08-01&lang=en$"))
    visit.page.go_back()
    expect(thumb).to_have_attribute("data-date", "1946-06-01")


def test_the_hand_takes_the_nearer_thumb(open_page: Open) -> None:
    """Near the second it drags that, elsewhere it moves the first; what was typed moves it, or is refused."""
    visit = open_page("/?date=1956-10-19&with=1900-01-01&lang=en")
    thumb = second(visit)
    box = visit.page.locator(".timeline-track").bounding_box()
    place = thumb.bounding_box()
    assert box
    assert place
    assert place["width"] >= 24
    x, y = place["x"] + place["width"] / 2, box["y"] + box["height"] - 24
    visit.page.mouse.move(x + 8, y)
    visit.page.mouse.down()
    visit.page.mouse.move(x - 100, y, steps=4)
    visit.page.mouse.up()
    expect(visit.slider).to_have_attribute("data-date", "1956-10-19")
    dragged = date.fromisoformat(str(thumb.get_attribute("data-date")))
    assert date(1875, 1, 1) < dragged < date(1895, 1, 1)
    visit.page.mouse.click(x, y)
    expect(visit.slider).to_have_attribute("data-date", re.compile(r"^(1899|190\d)"))
    expect(thumb).to_have_attribute("data-date", dragged.isoformat())
    field = visit.page.locator(".timeline-pair input")
    field.fill("June 1946")
    field.press("Enter")
    expect(thumb).to_have_attribute("data-date", "1946-06-01")
    field.fill("1500")
    field.press("Enter")
    expect(visit.page.get_by_role("alert").filter(has_text="outside 1643-01-01")).to_be_visible()
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(thumb).to_have_attribute("data-date", "1946-06-01")


def test_play_moves_the_first_day_alone(open_page: Open) -> None:
    """And the words go with it."""
    visit = open_page("/?date=1945-01-15&with=1943-01-01&lang=en")
    expect(line(visit)).to_contain_text("Nothing different")
    second(visit).press(" ")
    expect(line(visit)).to_contain_text("Different:")
    second(visit).press(" ")
    expect(second(visit)).to_have_attribute("data-date", "1943-01-01")
    expect(visit.page.get_by_role("button", name="Play", exact=True)).to_be_visible()


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_within_everyones_reach(open_page: Open, fonts: FontSet, language: Language) -> None:
    """In each language, on three screens nothing is cut, covered or too small; axe-core finds nothing."""
    visit = open_page(f"/?date=1956-10-19&with=1945-08-01&lang={language}", before=greeted)
    second(visit, language).wait_for()
    visit.page.locator(".record-section").last.wait_for(state="attached")
    for width, height in ((320, 700), (390, 844), (1280, 800)):
        resized(visit, width, height)
        assert troubles(visit) == [], (width, height)
        assert found(visit.page.locator("body"), "smallTargets") == [], (width, height)
    if fonts.name == "narrow":
        assert violations(visit.page) == []


def test_in_a_frame_it_shows_both_and_leads_out_of_it(browser: Browser, address: str) -> None:
    """There is no way to add one: the frame is small. The whole comparison opens beside it."""
    page = browser.new_page(viewport={"width": 340, "height": 700})
    query = "date=1945-08-01&amp;with=1946-06-01&amp;lang=en"
    host = f'<iframe src="{address}/embed?{query}" width=300 height=680></iframe>'
    page.route("**/an-article", lambda route: route.fulfill(body=host, content_type="text/html"))
    page.goto(f"{address}/an-article")
    frame = page.frame_locator("iframe")
    expect(frame.get_by_role("slider", name="Second day")).to_have_attribute("data-date", "1946-06-01")
    both = frame.get_by_role("link", name="Compare both days")
    expect(both).to_have_attribute("target", "_blank")
    expect(both).to_have_attribute("href", "compare?date=1945-08-01&with=1946-06-01&lang=en")
    expect(frame.locator(".timeline-compare")).to_be_hidden()
    page.close()
