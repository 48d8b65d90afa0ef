"""Sets what tests would otherwise inherit from whoever runs them: time zone, locale, today, HOME."""

import os
import tempfile
import time

import pytest

from tests.environment import SETTINGS

_home = tempfile.TemporaryDirectory(prefix="four-islands-tests-", ignore_cleanup_errors=True)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Which browser tests/browser drives, where a test does not name its own."""
    parser.addoption("--engine", choices=("chromium", "firefox"), default="chromium")


def pytest_configure(config: pytest.Config) -> None:
    """Before anything of the project is imported."""
    os.environ.update(SETTINGS, HOME=_home.name)
    time.tzset()
    config.add_cleanup(_home.cleanup)
