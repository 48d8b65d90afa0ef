"""The timeline's ticks, bands, ranges, changes and play."""

import re
from collections.abc import Sequence
from datetime import date

import pytest
from playwright.sync_api import expect

from geo import load_catalog
from geo.text import LANGUAGES
from tests.browser.conftest import Open, Visit

CATALOG = load_catalog()
SHIMODA, WAR, _ = (preset.name.en for preset in CATALOG.dispute.timeline.presets)


def shown_day(visit: Visit) -> str:
    """The day on the slider."""
    return str(visit.slider.get_attribute("data-date"))


def number_of_ticks(visit: Visit) -> int:
    """How many ticks are drawn."""
    paths = visit.page.locator(".timeline-ticks path")
    return sum((path.get_attribute("d") or "").count("M") for path in paths.all())


def test_ranges_and_zoom(open_page: Open) -> None:
    """A range shows its years; a day outside it moves into it; zooming keeps the day in view."""
    visit = open_page("/?date=1900-01-01")
    ranges = visit.page.get_by_role("group", name="Years shown")
    expect(ranges.get_by_role("button", name=SHIMODA)).to_have_attribute("aria-pressed", "true")
    ranges.get_by_role("button", name=WAR).click()
    expect(visit.slider).to_have_attribute("data-date", "1945-01-01")
    expect(ranges.get_by_role("button", name=WAR)).to_have_attribute("aria-pressed", "true")
    visit.page.get_by_role("button", name="Show fewer years").click()
    expect(ranges.get_by_role("button", name=WAR)).to_have_attribute("aria-pressed", "false")
    assert shown_day(visit) == "1945-01-01"
    ranges.get_by_role("button", name="All").click()
    visit.slider.press("Home")
    expect(visit.slider).to_have_attribute("data-date", "1643-01-01")


def test_ticks_follow_the_filter(open_page: Open) -> None:
    """What the list of events leaves out leaves the timeline too."""
    visit = open_page("/?date=1956-10-19")
    before = number_of_ticks(visit)
    visit.page.get_by_role("navigation", name="Pages").get_by_role("link", name="Events", exact=True).click()
    visit.page.get_by_label("Kind").select_option("treaty")
    expect(visit.page.locator("#events").get_by_role("status")).to_have_text(re.compile(r"^\d\d of "))
    after = number_of_ticks(visit)
    assert 0 < after < before / 3


def test_buttons_keys_and_play_follow_the_filter(open_page: Open) -> None:
    """With a filter on only what it left is a stop, and the slider says so; without it all events are."""
    start = date(1960, 1, 1)
    visit = open_page(f"/?date={start}", reduced_motion="reduce")
    treaties = sorted({event.date.first for event in CATALOG.events.values() if event.kind == "treaty"})
    later = next(day for day in treaties if day > start).isoformat()
    *_, earlier, nearest = (day.isoformat() for day in treaties if day < start)
    kind = visit.page.get_by_label("Kind")
    visit.page.get_by_role("navigation", name="Pages").get_by_role("link", name="Events", exact=True).click()
    kind.select_option("treaty")
    filtered = re.compile(f"A filter is on.*{len(treaties)}")
    expect(visit.slider).to_have_attribute("aria-description", filtered)
    expect(visit.page.get_by_role("button", name="Next event")).to_have_attribute(
        "aria-description", filtered
    )
    visit.page.get_by_role("button", name="Next event").click()
    expect(visit.slider).to_have_attribute("data-date", later)
    for day in (nearest, earlier):
        visit.slider.press("ArrowLeft")
        expect(visit.slider).to_have_attribute("data-date", day)
    visit.page.locator(".timeline-play").click()
    expect(visit.slider).to_have_attribute("data-date", nearest)
    visit.slider.press("Space")
    kind.select_option("")
    expect(visit.slider).not_to_have_attribute("aria-description", filtered)


def test_bands_tell_the_lens(open_page: Open) -> None:
    """A band row a group: Japan's years and Moscow's under administration, the steps under the offer."""
    visit = open_page("/?date=1956-10-19&island=shikotan")
    expect(visit.page.locator(".band-row")).to_have_count(4)
    expect(visit.page.locator(".band-row.chosen")).to_have_count(1)
    who = {
        one.get_attribute("data-administration") for one in visit.page.locator(".band-row.chosen .band").all()
    }
    assert {"japan", "ussr"} <= who
    visit.map.locator('button[data-lens="offer"]').click()
    expect(visit.page.locator(".band-row.chosen .band[data-step='4']")).to_have_count(1)


def test_changes_of_the_chosen_island(open_page: Open) -> None:
    """Previous and next change go to the chosen island's own changes."""
    visit = open_page("/?date=1956-10-19&island=iturup")
    visit.page.get_by_role("button", name="Next change").click()
    coming = CATALOG.next_change("iturup", date(1956, 10, 19))
    assert coming is not None
    visit.settled_on(coming.date.first.isoformat(), "iturup")
    visit.page.get_by_role("button", name="Previous change").click()
    visit.settled_on("1956-10-19", "iturup")


def test_the_hand_snaps_to_an_event_and_nowhere_else(open_page: Open) -> None:
    """Within a few pixels of an event the hand takes its day; further off, the day it points to."""
    visit = open_page("/?date=1900-01-01")
    box = visit.page.locator(".timeline-track").bounding_box()
    assert box is not None
    first, last = date(1855, 1, 1), date.fromisoformat(_last_day(visit))

    def x_of(day: date) -> float:
        return box["x"] + box["width"] * (day - first).days / (last - first).days

    visit.page.mouse.click(x_of(date(1905, 9, 5)) + 3, box["y"] + 30)
    expect(visit.slider).to_have_attribute("data-date", "1905-09-05")
    visit.page.mouse.click(x_of(date(1890, 6, 1)), box["y"] + 30)
    expect(visit.slider).to_have_attribute("data-date", re.compile(r"1890-\d\d-\d\d"))


def _last_day(visit: Visit) -> str:
    day = int(visit.slider.get_attribute("aria-valuemax") or 0)
    return date.fromordinal(date(1970, 1, 1).toordinal() + day).isoformat()


def test_play_and_pause(open_page: Open) -> None:
    """Play moves map and slider forward, space stops it, and the panel comes to rest on the same day."""
    visit = open_page("/?date=1900-01-01")
    play = visit.page.locator(".timeline-play")
    play.click()
    expect(play).to_have_text("Pause")
    expect(visit.slider).not_to_have_attribute("data-date", re.compile("^1900"))
    visit.slider.press("Space")
    expect(play).to_have_text("Play")
    day = shown_day(visit)
    visit.settled_on(day)
    assert shown_day(visit) == day > "1900-01-01"
    assert visit.shape("iturup").get_attribute("data-date") == day


@pytest.mark.needs("emulated media")
def test_play_without_motion_steps_from_event_to_event(open_page: Open) -> None:
    """Where the reader wants no motion, play goes from event to event."""
    visit = open_page("/?date=1900-01-01", reduced_motion="reduce")
    days = sorted({event.date.first.isoformat() for event in CATALOG.events.values()})
    coming = next(day for day in days if day > "1900-01-01")
    visit.page.locator(".timeline-play").click()
    expect(visit.slider).to_have_attribute("data-date", coming)


def test_julian_dates_before_1918(open_page: Open) -> None:
    """Before 1918 the day in Russia's calendar stands beside it; afterwards nothing does."""
    visit = open_page("/?date=1855-02-07")
    expect(visit.page.locator(".timeline-julian")).to_have_text("26 January 1855 in Russia's Julian calendar")
    visit.slider.press("End")
    expect(visit.page.locator(".timeline-julian")).to_have_text("")


LONG_CAPTIONS = (
    "1787-04-02",
    "1907-06-01",
    "1945-08-23",
    "1951-10-20",
    "1956-02-12",
    "1979-01-01",
    "1992-03-01",
)
"""Days on whose caption one of the languages spends the most words, and days with a short one between."""


def seen_on(visit: Visit, days: Sequence[str], measure: str) -> set[float]:
    """What ``measure``, a function of the page without arguments, gives on each of ``days``."""
    seen = visit.page.evaluate(
        f"""(days) => {{
            const joined = [...window["four-islands.channels"].values()].flatMap((all) => [...all]);
            const store = joined.find((channel) => channel.listeners.has("ask"));
            return days.map((date) => {{
                store.deliver({{ kind: "ask", change: {{ date }} }});
                return ({measure})();
            }});
        }}""",
        list(days),
    )
    expect(visit.slider).to_have_attribute("data-date", days[-1])
    return set(seen)


@pytest.mark.usefixtures("fonts")
@pytest.mark.parametrize("language", ["en", "ja", "ru"])
def test_no_caption_moves_the_map(open_page: Open, language: str) -> None:
    """However long the last event's title: in every language the map keeps its height on every day."""
    visit = open_page(f"/?date=1956-10-19&lang={language}")
    height = "() => document.querySelector('.st-key-map iframe').getBoundingClientRect().height"
    different = {}
    for width in (1024, 1100, 1200, 1280, 1366, 1480):
        visit.page.set_viewport_size({"width": width, "height": 800})
        different[width] = len(seen_on(visit, ("1956-10-19", *LONG_CAPTIONS), height))
    assert different == dict.fromkeys(different, 1)


def test_the_events_named_are_the_same_in_every_language(open_page: Open) -> None:
    """Room goes to the same events whatever their names' length, the 1956 declaration among them."""
    named = {}
    for language in LANGUAGES:
        visit = open_page(f"/?date=1956-10-19&lang={language}")
        ids = {event.short.to(language): event.id for event in CATALOG.events.values() if event.short}
        names = visit.page.locator(".timeline-names span")
        expect(names.first).to_be_visible()
        named[language] = {ids[name] for name in names.all_text_contents()}
    assert "joint-declaration-1956" in named["en"]
    assert named["en"] == named["ja"] == named["ru"]


@pytest.mark.usefixtures("fonts")
def test_the_axis_names_its_dates_whole_at_every_zoom(open_page: Open) -> None:
    """From all years to a season at least two dates stand under the track, none cut at its edges."""
    visit = open_page("/?date=1956-10-19")
    dates = visit.page.locator(".timeline-years span")
    track = visit.page.locator(".timeline-drawing").bounding_box()
    assert track is not None

    def check(form: str) -> None:
        shown = dates.all_text_contents()
        assert len(shown) >= 2
        assert all(re.fullmatch(form, date) for date in shown)
        for one in dates.all():
            box = one.bounding_box()
            assert box is not None
            assert box["x"] >= track["x"] - 0.5
            assert box["x"] + box["width"] <= track["x"] + track["width"] + 0.5

    for preset in ("All", *(preset.name.en for preset in CATALOG.dispute.timeline.presets)):
        visit.page.get_by_role("button", name=preset, exact=True).click()
        check(r"\d{4}")
    narrower = visit.page.get_by_role("button", name="Show fewer years")
    for _ in range(12):
        narrower.click()
        check(r"\d{4}(-\d\d(-\d\d)?)?")
    check(r"\d{4}-\d\d-\d\d")


def test_every_tick_stands_whole_above_the_bands(open_page: Open) -> None:
    """Those of events that weigh little too: none reaches below its row or lies behind a band."""
    visit = open_page("/?date=1956-10-19")
    row = visit.page.locator(".timeline-ticks").bounding_box()
    drawing = visit.page.locator(".timeline-ticks svg").bounding_box()
    bands = visit.page.locator(".timeline-bands").bounding_box()
    assert row == drawing
    assert row is not None
    assert bands is not None
    assert row["y"] + row["height"] <= bands["y"]
    for weight in (1, 2, 3):
        ticks = visit.page.locator(f".timeline-ticks path.weight-{weight}").evaluate(
            "(path) => { const { y, height } = path.getBBox(); return [y, y + height]; }"
        )
        assert 0 <= ticks[0] < ticks[1] - 4, weight
        assert ticks[1] <= row["height"], weight


@pytest.mark.needs("emulated media")
def test_play_goes_on_from_a_typed_day(open_page: Open) -> None:
    """A day beyond the stretch shown becomes its end; play does not jump back to the beginning."""
    visit = open_page("/?date=1900-01-01", reduced_motion="reduce")
    narrower = visit.page.get_by_role("button", name="Show fewer years")
    for _ in range(4):
        narrower.click()
    field = visit.page.locator(".timeline-typed")
    field.fill("1956-10-19")
    field.press("Enter")
    expect(visit.slider).to_have_attribute("data-date", "1956-10-19")
    visit.page.locator(".timeline-play").click()
    expect(visit.slider).not_to_have_attribute("data-date", "1956-10-19")
    assert shown_day(visit) > "1956-10-19"


def test_the_field_follows_the_day_until_the_reader_writes(open_page: Open) -> None:
    """After Enter the field keeps the focus and is renewed with each day; half a date is left alone."""
    visit = open_page("/?date=1956-10-19")
    field = visit.page.locator(".timeline-typed")
    field.fill("1960")
    field.press("Enter")
    visit.settled_on("1960-01-01")
    visit.page.go_back()
    visit.settled_on("1956-10-19")
    expect(field).to_be_focused()
    expect(field).to_have_value("1956-10-19")


@pytest.mark.parametrize("language", LANGUAGES)
def test_on_no_phone_does_a_day_move_the_slider(open_page: Open, language: str) -> None:
    """However long the caption, with an era or a Julian date: the slider stays where it is."""
    visit = open_page(f"/?date=1956-10-19&lang={language}")
    slider = "document.querySelector('[role=slider]')"
    top = f"() => {slider}.offsetTop - {slider}.closest('.timeline').offsetTop"
    different = {}
    for width in (320, 360, 375, 390, 430, 820):
        visit.page.set_viewport_size({"width": width, "height": 844})
        days = ("1643-01-01", "1889-09-30", "1956-10-19", *LONG_CAPTIONS)
        different[width] = len(seen_on(visit, days, top))
    assert different == dict.fromkeys(different, 1)
