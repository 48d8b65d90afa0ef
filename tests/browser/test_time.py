"""Moving through time with the hand, the keys and the field."""

import re
from datetime import date, timedelta

from playwright.sync_api import expect

from geo import load_catalog
from tests.browser.conftest import Open, Visit

DAYS = sorted({event.date.first for event in load_catalog().events.values()})


def shown_day(visit: Visit) -> str:
    """The day on the slider."""
    return str(visit.slider.get_attribute("data-date"))


def test_dragging_shows_every_day_on_the_way(open_page: Open) -> None:
    """While the hand drags, the map shows intermediate days, and its frame is never loaded anew."""
    visit = open_page("/?date=1900-01-01")
    frame = next(frame for frame in visit.page.frames if frame.parent_frame)
    frame.evaluate(
        """() => {
            window.firstDocument = true;
            window.seen = new Set();
            const path = document.querySelector("path.island");
            new MutationObserver(() => window.seen.add(path.dataset.date))
                .observe(path, { attributes: true, attributeFilter: ["data-date"] });
        }"""
    )
    box = visit.slider.bounding_box()
    assert box is not None
    middle = box["y"] + 17
    visit.page.mouse.move(box["x"] + 700, middle)
    visit.page.mouse.down()
    for step in range(100):
        visit.page.mouse.move(box["x"] + 700 + 4 * step, middle)
    visit.page.mouse.up()
    visit.settled_on(shown_day(visit))
    assert frame.evaluate("window.firstDocument") is True
    assert frame.evaluate("window.seen.size") > 50
    assert frame.evaluate("document.querySelector('path.island').dataset.date") == shown_day(visit)
    assert f"date={shown_day(visit)}" in visit.page.url


def test_keys_of_the_slider(open_page: Open) -> None:
    """Arrows go to the neighbouring event, Shift a day, Page keys a year, Home and End the ends."""
    visit = open_page("/?date=1956-10-19")
    visit.slider.focus()
    start = date(1956, 10, 19)
    later = min(day for day in DAYS if day > start)
    earlier = max(day for day in DAYS if day < start)
    for keys, expected in (
        (["ArrowRight"], later),
        (["ArrowLeft"], start),
        (["ArrowLeft"], earlier),
        (["ArrowRight"], start),
        (["Shift+ArrowRight"], start + timedelta(days=1)),
        (["Shift+ArrowLeft"], start),
        (["PageUp"], date(1957, 10, 19)),
        (["PageDown", "PageDown"], date(1955, 10, 19)),
        (["Home"], date(1643, 1, 1)),
    ):
        for key in keys:
            visit.slider.press(key)
        expect(visit.slider).to_have_attribute("data-date", expected.isoformat())
    last = visit.slider.get_attribute("aria-valuemax")
    visit.slider.press("End")
    expect(visit.slider).to_have_attribute("aria-valuenow", str(last))
    visit.settled_on(shown_day(visit))


def test_valuetext_says_date_and_event(open_page: Open) -> None:
    """The slider speaks: the date and the event in words."""
    visit = open_page("/?date=1956-10-19")
    text = visit.slider.get_attribute("aria-valuetext") or ""
    title = load_catalog().events["joint-declaration-1956"].title.en
    assert text.startswith("19 October 1956")
    assert title in text


def test_typed_dates(open_page: Open) -> None:
    """A typed day, month or year moves the page; what is none is told why and moves nothing."""
    visit = open_page("/?date=1956-10-19")
    field = visit.page.get_by_label("Date", exact=True)
    for typed, shown in (
        ("1960-01-27", "1960-01-27"),
        ("19 October 1956", "1956-10-19"),
        ("27.1.1960", "1960-01-27"),
        ("1955-08", "1955-08-01"),
        ("1855", "1855-01-01"),
    ):
        field.fill(typed)
        field.press("Enter")
        visit.settled_on(shown)
        assert shown_day(visit) == shown
    for nonsense, answer in (
        ("1956-02-30", "There is no such day"),
        ("yesterday", "That is not a date"),
        ("1066-10-14", "outside 1643-01-01 to"),
        ("3000", "outside 1643-01-01 to"),
    ):
        field.fill(nonsense)
        field.press("Enter")
        expect(visit.page.get_by_role("alert").filter(has_text=answer)).to_be_visible()
        expect(field).to_have_accessible_description(re.compile(answer))
        expect(field).to_have_attribute("aria-invalid", "true")
        assert shown_day(visit) == "1855-01-01"
    visit.page.get_by_role("button", name="Next event").click()
    expect(field).not_to_have_attribute("aria-invalid", "true")
    expect(field).to_have_accessible_description("")


def test_event_buttons(open_page: Open) -> None:
    """Previous and next event do what they say."""
    visit = open_page("/?date=1956-10-19")
    visit.page.get_by_role("button", name="Next event").click()
    after = min(day for day in DAYS if day > date(1956, 10, 19)).isoformat()
    visit.settled_on(after)
    assert shown_day(visit) == after
    visit.page.get_by_role("button", name="Previous event").click()
    visit.settled_on("1956-10-19")
    assert shown_day(visit) == "1956-10-19"


def test_two_tabs_do_not_move_each_other(open_page: Open) -> None:
    """Each page has a channel of its own, though both share one browser."""
    visit = open_page("/?date=1956-10-19")
    other = Visit(visit.page.context.new_page(), visit.own_host)
    other.page.goto(visit.page.url.split("?")[0] + "?date=1900-01-01")
    other.slider.wait_for()
    other.shape("iturup").wait_for(state="attached")
    other.slider.press("PageUp")
    other.settled_on("1901-01-01")
    assert shown_day(visit) == "1956-10-19"
    assert visit.shape("iturup").get_attribute("data-date") == "1956-10-19"
