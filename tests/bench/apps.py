"""The measured apps as they are served: each by a process of its own, behind a wire of its own."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from geo.text import Language
from tests.bench.figures import UnmeasuredError
from tests.bench.wire import Wire, counted
from tests.server import Server, running

PLAIN_SERVER = "tests/bench/plain_server.py"
SLIDER = '[role="slider"][data-date]'
PANEL = "bench.panels.length > 0"
MAP_AND_PANEL = f"bench.maps.length > 0 && {PANEL}"
ANY_MAP = "Boolean(document.querySelector('iframe')?.contentDocument?.querySelector('.leaflet-container'))"


@dataclass(frozen=True)
class App:
    """One app as it is served: its wire, its server, the link it is measured at."""

    name: str
    wire: Wire
    server: Server
    link: str
    slider: str
    """Selector of the element that the keys go to, or of what stands in the page at last."""
    stands: str
    """JavaScript that is true once the page shows what it is for."""

    def cpu_ms(self) -> float:
        """CPU time that the server and its threads, ended ones included, have used so far (Linux)."""
        try:
            return 1000 * self.server.cpu_seconds()
        except OSError as error:
            raise UnmeasuredError(
                f"server time: this system has no CPU clock of another process: {error}"
            ) from error

    def in_language(self, language: Language) -> "App":
        """The same app, its link naming ``language``; only this page reads that."""
        return replace(self, name=f"{self.name}, {language}", link=f"{self.link}&lang={language}")


@dataclass(frozen=True)
class Apps:
    """This page, and what it is measured beside; each app's file says what it is and is not."""

    ours: App
    naive: App
    floor: App
    bare: App


@contextmanager
def served() -> Iterator[Apps]:
    """All four, until the end."""
    with ExitStack() as stack:
        logs = Path(stack.enter_context(TemporaryDirectory()))

        def app(name: str, link: str, slider: str, stands: str, script: str = PLAIN_SERVER) -> App:
            server = stack.enter_context(running(logs / f"{name}.txt", script, PLAIN_APP=f"{name}_app.py"))
            return App(name, stack.enter_context(counted(server.port)), server, link, slider, stands)

        yield Apps(
            app("ours", "/?date=1956-10-19", SLIDER, MAP_AND_PANEL, "dashboard/server.py"),
            app("naive", "/", 'input[type="range"]', MAP_AND_PANEL),
            app("floor", "/", SLIDER, PANEL),
            app("bare", "/", "iframe", ANY_MAP),
        )
