"""A server of the page on a free port, and a Chromium that reaches nothing else."""

import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    FrameLocator,
    Locator,
    Page,
    Route,
    expect,
    sync_playwright,
)

from tests.browser.chromium import CHROMIUM_FLAGS, find_chromium
from tests.server import running


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whatever asks for the page drives a browser, and is skipped where there is none."""
    missing = find_chromium() is None
    for item in items:
        if "open_page" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.browser)
            if missing and os.environ.get("CI", "").lower() not in ("1", "true"):
                item.add_marker(pytest.mark.skip(reason="no Chromium found"))


@contextmanager
def served(log: Path) -> Iterator[str]:
    """The address of a running server of the page; its output goes to ``log``."""
    with running(log) as server:
        yield server.address


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The page's address, on the committed record."""
    with served(tmp_path_factory.mktemp("server") / "log.txt") as where:
        yield where


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One headless Chromium for all tests."""
    found = find_chromium()
    assert found, "no Chromium found"
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=str(found), args=list(CHROMIUM_FLAGS))
        yield browser
        browser.close()


@dataclass
class Visit:
    """An open page, with what it asked of other hosts and what its console complained of."""

    page: Page
    own_host: str
    outside: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    @property
    def map(self) -> FrameLocator:
        """The map's frame."""
        return self.page.frame_locator("iframe")

    @property
    def slider(self) -> Locator:
        """The timeline's slider, in whichever language."""
        return self.page.get_by_role("slider", name=re.compile("^(Timeline|年表|Шкала времени)$"))

    @property
    def panel(self) -> Locator:
        """The panel's container."""
        return self.page.locator(".st-key-island-panel")

    def shape(self, island: str) -> Locator:
        """The path of ``island`` on the map."""
        return self.map.locator(f'path.island[data-island="{island}"]')

    def label(self, island: str) -> Locator:
        """The label of ``island`` on the map."""
        return self.map.locator(f'[role="button"][data-island="{island}"]')

    def stands(self) -> None:
        """Wait until the timeline shows a day: its elements are there before its events are."""
        expect(self.slider).to_have_attribute("data-date", re.compile(r"\d"), timeout=30_000)

    def settled_on(self, day: str, island: str | None = None) -> None:
        """Wait until the panel describes ``day`` (and ``island``)."""
        self.panel.locator(f'time[datetime="{day}"]').wait_for()
        if island:
            self.panel.locator(f'[data-island="{island}"]').wait_for()

    def watch(self, route: Route) -> None:
        """Let the page's own host through; count and block every other."""
        if urlsplit(route.request.url).netloc == self.own_host:
            route.continue_()
        else:
            self.outside.append(route.request.url)
            route.abort()

    def listen(self, message: ConsoleMessage) -> None:
        """Keep the console's errors."""
        if message.type == "error":
            self.errors.append(message.text)


Open = Callable[..., Visit]


@pytest.fixture
def open_page(chromium: Browser, address: str) -> Iterator[Open]:
    """Open a link, wide and at the server unless told otherwise, and wait until map and panel stand."""
    contexts = []

    def open_link(
        link: str = "/",
        before: Callable[[BrowserContext], None] = lambda _: None,
        at: str = address,
        **options: Any,
    ) -> Visit:
        context = chromium.new_context(**{"viewport": {"width": 1280, "height": 800}, **options})
        contexts.append(context)
        visit = Visit(context.new_page(), urlsplit(at).netloc)
        visit.page.on("console", visit.listen)
        visit.page.on("pageerror", lambda error: visit.errors.append(str(error)))
        context.route("**/*", visit.watch)
        before(context)
        visit.page.goto(at + link)
        visit.stands()
        visit.label("shikotan").wait_for()
        visit.panel.locator("time").wait_for()
        return visit

    yield open_link
    for context in contexts:
        context.close()
