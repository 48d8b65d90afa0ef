"""The panel in time: it follows the hand, says when it cannot, and never passes one day off as another."""

import json
import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import Any
from urllib.parse import urlencode, urlsplit

import pytest
from playwright.sync_api import Locator, Request, WebSocketRoute, expect
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from tests.browser.conftest import Open, Visit, served
from tests.browser.slow_line import SlowLine
from tests.browser.test_choosing import inside_of
from tests.browser.until import until

ISLANDS = ("habomai", "iturup", "kunashir", "shikotan")
LENSES = ("administration", "claims", "offer")
KEYS = ("ArrowRight", "ArrowLeft", "Shift+ArrowRight", "Shift+ArrowLeft", "PageUp", "PageDown")
MOST_SHIFT = 0.02
SETTLE_MS = 80
"""A little less than the rest after which Python is told."""


def shown_day(visit: Visit) -> str:
    """The day on the slider."""
    return str(visit.slider.get_attribute("data-date"))


def line(visit: Visit, words: str) -> Locator:
    """The panel's own line, if it says ``words``."""
    return visit.page.get_by_role("status").filter(has_text=words)


def pressed(visit: Visit) -> Locator:
    """The labels of the chosen islands."""
    return visit.map.locator('[role="button"][data-island][aria-pressed="true"]')


def agrees(visit: Visit, island: str | None = None, lens: str = "administration") -> str:
    """Wait until map, panel, field, slider and address show one day, island and lens; return the day."""
    expect(visit.slider).to_have_attribute("data-date", re.compile(r"\d"))
    day = shown_day(visit)
    visit.settled_on(day, island)
    if island is None:
        expect(visit.panel.locator("[data-island]")).to_have_count(0)
    expect(visit.map.locator(f'path.island:not([data-date="{day}"])')).to_have_count(0)
    expect(visit.label(island or "").and_(pressed(visit))).to_have_count(1 if island else 0)
    expect(pressed(visit)).to_have_count(1 if island else 0)
    expect(visit.map.locator(f'button[data-lens="{lens}"]')).to_have_attribute("aria-pressed", "true")
    expect(visit.page.get_by_label("Date", exact=True)).to_have_value(day)
    parts = {"date": day} | ({"island": island} if island else {})
    parts |= {"lens": lens} if lens != "administration" else {}
    expect(visit.page).to_have_url(f"http://{visit.own_host}/?{urlencode(parts)}")
    expect(line(visit, "catching up")).to_have_count(0)
    assert shown_day(visit) == day
    return day


@pytest.fixture(autouse=True)
def patience() -> Iterator[None]:
    """Conditions may take as long as a busy machine needs; none of these tests is about how long."""
    expect.set_options(timeout=30_000)
    yield
    expect.set_options(timeout=5_000)


@pytest.fixture
def slow_line(address: str) -> Iterator[SlowLine]:
    """A line of its own to the server."""
    with SlowLine(int(urlsplit(address).port or 0)).laid() as laid:
        yield laid


def test_after_500_random_steps_everything_agrees(open_page: Open) -> None:
    """Whatever the hand did, once it rests map, panel, date field, slider and address agree."""
    visit = open_page("/?date=1956-10-19")
    random = Random(1855)
    page, box = visit.page, visit.page.locator(".timeline-track").bounding_box()
    assert box is not None
    y = box["y"] + 30

    def somewhere() -> float:
        return float(box["x"] + random.uniform(0.01, 0.99) * box["width"])

    def keys() -> None:
        visit.slider.focus()
        for _ in range(6):
            page.keyboard.press(random.choice(KEYS))

    def drag() -> None:
        page.mouse.move(somewhere(), y)
        page.mouse.down()
        for _ in range(2):
            page.mouse.move(somewhere(), y)
        page.mouse.up()

    def type_date() -> None:
        field = page.get_by_label("Date", exact=True)
        field.fill(f"{random.randint(1643, 2020)}-{random.randint(1, 12):02}-{random.randint(1, 28):02}")
        field.press("Enter")

    def jump() -> None:
        # Of those in sight, and at once: meanwhile the panel may become another, its links folded away.
        visit.panel.evaluate(
            """(panel, share) => {
                const links = [...panel.querySelectorAll("a.jump")].filter((one) => one.checkVisibility());
                links[Math.floor(share * links.length)].click();
            }""",
            random.random(),
        )

    acts: tuple[tuple[int, Callable[[], None]], ...] = (
        (60, keys),  # six steps each
        (40, drag),
        (40, type_date),
        (25, lambda: visit.label(random.choice(ISLANDS)).click()),
        (20, lambda: visit.map.locator(f'button[data-lens="{random.choice(LENSES)}"]').click()),
        (15, jump),
    )
    steps = [act for times, act in acts for _ in range(times)]
    random.shuffle(steps)
    for step in steps:
        step()
    chosen = [one.get_attribute("data-island") for one in pressed(visit).all()]
    lens = visit.map.locator('button[data-lens][aria-pressed="true"]').get_attribute("data-lens")
    agrees(visit, next(iter(chosen), None), str(lens))
    assert visit.errors == []


@pytest.mark.usefixtures("fonts")
def test_scrubbing_shifts_nothing(open_page: Open) -> None:
    """During 60 keys and a drag nothing jumps: map, panel and timeline keep their places to the pixel."""
    visit = open_page("/?date=1950-01-01&island=shikotan")
    visit.page.evaluate(
        """() => {
            window.shift = 0;
            new PerformanceObserver((list) => {
                for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value;
            }).observe({ type: "layout-shift" });
            const panel = document.querySelector(".st-key-island-panel").parentElement;
            const parts = [panel, document.querySelector("iframe"), document.querySelector(".timeline")];
            window.places = new Set();
            const look = () => {
                window.places.add(JSON.stringify(parts.map((part) => part.getBoundingClientRect())));
                requestAnimationFrame(look);
            };
            look();
        }"""
    )
    visit.slider.focus()
    for number in range(60):
        visit.page.keyboard.press(KEYS[number % 3 * 2])
    visit.settled_on(shown_day(visit), "shikotan")
    box = visit.page.locator(".timeline-track").bounding_box()
    assert box is not None
    visit.page.mouse.move(box["x"] + 0.9 * box["width"], box["y"] + 30)
    visit.page.mouse.down()
    for number in range(100):
        visit.page.mouse.move(box["x"] + (0.9 - 0.007 * number) * box["width"], box["y"] + 30)
    visit.page.mouse.up()
    agrees(visit, "shikotan")
    assert visit.page.evaluate("window.shift") <= MOST_SHIFT
    assert visit.page.evaluate("[...window.places]") == [visit.page.evaluate("[...window.places][0]")]


def test_on_a_slow_line_the_map_follows_and_the_panel_says_it_catches_up(
    open_page: Open, slow_line: SlowLine
) -> None:
    """The map never waits for the server; the panel says that it does, and ends on the right day."""
    visit = open_page("/?date=1956-10-19&island=shikotan", at=slow_line.address)
    slow_line.slow = True
    visit.page.evaluate(
        """() => {
            window.frames_until_map = [];
            const slider = document.querySelector('[role="slider"]');
            const path = document.querySelector("iframe").contentDocument.querySelector("path.island");
            slider.addEventListener("keydown", (event) => {
                if (event.key === "Shift") return;
                let frames = 0;
                const look = () => {
                    frames += 1;
                    if (path.dataset.date === slider.dataset.date) window.frames_until_map.push(frames);
                    else requestAnimationFrame(look);
                };
                requestAnimationFrame(look);
            });
        }"""
    )
    slow_line.hold(to_server=True)
    visit.slider.focus()
    for number in range(20):
        visit.page.keyboard.press(KEYS[number % 3 * 2])
    # All of them before the server hears of any, and, where the machine is not too busy, within a frame.
    until(visit.page, "window.frames_until_map.length === 20")
    assert sorted(visit.page.evaluate("window.frames_until_map"))[5] <= 2
    expect(line(visit, "catching up")).to_be_visible()
    slow_line.release(to_server=True)
    agrees(visit, "shikotan")


def test_a_late_answer_is_never_taken_for_the_day_shown(open_page: Open, slow_line: SlowLine) -> None:
    """An answer that comes when the hand has moved on says its own day and that a later one is awaited."""
    visit = open_page("/?date=1956-10-19&island=shikotan", at=slow_line.address)
    slow_line.hold(to_server=False)
    visit.slider.press("PageUp")
    slow_line.await_held(300, to_server=False)
    slow_line.hold(to_server=True)
    visit.slider.press("PageUp")
    slow_line.release(to_server=False)
    visit.settled_on("1957-10-19", "shikotan")
    assert shown_day(visit) == "1958-10-19"
    expect(visit.shape("shikotan")).to_have_attribute("data-date", "1958-10-19")
    expect(line(visit, "catching up")).to_be_visible()
    slow_line.release(to_server=True)
    assert agrees(visit, "shikotan") == "1958-10-19"


def test_a_lost_connection_is_told_and_caught_up_with(open_page: Open, slow_line: SlowLine) -> None:
    """Without the server map and timeline go on and the panel says so; with it again the panel follows."""
    visit = open_page("/?date=1956-10-19&island=shikotan", at=slow_line.address)
    visit.slider.press("PageUp")
    agrees(visit, "shikotan")
    failed: list[str] = []
    visit.page.on("requestfailed", lambda request: failed.append(request.url))
    slow_line.cut()
    expect(line(visit, "Offline")).to_be_visible()
    visit.slider.press("PageUp")
    visit.label("iturup").click()
    expect(visit.label("iturup")).to_have_attribute("aria-pressed", "true")
    expect(visit.shape("iturup")).to_have_attribute("data-date", "1958-10-19")
    visit.settled_on("1957-10-19", "shikotan")
    visit.page.wait_for_url("**/?date=1958-10-19&island=iturup")

    def sixth_ping(_: Request) -> bool:
        return sum("_stcore/health" in url for url in failed) >= 6

    # After it Streamlit would open a dialog that locks the page.
    visit.page.wait_for_event("requestfailed", sixth_ping)
    visit.slider.press("PageUp")
    expect(visit.shape("iturup")).to_have_attribute("data-date", "1959-10-19")
    expect(visit.page.get_by_role("dialog")).to_have_count(0)
    expect(line(visit, "Offline")).to_be_visible()
    slow_line.restore()
    expect(line(visit, "Offline")).to_have_count(0)
    assert agrees(visit, "iturup") == "1959-10-19"


def test_an_answer_lost_with_the_connection_does_not_move_the_hand_back(
    open_page: Open, slow_line: SlowLine
) -> None:
    """Python heard of a view, its answer was lost: the view stays, and the panel comes to it."""
    visit = open_page("/?date=1954-10-19&island=shikotan", at=slow_line.address)
    visit.slider.press("PageUp")
    agrees(visit, "shikotan")
    slow_line.hold(to_server=False)
    visit.slider.press("PageUp")
    slow_line.await_held(300, to_server=False)
    slow_line.cut()
    expect(line(visit, "Offline")).to_be_visible()
    visit.page.wait_for_url("**/?date=1956-10-19&island=shikotan")
    slow_line.release(to_server=False)
    slow_line.restore()
    expect(line(visit, "Offline")).to_have_count(0)
    assert agrees(visit, "shikotan") == "1956-10-19"


def test_a_panel_that_never_came_is_sent_again(open_page: Open) -> None:
    """Another overtook it, say: of the next day, which is like it, only the day travels; the page asks."""
    sent: list[dict[str, Any]] = []
    losing: list[bool] = []

    def through(socket: WebSocketRoute) -> None:
        server = socket.connect_to_server()
        socket.on_message(server.send)

        def to_browser(message: str | bytes) -> None:
            component = ForwardMsg.FromString(message).delta.new_element.bidi_component
            if component.component_name.startswith("four_islands_panel"):
                sent.append(json.loads(component.bytes))
                if losing:
                    losing.clear()
                    return
            socket.send(message)

        server.on_message(to_browser)

    visit = open_page(
        "/?date=1930-01-10&island=shikotan",
        before=lambda context: context.route_web_socket(re.compile("_stcore/stream"), through),
    )
    losing.append(True)
    visit.page.get_by_label("Date", exact=True).fill("1956-10-21")
    visit.page.get_by_label("Date", exact=True).press("Enter")
    expect(visit.page).to_have_url(re.compile("date=1956-10-21"))
    until(visit.page, "document.querySelector('[role=slider]').dataset.date === '1956-10-21'")
    assert losing == []
    visit.slider.press("Shift+ArrowRight")
    assert agrees(visit, "shikotan") == "1956-10-22"
    *_, lost, of_the_day, again = sent
    assert [one["html"] is None for one in (lost, of_the_day, again)] == [False, True, False]
    assert again["parts"].keys() > lost["parts"].keys()


def test_a_server_that_forgot_the_page_shows_the_same_view(
    open_page: Open, slow_line: SlowLine, tmp_path: Path
) -> None:
    """After a restart, or a long sleep, the page comes back by itself to the day the hand is on."""
    visit = open_page("/?date=1956-10-19", at=slow_line.address)
    slow_line.cut()
    expect(line(visit, "Offline")).to_be_visible()
    visit.slider.press("PageUp")
    with served(tmp_path / "log.txt") as other:
        slow_line.restore(urlsplit(other).port)
        expect(line(visit, "Offline")).to_have_count(0)
        assert agrees(visit) == "1957-10-19"
        visit.slider.press("PageUp")
        assert agrees(visit) == "1958-10-19"


def test_reload_back_and_forward_step_through_settled_views(open_page: Open) -> None:
    """Each view that came to rest is a step of the history, days only passed are none; a reload keeps all."""
    visit = open_page("/?date=1956-10-19&island=shikotan")
    days = ["1956-10-19"]
    for name in ("Next event", "Next change"):
        visit.page.get_by_role("button", name=name).click()
        days.append(agrees(visit, "shikotan"))
    visit.map.locator('button[data-lens="offer"]').click()
    agrees(visit, "shikotan", "offer")
    visit.page.reload()
    visit.stands()
    assert agrees(visit, "shikotan", "offer") == days[2]
    visit.page.go_back()
    for step, day in (
        (visit.page.go_back, days[2]),
        (visit.page.go_back, days[1]),
        (visit.page.go_forward, days[0]),
        (visit.page.go_forward, days[1]),
    ):
        expect(visit.slider).to_have_attribute("data-date", day)
        agrees(visit, "shikotan")
        step()
    expect(visit.slider).to_have_attribute("data-date", days[2])
    agrees(visit, "shikotan")
    visit.page.go_back()
    visit.page.go_back()
    expect(visit.slider).to_have_attribute("data-date", days[0])
    agrees(visit, "shikotan")
    visit.page.evaluate(
        """() => {
            window.pressed = [];
            document.querySelector('[role="slider"]').addEventListener("keydown",
                () => window.pressed.push(performance.now()));
        }"""
    )
    before = visit.page.evaluate("history.length")
    visit.slider.focus()
    for _ in range(10):
        visit.page.keyboard.press("PageUp")
    assert agrees(visit, "shikotan") == "1966-10-19"
    times = visit.page.evaluate("window.pressed")
    rests = sum(later - earlier >= SETTLE_MS for earlier, later in pairwise(times))
    assert len(times) == 10
    assert visit.page.evaluate("history.length") <= before + 1 + rests


def test_two_tabs_that_scrub_at_once_stay_apart(open_page: Open) -> None:
    """Both tabs of one browser move at the same time, and each comes to rest on its own day and island."""
    visit = open_page("/?date=1956-10-19&island=shikotan")
    other = Visit(visit.page.context.new_page(), visit.own_host)
    other.page.goto(f"http://{visit.own_host}/?date=1900-01-01&island=iturup")
    other.slider.wait_for()
    other.label("iturup").wait_for()
    for _ in range(12):
        visit.slider.press("PageUp")
        other.slider.press("Shift+ArrowRight")
    assert agrees(visit, "shikotan") == "1968-10-19"
    assert agrees(other, "iturup") == "1900-01-13"


def test_the_pointer_reaches_a_sources_note(open_page: Open) -> None:
    """From the number across the gap into the note, which stays; beside it, it goes."""
    visit = open_page("/?date=1956-10-19&island=shikotan")
    mark = visit.panel.locator(".cites a").first
    note = visit.page.locator(".source-note")
    mark.hover()
    expect(note).to_be_visible()
    at, to = mark.bounding_box(), note.bounding_box()
    assert at is not None
    assert to is not None
    x, y = at["x"] + at["width"] / 2, at["y"] + at["height"] / 2
    down = to["y"] > y
    end = to["y"] + 10 if down else to["y"] + to["height"] - 10
    visit.page.mouse.move(x, end, steps=40)
    expect(note).to_be_visible()
    assert note.evaluate("(note) => note.matches(':hover')")
    visit.page.mouse.move(20, 20)
    expect(note).to_be_hidden()


def test_no_note_outlives_its_day(open_page: Open) -> None:
    """What the pointer reads over an island is said anew for each day, and a place sought is let go."""
    visit = open_page("/?date=1956-10-19")
    visit.shape("iturup").hover(position=inside_of(visit, "iturup"))
    note = visit.map.locator(".island-note")
    expect(note).to_contain_text("Soviet Union")
    visit.slider.focus()
    visit.slider.press("Home")
    expect(visit.slider).to_have_attribute("data-date", "1643-01-01")
    expect(note).to_contain_text("Ainu")
    expect(note).not_to_contain_text("Soviet Union")
    visit.map.locator('button[data-lens="claims"]').evaluate("(button) => button.click()")
    expect(note).to_contain_text("No claim")


def test_a_sources_note_goes_with_its_number(open_page: Open) -> None:
    """On a day whose panel says something else no note is left in the air, and the focus is in the panel."""
    visit = open_page("/?date=1956-10-19&island=shikotan")
    visit.panel.locator(".cites a:visible").last.press("Enter")
    note = visit.page.locator(".source-note")
    expect(note).to_be_visible()
    visit.page.evaluate("document.querySelector('.timeline-acts button').click()")
    visit.page.evaluate("document.querySelector('.timeline-acts button').click()")
    day = str(visit.slider.get_attribute("data-date"))
    visit.settled_on(day, "shikotan")
    beside = """() => {
        const note = document.querySelector(".source-note");
        const mark = document.querySelector(".panel [aria-describedby=source-note]");
        if (note.hidden) return mark === null;
        const [a, b] = [note.getBoundingClientRect(), mark.getBoundingClientRect()];
        return Math.abs(a.top - b.bottom) < 8 || Math.abs(b.top - a.bottom) < 8;
    }"""
    until(visit.page, beside)


@pytest.mark.needs("emulated touch")
def test_a_sources_number_has_room_for_a_finger(open_page: Open) -> None:
    """At least 24 by 24 pixels each, none over another, and a tap opens its note."""
    phone = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
    for link in ("/?date=1956-10-19&island=shikotan", "/?date=1956-10-19"):
        visit = open_page(link, **phone)
        boxes = visit.panel.locator(".cites a:visible").evaluate_all(
            "(marks) => marks.map((one) => { const { x, y, width, height } = one.getBoundingClientRect();"
            " return [x, y, width, height]; })"
        )
        assert len(boxes) > 5
        assert [box for box in boxes if box[2] < 24 or box[3] < 24] == []
        for at, (x, y, width, height) in enumerate(boxes):
            for other_x, other_y, *_ in boxes[at + 1 :]:
                assert abs(other_x - x) >= width - 0.5 or abs(other_y - y) >= height - 0.5, (link, at)
    mark = visit.panel.locator(".cites a:visible").first
    mark.tap()
    expect(visit.page.locator(".source-note")).to_be_visible()
    visit.panel.locator("h2").tap()
    expect(visit.page.locator(".source-note")).to_be_hidden()
