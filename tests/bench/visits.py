"""Open pages of the apps, and what a hand does on each: a step through time, a click on an island."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, Request, ViewportSize

from tests.bench.apps import App
from tests.browser.until import until

PROBE = Path(__file__).with_name("probe.js").read_text(encoding="utf-8")
OWN_HOST = "127.0.0.1"
DESK: ViewportSize = {"width": 1280, "height": 800}
PHONE: ViewportSize = {"width": 390, "height": 844}
PATIENCE_MS = 20_000
QUIET_SECONDS = 0.4
"""A page has settled when nothing passed for so long: longer than streamlit-folium's debounce of 250 ms."""
ISLANDS = ("iturup", "kunashir")
"""The two that are large enough for a click on their shape in either app."""

OUTLINES = ("habomai", "iturup", "kunashir", "shikotan")
"""The order of data/islands.geojson and of the frame that islands_as_of returns."""

Instants = dict[str, float]
"""Milliseconds on the page's clock, by what happened then."""

INSIDE = """(path) => {
    const box = path.getBoundingClientRect();
    const hit = (x, y) => document.elementFromPoint(x, y) === path;
    for (let y = box.top + 3; y < box.bottom; y += 3) for (let x = box.left + 3; x < box.right; x += 3) {
        if (hit(x, y) && hit(x - 3, y) && hit(x + 3, y) && hit(x, y - 3) && hit(x, y + 3)) {
            return { x: x - box.left, y: y - box.top };
        }
    }
    return null;
}"""


@dataclass
class Visit:
    """An open page of one app."""

    app: App
    page: Page
    requests: int = 0
    outside: list[str] = field(default_factory=list)

    def note(self, request: Request) -> None:
        """Count a request; keep it if it goes to another host."""
        address = urlsplit(request.url)
        if address.scheme not in ("http", "https"):
            return
        self.requests += 1
        if address.hostname != OWN_HOST:
            self.outside.append(request.url)

    def open(self) -> None:
        """Load the app's link and wait until it shows what it is for and nothing passes any more."""
        self.page.goto(self.app.wire.address + self.app.link)
        self.page.locator(self.app.slider).wait_for(state="attached")
        until(self.page, self.app.stands)
        self.settle()

    def settle(self) -> None:
        """Wait until nothing passes any more."""
        self.app.wire.rest(QUIET_SECONDS)

    def press(self, key: str) -> None:
        """Press ``key`` on the slider, and forget all that was noted before."""
        self.page.locator(self.app.slider).focus()
        self.page.evaluate("bench.begin()")
        self.page.keyboard.press(key)

    def moved(self, day: str) -> Instants:
        """When input, map and frame of the step to ``day`` came, once all have."""
        when: Instants = self._when(f"bench.moved({day!r})")
        return when

    def told(self, island: str, day: str) -> Instants:
        """When the last input and the panel about ``island`` on ``day`` came, once both have."""
        when: Instants = self._when(f"bench.told({island!r}, {day!r})")
        return when

    def told_day(self) -> None:
        """Wait until the panel tells of the day that the slider shows."""
        day = self.page.locator(self.app.slider).get_attribute("data-date")
        self.page.locator(f'.st-key-island-panel time[datetime="{day}"]').first.wait_for()

    def chosen(self, island: str) -> float:
        """When the label of ``island`` was pressed, once it is."""
        return float(self._when(f"bench.chosen({island!r})"))

    def click(self, island: str) -> None:
        """Click the shape of ``island``, and forget all that was noted before."""
        frame = self.page.frame_locator("iframe")
        # The record's ids, in the order of the outlines; the naive map's paths carry none.
        named = frame.locator(f'path.island[data-island="{island}"]')
        shape = named if named.count() else frame.locator("path.island").nth(OUTLINES.index(island))
        point = shape.evaluate(INSIDE)
        if point is None:
            raise TimeoutError(f"no point of {island} can be clicked")
        self.page.evaluate("bench.begin()")
        shape.click(position=point)

    def value(self, expression: str) -> Any:
        """What ``expression`` is in the page now."""
        return self.page.evaluate(expression)

    def _when(self, expression: str) -> Any:
        return until(self.page, expression)


@contextmanager
def visit(browser: Browser, app: App, also: str = "", size: ViewportSize = DESK) -> Iterator[Visit]:
    """A visit of ``app`` in a context of its own, nothing cached, not yet opened.

    ``also`` is JavaScript that runs first in every document, frames included; ``size`` is in CSS pixels.
    """
    context = browser.new_context(viewport=size)
    try:
        context.set_default_timeout(PATIENCE_MS)
        context.add_init_script(PROBE)
        if also:
            context.add_init_script(also)
        one = Visit(app, context.new_page())
        one.page.on("request", one.note)
        yield one
    finally:
        context.close()
