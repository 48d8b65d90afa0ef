"""Sets what tests would otherwise inherit from whoever runs them: time zone, locale, today, HOME."""

import os
import tempfile
import time
from pathlib import Path

import pytest
from hypothesis import settings

from tests import module_types, site
from tests.environment import SETTINGS, in_ci

# The same examples on every run and no clock, so that a red test means a change and not a slow machine.
settings.register_profile("same-everywhere", derandomize=True, deadline=None, database=None)
settings.load_profile("same-everywhere")
_home = tempfile.TemporaryDirectory(prefix="four-islands-tests-", ignore_cleanup_errors=True)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Which browser tests/browser drives, and how much of what is held in every browser."""
    parser.addoption("--engine", choices=("chromium", "firefox"), default="chromium")
    parser.addoption(
        "--journeys",
        choices=("core", "all"),
        default="core",
        help="the core ones in Firefox and WebKit, or all of tests/browser/journeys in every browser",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Before anything of the project is imported."""
    os.environ.update(SETTINGS, HOME=_home.name)
    time.tzset()
    config.add_cleanup(_home.cleanup)


@pytest.fixture(scope="session")
def site_folder(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The page as files, built once for all processes."""
    base = tmp_path_factory.getbasetemp()
    return site.built(base if worker_id == "master" else base.parent)


@pytest.fixture(scope="session")
def javascript_tools() -> None:
    """TypeScript and ESLint, installed; without them a test is left out, in words, or fails with CI=true."""
    reason = module_types.unable()
    if reason and not in_ci():
        pytest.skip(f"{reason}: the browser's modules are not checked")
    assert not reason
