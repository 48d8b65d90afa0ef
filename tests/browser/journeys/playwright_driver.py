"""Chromium and Firefox, driven by Playwright."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page
from playwright.sync_api import TimeoutError as PlaywrightTimeoutError

from tests.browser.journeys.driver import HEIGHT, PATIENCE_SECONDS, WIDTH
from tests.browser.until import until


class PlaywrightDriver:
    """A running browser, a context of its own for each journey."""

    def __init__(self, engine: str, browser: Browser, screen: dict[str, Any]) -> None:
        """Drive ``browser``; ``screen`` is what it says of its reader."""
        self.engine = engine
        self._browser = browser
        self._screen = screen | {"viewport": {"width": WIDTH, "height": HEIGHT}}
        self._context: BrowserContext | None = None
        self._page: Page | None = None
        self._errors: list[str] = []

    @property
    def page(self) -> Page:
        """The tab in front."""
        assert self._page, "no journey has begun"
        return self._page

    def begin(self) -> None:
        self.end()
        self._errors = []
        self._context = self._browser.new_context(**self._screen)
        self._context.set_default_timeout(1000 * PATIENCE_SECONDS)
        self._page = self._tab()

    def end(self) -> None:
        """Close what the journey opened."""
        if self._context:
            self._context.close()
            self._context = None

    def _tab(self) -> Page:
        assert self._context, "no journey has begun"
        page = self._context.new_page()
        page.on("pageerror", lambda error: self._errors.append(str(error)))
        return page

    def go(self, address: str) -> None:
        self.page.goto(address)

    def run(self, function: str, *arguments: object) -> Any:
        return self.page.evaluate(f"(all) => ({function})(...all)", list(arguments))

    def wait(self, function: str, *arguments: object) -> Any:
        try:
            return until(
                self.page, f"(all) => ({function})(...all)", list(arguments), 1000 * PATIENCE_SECONDS
            )
        except PlaywrightTimeoutError as error:
            raise TimeoutError(f"never true: {function} of {arguments}") from error

    def move(self, x: float, y: float) -> None:
        self.page.mouse.move(x, y)

    def button_down(self) -> None:
        self.page.mouse.down()

    def button_up(self) -> None:
        self.page.mouse.up()

    def press(self, keys: str) -> None:
        self.page.keyboard.press(keys)

    def back(self) -> None:
        self.page.go_back()

    def forward(self) -> None:
        self.page.go_forward()

    def reload(self) -> None:
        self.page.reload()

    @contextmanager
    def another_tab(self) -> Iterator[None]:
        first = self.page
        self._page = self._tab()
        try:
            yield
        finally:
            self._page.close()
            self._page = first
            first.bring_to_front()

    def printed(self) -> bytes:
        return self.page.pdf(prefer_css_page_size=True)

    def errors(self) -> list[str]:
        return self._errors
