"""What readers keep when servers, clocks, machines and browsers fail them."""

import re
import shutil
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from geo.loading import DATA
from tests.browser.conftest import Open, Visit
from tests.browser.slow_line import SlowLine
from tests.browser.test_map_place import FIND_MAP
from tests.browser.until import until
from tests.server import running

LISTS = "document.querySelector('.st-key-record-lists')"


@pytest.fixture(scope="module")
def replacing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server of another edition of the record, on whichever day it is."""
    record = shutil.copytree(DATA, tmp_path_factory.mktemp("another") / "record")
    edition = record / "edition.yaml"
    text = edition.read_text(encoding="utf-8")
    changed = re.sub(r"(?m)^known_to: .*$", "known_to: 2026-02-23", text)
    assert changed != text
    edition.write_text(changed, encoding="utf-8")
    log = tmp_path_factory.mktemp("server") / "log.txt"
    with running(log, FOUR_ISLANDS_DATA=str(record), FOUR_ISLANDS_TODAY="") as server:
        yield server.address


@pytest.fixture
def line(address: str) -> Iterator[SlowLine]:
    """A line to the server."""
    with SlowLine(int(urlsplit(address).port or 0)).laid() as laid:
        yield laid


def held(page: Page) -> dict[str, object]:
    """What a reader would miss: view, language, the map's place, what is open, typed, how far they are."""
    return {
        "link": page.evaluate("location.search"),
        "day": page.locator(".timeline-slider").get_attribute("data-date"),
        "map": page.frames[-1].evaluate(
            f"[{FIND_MAP}.getZoom(), {FIND_MAP}.getCenter().lat].map((one) => one.toFixed(2))"
        ),
        "open": page.evaluate(
            "[...document.querySelectorAll('details[open]')].map((one) => one.dataset.keep || one.id)"
        ),
        "words": page.get_by_role("searchbox").first.input_value(),
        "scrolled": page.evaluate(f"Math.round({LISTS}.getBoundingClientRect().top / 8)"),
    }


def settle_in(visit: Visit) -> None:
    """Leave every part of the page otherwise than it opened."""
    visit.map.locator(".zoom-steps button").first.click()
    until(visit.page.frames[-1], f"!{FIND_MAP}._animatingZoom")
    until(visit.page, "sessionStorage.getItem('four-islands.map') !== null")
    details = visit.panel.locator("details[data-keep]").first
    details.locator("> summary").click()
    visit.page.locator("#events > summary").click()
    visit.page.get_by_role("searchbox").first.fill("1945")
    visit.page.evaluate(f"{LISTS}.scrollIntoView()")


def test_a_new_edition_under_an_open_page(open_page: Open, line: SlowLine, replacing: str) -> None:
    """The page is loaded anew into the same view, once, and nothing stands in it twice."""
    visit = open_page("/?date=1956-10-19&island=shikotan&lens=offer&lang=ru", at=line.address)
    page = visit.page
    settle_in(visit)
    before = held(page)
    loads: list[str] = []
    page.on("domcontentloaded", lambda _: loads.append(page.url))
    page.evaluate("window.same = true")
    line.cut()
    line.restore(urlsplit(replacing).port)
    until(page, "!window.same")
    visit.stands()
    visit.settled_on("1956-10-19", "shikotan")
    visit.label("shikotan").wait_for()
    until(page, f"{LISTS}?.querySelector('#events[open] input[type=search]')?.value === '1945'")
    until(page, f"Math.round({LISTS}.getBoundingClientRect().top / 8) === {before['scrolled']}")
    assert held(page) == before
    for one in (".timeline", ".panel-status", "#events", "iframe", "h1"):
        assert page.locator(one).count() == 1, one
    assert len(loads) == 1
    visit.slider.press("PageUp")
    visit.settled_on("1957-10-19", "shikotan")


WEST, EAST = "Etc/GMT+12", "Pacific/Kiritimati"
"""From one to the other it is a day or two later, at any hour."""
OWN_DAY = """() => {
    const now = new Date();
    const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
    return day.map((part) => String(part).padStart(2, "0")).join("-");
}"""


def test_today_is_the_readers_own_and_goes_on_after_a_sleep(
    browser: Browser, line: SlowLine, replacing: str
) -> None:
    """Opened where the day is last, woken where it is first: the page moves along, and keeps the rest."""
    line.restore(urlsplit(replacing).port)
    with browser.new_context(locale="en-GB") as context:
        page = context.new_page()
        visit = Visit(page, urlsplit(line.address).netloc)
        devtools = context.new_cdp_session(page)
        devtools.send("Emulation.setTimezoneOverride", {"timezoneId": WEST})
        page.goto(f"{line.address}/?island=shikotan")
        visit.stands()
        visit.label("shikotan").wait_for()
        agrees(visit, page.evaluate(OWN_DAY))
        settle_in(visit)
        before = held(page)
        page.evaluate("window.same = true")

        devtools.send("Page.setWebLifecycleState", {"state": "frozen"})
        line.cut()
        devtools.send("Emulation.setTimezoneOverride", {"timezoneId": EAST})
        line.restore()
        devtools.send("Page.setWebLifecycleState", {"state": "active"})
        day = page.evaluate(OWN_DAY)
        agrees(visit, day)
        assert page.evaluate("window.same"), "the page was loaded anew"
        assert held(page) == before | {"day": day}
        visit.slider.press("Shift+ArrowLeft")
        page.wait_for_url("**/?date=*")
        visit.slider.press("End")
        expect(visit.slider).to_have_attribute("data-date", day)


def agrees(visit: Visit, day: str) -> None:
    """Wait until all parts of the page are on ``day``, the last there is, which the address does not name."""
    visit.settled_on(day, "shikotan")
    slider = visit.slider
    expect(slider).to_have_attribute("data-date", day)
    expect(slider).to_have_attribute("aria-valuemax", str(slider.get_attribute("aria-valuenow")))
    expect(visit.shape("shikotan")).to_have_attribute("data-date", day)
    expect(visit.page).to_have_title(re.compile(rf"\b{int(day[-2:])} \w+ {day[:4]}\b"))
    assert "date=" not in visit.page.url


POISON = """
    const junk = ["{", "[[]]", '{"said":"","left":{"text":{},"sort":7}}', "x".repeat(1_000_000)];
    const names = ["stActiveTheme-/-v2", ...["map", "filter", "panel", "sections", "scroll", "seen", "theme",
        "scale", "switched"].map((name) => `four-islands.${name}`)];
    names.forEach((name, at) => {
        const value = junk[(at + POISONED) % junk.length];
        for (const store of [localStorage, sessionStorage]) store.setItem(name, value);
    });
"""
AHEAD = """
    const Real = Date;
    Date = class extends Real {
        constructor(...parts) { if (parts.length) super(...parts); else super(Date.now()); }
        static now() { return Real.now() + 5 * 365.25 * 86_400_000; }
    };
"""


def test_a_wrong_clock_and_poisoned_storage_change_nothing(open_page: Open, replacing: str) -> None:
    """The page stands on its server's day, though the browser's clock is years ahead, and can be used."""
    for poisoned in range(2):
        script = AHEAD + POISON.replace("POISONED", str(poisoned))
        visit = open_page(
            "/?lens=claims", at=replacing, before=lambda one, say=script: one.add_init_script(say)
        )
        visit.settled_on(str(visit.slider.get_attribute("data-date")))
        assert visit.page.evaluate(OWN_DAY) > str(visit.slider.get_attribute("data-date"))
        visit.page.reload()
        visit.stands()
        visit.label("shikotan").click()
        visit.slider.press("PageDown")
        visit.settled_on(str(visit.slider.get_attribute("data-date")), "shikotan")
        visit.page.locator("#events > summary").click()
        assert visit.errors == []
