"""A server of the page on a free port, and browsers that reach nothing else and see the tests' fonts only."""

import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
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
    Playwright,
    Request,
    ViewportSize,
    expect,
    sync_playwright,
)

from tests.browser import limits
from tests.browser.browsers import CHROMIUM, ENGINES, Engine, find, fresh_home, launched
from tests.browser.fonts import FONT_SETS, NARROW, FontSet, fonts_are_there
from tests.environment import in_ci
from tests.server import running

SCREEN: dict[str, Any] = {
    "viewport": {"width": 1280, "height": 800},
    "device_scale_factor": 1,
    "locale": "en-GB",
    "timezone_id": "UTC",
    "color_scheme": "light",
    "reduced_motion": "no-preference",
    "forced_colors": "none",
}
"""What a test's browser says of its reader, unless the test says otherwise."""


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Whatever asks for the page drives a browser, and is skipped where there is none."""
    engine = ENGINES[config.getoption("engine")]
    lacking = [
        thing
        for thing, there in (
            (engine.name, find(engine) is not None),
            ("the tests' fonts", fonts_are_there()),
        )
        if not there
    ]
    for item in items:
        named = getattr(item, "callspec", None)
        own = named.params.get("driver") if named else None
        abilities = tuple(one for mark in item.iter_markers("needs") for one in mark.args)
        if cannot := limits.reason(own or engine.name, abilities):
            item.add_marker(pytest.mark.skip(reason=cannot))
        if "browsers" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.browser)
            if lacking and not in_ci():
                item.add_marker(pytest.mark.skip(reason=f"not here: {' and '.join(lacking)}"))
        if own:
            item.add_marker(pytest.mark.browser)


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


Before = Callable[[BrowserContext], None]
"""What makes a context ready for a test."""


def untouched(_: BrowserContext) -> None:
    """Leave the context as it is."""


class Browsers:
    """One headless browser for each set of fonts, started when it is first asked for."""

    def __init__(self, engine: Engine, driver: Playwright, stack: ExitStack) -> None:
        """Drive ``engine`` with ``driver``; what is started ends with ``stack``."""
        self.engine = engine
        self._driver = driver
        self._stack = stack
        self._running: dict[str, Browser] = {}
        self._contexts: dict[tuple[str, Before, str], BrowserContext] = {}

    def with_fonts(self, fonts: FontSet) -> Browser:
        """The browser that sees ``fonts``."""
        if fonts.name not in self._running:
            self._running[fonts.name] = self._started(fonts)
        return self._running[fonts.name]

    def context(self, fonts: FontSet, before: Before, **options: Any) -> BrowserContext:
        """A context of that browser with SCREEN and ``options``, made ready by ``before``.

        In Chromium it is one for all tests that ask for the same, unless ``before`` is a lambda, which may
        hold what is one test's own: most of a page's first load is fetching and reading scripts that never
        change. ``Visit`` leaves nothing else behind in it.
        """
        kept = self.engine is CHROMIUM and before.__name__ != "<lambda>"
        key = (fonts.name, before, repr(sorted(options.items())))
        if not kept or key not in self._contexts:
            context = self.with_fonts(fonts).new_context(**SCREEN | options)
            before(context)
            if not kept:
                return context
            self._contexts[key] = context
        return self._contexts[key]

    def is_kept(self, context: BrowserContext) -> bool:
        """Whether other tests will use ``context``."""
        return context in self._contexts.values()

    def _started(self, fonts: FontSet) -> Browser:
        browser = launched(self._driver, self.engine, self._stack.enter_context(fresh_home(fonts)))
        self._stack.callback(browser.close)
        return browser


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """Playwright, once in this process: it allows no other beside it."""
    with sync_playwright() as one:
        yield one


@pytest.fixture(scope="session")
def browsers(request: pytest.FixtureRequest, playwright: Playwright) -> Iterator[Browsers]:
    """The browsers of all tests of this process."""
    with ExitStack() as stack:
        yield Browsers(ENGINES[request.config.getoption("engine")], playwright, stack)


@pytest.fixture(scope="session")
def browser(browsers: Browsers) -> Browser:
    """The browser with the narrow fonts, for all that does not ask for others."""
    return browsers.with_fonts(NARROW)


@pytest.fixture(params=FONT_SETS, ids=lambda name: f"{name}-fonts")
def fonts(request: pytest.FixtureRequest) -> FontSet:
    """Each set of fonts: a test of layout that asks for this holds in all."""
    return FONT_SETS[request.param]


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

    def watch(self, request: Request) -> None:
        """Note a request that goes to another host than the page's own."""
        address = urlsplit(request.url)
        if address.scheme.startswith(("http", "ws")) and address.netloc != self.own_host:
            self.outside.append(request.url)

    def forget(self) -> None:
        """Take away what the page left behind in the browser, as if nobody had been here."""
        self.page.context.clear_cookies()
        devtools = self.page.context.new_cdp_session(self.page)
        stored = {"origin": f"http://{self.own_host}", "storageTypes": "local_storage"}
        devtools.send("Storage.clearDataForOrigin", stored)
        devtools.detach()

    def listen(self, message: ConsoleMessage) -> None:
        """Keep the console's errors."""
        if message.type == "error":
            self.errors.append(message.text)


Open = Callable[..., Visit]


@pytest.fixture
def open_page(request: pytest.FixtureRequest, browsers: Browsers, address: str) -> Iterator[Open]:
    """Open a link, wide and at the server unless told otherwise, and wait until map and panel stand.

    What it asks of other hosts is noted if it is ``watched``; in Chromium none of them is found.

    In the fonts of the test's ``fonts`` if it asks for them, or else the narrow ones.
    """
    opened: list[BrowserContext] = []
    seen = request.getfixturevalue("fonts") if "fonts" in request.fixturenames else NARROW

    def open_link(
        link: str = "/",
        before: Before = untouched,
        at: str = address,
        watched: bool = False,
        viewport: ViewportSize = SCREEN["viewport"],
        **options: Any,
    ) -> Visit:
        context = browsers.context(seen, before, **options)
        opened.append(context)
        visit = Visit(context.new_page(), urlsplit(at).netloc)
        visit.page.set_viewport_size(viewport)
        if browsers.is_kept(context):
            visit.forget()
        visit.page.on("console", visit.listen)
        visit.page.on("pageerror", lambda error: visit.errors.append(str(error)))
        if watched:  # each request that is told of costs as much as a picture
            visit.page.on("request", visit.watch)
        visit.page.goto(at + link)
        visit.stands()
        visit.map.locator('[role="button"][data-island]').first.wait_for()
        visit.panel.locator("time").wait_for()
        return visit

    yield open_link
    for context in opened:
        if browsers.is_kept(context):
            for page in context.pages:
                page.close()
        else:
            context.close()
