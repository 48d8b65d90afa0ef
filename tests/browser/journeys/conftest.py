"""A reader for each browser, on the one server; what the browser cannot do is left out by name."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Playwright

from dashboard.site.places import ENDING
from tests.browser.browsers import ENGINES, find, fresh_home, launched
from tests.browser.conftest import SCREEN
from tests.browser.fonts import fonts_are_there
from tests.browser.journeys.driver import Driver
from tests.browser.journeys.playwright_driver import PlaywrightDriver
from tests.browser.journeys.reader import Reader
from tests.browser.journeys.webkit_driver import webkit
from tests.environment import in_ci
from tests.site import served

BESIDE_CHROMIUM = ("firefox", "webkit")
"""Where the core suffices: in Chromium the other tests of tests/browser go the same ways."""

FURTHER = "test_further_journeys.py"


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leave the further ways to `make test-browsers`."""
    return True if collection_path.name == FURTHER and config.getoption("journeys") == "core" else None


SERVED = ("live", "files")
"""By the Streamlit server, and by a server of plain files."""


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Every journey in every browser, session by session, on both ways in which the page is served."""
    if "driver" not in metafunc.fixturenames:
        return
    everywhere = metafunc.config.getoption("journeys") == "all"
    names = tuple(ENGINES) if everywhere else BESIDE_CHROMIUM
    once = metafunc.definition.get_closest_marker("once") or "reader" not in metafunc.fixturenames
    if once:
        metafunc.parametrize("driver", names, indirect=True, scope="session")
        return
    cases = [(name, served) for served in SERVED for name in names]
    # Files have no other tests in Chromium that go the same ways.
    cases += [("chromium", "files")] if ("chromium", "files") not in cases else []
    metafunc.parametrize(("driver", "served_as"), cases, indirect=("driver",), scope="session")


@pytest.fixture(scope="session")
def driver(request: pytest.FixtureRequest, playwright: Playwright) -> Iterator[Driver]:
    """The browser that the journey is made in: one for all journeys of this process."""
    engine = ENGINES[request.param]
    if not in_ci() and not (find(engine) and fonts_are_there()):
        pytest.skip(f"not here: {engine.name} or the tests' fonts")
    if engine.name == "webkit":
        with webkit() as driven:
            yield driven
        return
    with fresh_home() as environment:
        browser = launched(playwright, engine, environment)
        driven = PlaywrightDriver(engine.name, browser, SCREEN)
        yield driven
        driven.end()
        browser.close()


@pytest.fixture(scope="session")
def served_as() -> str:
    """In which of SERVED ways the page is served."""
    return "live"


@pytest.fixture(scope="session")
def file_server(site_folder: Path) -> Iterator[str]:
    """The address of the page as files."""
    with served(site_folder) as address:
        yield address


@pytest.fixture
def reader(request: pytest.FixtureRequest, driver: Driver, served_as: str) -> Iterator[Reader]:
    """Someone at an empty tab; whatever the page let fail is a failure."""
    driver.begin()
    files = served_as == "files"
    address = request.getfixturevalue("file_server" if files else "address")
    one = Reader(driver, address, ENDING if files else "")
    yield one
    assert driver.errors() == []
