"""The ways that only `make test-browsers` goes, in every browser."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest

from tests.browser.journeys.driver import Driver
from tests.browser.journeys.reader import Reader
from tests.browser.slow_line import SlowLine

VIEW = "/?date=1956-10-19&island=shikotan&lang=en"


@pytest.fixture
def line(address: str) -> Iterator[SlowLine]:
    """A line to the server that can be cut."""
    with SlowLine(int(urlsplit(address).port or 0)).laid() as laid:
        yield laid


def test_play_and_pause(reader: Reader) -> None:
    """Play moves slider and map together, Space stops it, and the panel comes to rest on that day."""
    reader.opens("/?date=1900-01-01&lang=en")
    reader.clicks(".timeline-play")
    reader.driver.wait("() => document.querySelector('[role=slider]').dataset.date > '1901'")
    reader.focuses("[role=slider]")
    reader.presses("Space")
    reader.awaits(".timeline-play", "Play")
    reader.is_on(reader.day())


def test_colours(reader: Reader) -> None:
    """Dark and light are chosen at the foot of the page, reach the map's frame, and outlast a reload."""
    reader.opens(VIEW)
    for theme in ("dark", "light"):
        before = reader.driver.run(GROUND)
        reader.clicks(f'[data-choose-theme="{theme}"]')
        reader.awaits(f'html[data-theme="{theme}"]')
        if theme == "dark":
            reader.driver.wait(f"(before) => ({GROUND})() !== before", before)
        reader.driver.reload()
        reader.page_stands()
        reader.awaits(f'html[data-theme="{theme}"]')


GROUND = (
    "() => { const map = document.querySelector('iframe').contentDocument.querySelector('#map_div');"
    " return getComputedStyle(map).backgroundColor; }"
)


def test_links_both_ways(reader: Reader) -> None:
    """From the panel to a reference page and from there to the same view again."""
    reader.opens(f"{VIEW}&lens=offer")
    reader.clicks('.st-key-island-panel a[href*="islands/shikotan"]')
    reader.driver.wait("(end) => location.pathname.endsWith(end)", f"/islands/shikotan{reader.ending}")
    reader.awaits("h1")
    reader.clicks("nav a", "Map")
    reader.is_on("1956-10-19")
    reader.is_chosen("shikotan")
    reader.awaits('button[data-lens="offer"][aria-pressed="true"]', in_map=True)


def test_reload_keeps_the_view(reader: Reader) -> None:
    """Day, island, lens and the map's place."""
    reader.opens(VIEW)
    reader.takes_lens("claims")
    reader.clicks("button", "Next event")
    reader.is_on("1956-12-08")
    reader.driver.wait("() => location.search.includes('date=1956-12-08')")
    reader.clicks(".zoom button", "Zoom in", in_map=True)
    reader.driver.wait("() => sessionStorage.getItem('four-islands.map') !== null")
    before = reader.driver.run(WIDTH_OF_KUNASHIR)
    reader.driver.reload()
    reader.is_on("1956-12-08")
    reader.is_chosen("shikotan")
    reader.awaits('button[data-lens="claims"][aria-pressed="true"]', in_map=True)
    assert reader.driver.run(WIDTH_OF_KUNASHIR) == pytest.approx(before, abs=2)


WIDTH_OF_KUNASHIR = (
    "() => document.querySelector('iframe').contentDocument"
    ".querySelector('path.island[data-island=\"kunashir\"]').getBoundingClientRect().width"
)


def test_two_tabs_keep_apart(reader: Reader) -> None:
    """A step in one tab moves nothing in the other."""
    reader.opens(VIEW)
    with reader.driver.another_tab():
        reader.opens("/?date=1900-01-01&island=iturup&lang=en")
        reader.focuses("[role=slider]")
        reader.presses("PageUp")
        reader.is_on("1901-01-01")
        reader.is_chosen("iturup")
    reader.is_on("1956-10-19")
    reader.is_chosen("shikotan")


def test_lists(reader: Reader) -> None:
    """All events narrow to a word, and a row moves slider, map and panel to its day."""
    reader.opens("/?date=1956-10-19&island=kunashir&lang=en")
    reader.clicks('nav a[href="#events"]')
    reader.types('#events input[type="search"]', "Yalta")
    reader.driver.wait(
        "() => { const shown = document.querySelectorAll('#events tbody tr').length;"
        " return shown > 0 && shown < 20; }"
    )
    reader.clicks('#events tr[data-event="yalta-agreement-1945"] a.jump')
    reader.is_on("1945-02-11")
    reader.is_chosen("kunashir")


def test_the_dialog(reader: Reader) -> None:
    """The explanation opens as a dialog; Escape closes it, keeps the island, and gives the focus back."""
    reader.opens(VIEW)
    reader.focuses('.masthead a[href="#reading"]')
    reader.presses("Enter")
    reader.awaits("dialog:modal")
    reader.presses("Escape")
    reader.awaits_none("dialog[open]")
    reader.is_chosen("shikotan")
    reader.driver.wait("() => document.activeElement?.matches('.masthead a[href=\"#reading\"]')")


@pytest.mark.needs("page.pdf", "print")
def test_print(reader: Reader) -> None:
    """A view is five sheets at most."""
    reader.opens(VIEW)
    assert 1 <= len(re.findall(rb"/Type\s*/Page\b", reader.driver.printed())) <= 5


def test_offline_and_back(driver: Driver, line: SlowLine) -> None:
    """Without the server map and timeline go on and the panel says so; with it again the panel follows."""
    driver.begin()
    reader = Reader(driver, line.address)
    reader.opens(VIEW)
    line.cut()
    offline = (
        "(told) => [...document.querySelectorAll('[role=status]')]"
        ".some((one) => one.textContent.includes('Offline')) === told"
    )
    driver.wait(offline, True)
    reader.focuses("[role=slider]")
    reader.presses("PageUp")
    reader.map_follows()
    assert reader.day() == "1957-10-19"
    line.restore()
    driver.wait(offline, False)
    reader.is_on("1957-10-19")
    reader.is_chosen("shikotan")
