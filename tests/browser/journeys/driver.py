"""What a journey asks of a browser, whichever it is and whoever drives it."""

from contextlib import AbstractContextManager
from typing import Any, Protocol

WIDTH, HEIGHT = 1280, 800
"""The page's size in CSS pixels."""

PATIENCE_SECONDS = 30


class Driver(Protocol):
    """One browser with the tests' fonts and environment; one tab of it stands in front."""

    engine: str
    """Its name in tests.browser.browsers.ENGINES."""

    def begin(self) -> None:
        """Start anew: an empty tab of the usual size, nothing stored, no errors."""

    def go(self, address: str) -> None:
        """Open ``address``."""

    def run(self, function: str, *arguments: object) -> Any:
        """What the JavaScript ``function`` returns, called in the page with ``arguments``."""

    def wait(self, function: str, *arguments: object) -> Any:
        """What ``function`` returns once that is truthy; raises TimeoutError after PATIENCE_SECONDS."""

    def move(self, x: float, y: float) -> None:
        """Move the pointer to a place in the page, in CSS pixels from its left top corner."""

    def button_down(self) -> None:
        """Press the pointer's first button."""

    def button_up(self) -> None:
        """Let it go."""

    def press(self, keys: str) -> None:
        """Press a key, or several at once, by the names of the DOM: ``Home``, ``a``, ``Shift+ArrowLeft``."""

    def back(self) -> None:
        """The browser's own way back."""

    def forward(self) -> None:
        """The browser's own way forward."""

    def reload(self) -> None:
        """Load the page anew."""

    def another_tab(self) -> AbstractContextManager[None]:
        """Another empty tab stands in front until the block ends; both share what is stored."""

    def printed(self) -> bytes:
        """The page as a PDF, printed as its reader would."""

    def errors(self) -> list[str]:
        """Exceptions that nothing in the page caught, as far as the browser tells them."""
