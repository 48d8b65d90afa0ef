"""Every mark answers: a tick, a name, a band, the headline, a dot; by mouse, by finger and by keyboard."""

import re
from datetime import date

import pytest
from playwright.sync_api import Locator, Page, expect

from dashboard.words.dates import date_in_words
from geo import load_catalog
from tests.browser.conftest import Open, Visit
from tests.browser.test_choosing import inside_of
from tests.browser.test_keyboard import has_focus
from tests.browser.test_screens import greeted, resized

CATALOG = load_catalog()
TREATY = CATALOG.events["treaty-of-portsmouth-1905"]
DECLARATION = CATALOG.events["joint-declaration-1956"]


def card_of(where: Page | Visit) -> Locator:
    """The card, on the page or in the map's frame."""
    return (where.map if isinstance(where, Visit) else where).locator(".card")


def landmark(visit: Visit, event: str) -> Locator:
    """The name of an event over the ticks."""
    return visit.page.locator(f'.landmark[data-event="{event}"]')


def x_of(visit: Visit, day: date) -> float:
    """Where a day lies on the track, while it shows 1855 to today."""
    box = visit.page.locator(".timeline-track").bounding_box()
    last = int(visit.slider.get_attribute("aria-valuemax") or 0) + date(1970, 1, 1).toordinal()
    first = date(1855, 1, 1).toordinal()
    assert box is not None
    return box["x"] + box["width"] * (day.toordinal() - first) / (last - first)


def test_a_tick_a_name_and_a_band_answer_the_mouse(open_page: Open) -> None:
    """Over each stands what it is about; a press goes to the day and keeps it; a drag shows nothing."""
    visit = open_page("/?date=1930-01-01", before=greeted)
    page, card = visit.page, card_of(visit.page)
    landmark(visit, TREATY.id).hover()
    expect(card).to_have_attribute("aria-label", TREATY.title.en)
    expect(card).to_contain_text("5 September 1905")
    expect(card).to_contain_text("Treaty · all four")
    expect(visit.slider).to_have_attribute("data-date", "1930-01-01")

    slider = visit.slider.bounding_box()
    box = card.bounding_box()
    assert slider is not None
    assert box is not None
    assert box["y"] + box["height"] <= slider["y"] + 1  # the track lies free
    page.mouse.move(x_of(visit, date(1900, 6, 1)), slider["y"] + 64)
    expect(card).to_contain_text(re.compile(r": Japan.*facts and figures"))
    page.mouse.move(x_of(visit, date(1890, 1, 1)), slider["y"] + 36)
    expect(card).to_be_hidden()

    page.mouse.click(x_of(visit, TREATY.date.first) + 2, slider["y"] + 40)
    expect(visit.slider).to_have_attribute("data-date", "1905-09-05")
    expect(card).to_contain_text(TREATY.title.en)
    page.mouse.move(640, 200)
    full = card.get_by_role("link", name=re.compile("^full entry"))
    expect(full).to_have_attribute("href", re.compile("^events/treaty-of-portsmouth-1905"))
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()

    page.mouse.move(x_of(visit, TREATY.date.first), slider["y"] + 40)
    page.mouse.down()
    page.mouse.move(x_of(visit, DECLARATION.date.first), slider["y"] + 40, steps=6)
    page.mouse.up()
    expect(visit.slider).to_have_attribute("data-date", "1956-10-19")
    expect(card).to_be_hidden()
    assert visit.slider.evaluate("(slider) => getComputedStyle(slider).outlineStyle") == "none"
    visit.slider.press("Shift+ArrowRight")
    assert visit.slider.evaluate("(slider) => getComputedStyle(slider).outlineStyle") == "solid"


def test_the_headline_and_the_slider_answer_keys(open_page: Open) -> None:
    """Enter opens and goes in, Escape leads back, Tab goes on; what the view leaves behind is gone."""
    visit = open_page("/?date=1956-10-19&island=shikotan", before=greeted)
    page, card = visit.page, card_of(visit.page)
    headline = page.locator(".timeline-headline")
    headline.press("Enter")
    expect(card).to_be_focused()
    expect(headline).to_have_attribute("aria-expanded", "true")
    expect(card).to_have_attribute("aria-label", DECLARATION.title.en)
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    expect(headline).to_be_focused()
    expect(visit.label("shikotan")).to_have_attribute("aria-pressed", "true")

    visit.slider.press("Enter")
    expect(card).to_be_focused()
    for island, group in CATALOG.islands.items():
        on_the_day = CATALOG.administrations[island].on(DECLARATION.date.first)
        assert on_the_day is not None
        alike = [
            stretch.begun_by
            for stretch in CATALOG.administrations[island]
            if stretch.span.administrator == on_the_day.span.administrator
            and stretch.span.control == on_the_day.span.control
        ]
        assert alike[0] is not None
        since = date_in_words(alike[0].date, "en")
        expect(card.locator(".card-bands")).to_contain_text(f"{group.name.en}: Soviet Union ({since}")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(card.get_by_role("button", name="Go to this day")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(card).to_be_hidden()
    assert "timeline-button" in has_focus(visit)

    visit.slider.press("PageUp")
    visit.slider.press("Enter")
    expect(card).to_contain_text(re.compile("Last|1957"))
    card.get_by_role("button", name="Go to this day").press("Enter")
    expect(card).to_be_hidden()
    expect(visit.slider).to_be_focused()
    expect(visit.slider).not_to_have_attribute("data-date", "1957-10-19")


def test_what_is_open_when_the_view_changes_is_renewed_or_closed(open_page: Open) -> None:
    """Over the headline and a group's name it tells of the day shown; no step draws the track anew."""
    visit = open_page("/?date=1956-10-19", before=greeted)
    page, card = visit.page, card_of(visit.page)
    page.evaluate(
        """() => {
            window.drawn = 0;
            const track = document.querySelector(".timeline-drawing");
            new MutationObserver(() => (window.drawn += 1)).observe(track, { childList: true });
        }"""
    )
    page.locator('.group-name[data-group="habomai"]').hover()
    for key in ["ArrowLeft"] * 10 + ["ArrowRight"] * 10:
        visit.slider.press(key)
    expect(card).to_contain_text("Habomai: Soviet Union")
    assert page.evaluate("window.drawn") == 0
    visit.slider.focus()
    page.locator(".timeline-headline").hover()
    expect(card).to_contain_text(DECLARATION.title.en)
    page.keyboard.press("Home")
    expect(card).to_be_hidden()
    page.locator('.group-name[data-group="iturup"]').hover()
    expect(card).to_contain_text("Ainu communities")
    page.keyboard.press("End")
    expect(card).to_contain_text("Russia")
    landmark(visit, TREATY.id).click()
    expect(card).to_contain_text(TREATY.title.en)
    page.keyboard.press("ArrowLeft")
    expect(card).to_be_hidden()


def test_a_dot_answers_and_the_island_under_it_is_chosen_too(open_page: Open) -> None:
    """By mouse; its card goes to the day and leads to the entry in the page's window."""
    visit = open_page("/?date=1956-10-19", before=greeted)
    card, frame = card_of(visit), visit.page.locator("iframe").bounding_box()
    assert frame is not None
    dot = visit.map.locator('path.place[data-event="soviet-landing-kunashir-1945"]').bounding_box()
    assert dot is not None
    x, y = dot["x"] + dot["width"] / 2, dot["y"] + dot["height"] / 2
    visit.page.mouse.move(x + 6, y)
    expect(card).to_contain_text("Soviet forces land on Kunashir / Kunashiri")
    visit.page.mouse.click(x, y)
    expect(visit.label("kunashir")).to_have_attribute("aria-pressed", "true")
    full = card.get_by_role("link", name=re.compile("full entry: Soviet forces land on Kunashir"))
    expect(full).to_have_attribute(
        "href", re.compile(r"^http://.*/events/soviet-landing-kunashir-1945\?date=1956")
    )
    expect(full).to_have_attribute("target", "_top")
    entry = card.locator('[data-event="soviet-landing-kunashir-1945"]')
    entry.get_by_role("button", name="Go to this day").click()
    expect(visit.slider).to_have_attribute("data-date", "1945-09-01")
    expect(card).to_be_hidden()
    visit.settled_on("1945-09-01", "kunashir")
    visit.shape("kunashir").click(position=inside_of(visit, "kunashir"))
    expect(visit.label("kunashir")).to_have_attribute("aria-pressed", "false")
    expect(card).to_be_hidden()
    visit.slider.press("Home")
    visit.page.mouse.move(x + 6, y)
    expect(card).to_be_hidden()  # nothing had happened there yet


@pytest.mark.needs("emulated touch")
def test_a_finger_gets_the_same_cards(open_page: Open) -> None:
    """A tap on a name over the ticks and on a dot; several events at one spot are counted and listed."""
    visit = open_page("/?date=2026-11-22", before=greeted, has_touch=True, is_mobile=True)
    resized(visit, 390, 844)
    landmark(visit, "san-francisco-treaty-signed-1951").tap()
    card = card_of(visit.page)
    expect(card).to_contain_text("8 September 1951")
    visit.page.locator("h1").tap()
    expect(card).to_be_hidden()
    dot = visit.map.locator('path.place[data-event="soviet-landing-shikotan-1945"]').bounding_box()
    assert dot is not None
    visit.page.touchscreen.tap(dot["x"] + 5, dot["y"] + 5)
    expect(card_of(visit)).to_contain_text("events here")
    expect(visit.label("shikotan")).to_have_attribute("aria-pressed", "false")


def test_a_filter_is_told_and_taken_away_at_the_timeline(open_page: Open) -> None:
    """How many events it left, with a button beside it that clears the list's fields too."""
    visit = open_page("/?date=1956-10-19", before=greeted)
    told = visit.page.locator(".timeline-thinned")
    expect(told).to_be_hidden()
    visit.page.locator("#events > summary").click()
    kind = visit.page.get_by_label("Kind")
    kind.select_option("treaty")
    expect(told).to_have_text(re.compile(rf"A filter is on: \d+ of {len(CATALOG.events)} events shown"))
    told.get_by_role("button", name="Clear the filter").click()
    expect(told).to_be_hidden()
    expect(kind).to_have_value("")
    expect(visit.page.locator("#events h2")).to_have_text(f"All events ({len(CATALOG.events)})")
    visit.page.get_by_label("Find").fill("Shimoda")
    expect(told).to_be_visible()
    visit.page.locator(".record-filters").get_by_role("button", name="Clear the filter").click()
    expect(told).to_be_hidden()
    expect(visit.page.get_by_label("Find")).to_be_focused()
