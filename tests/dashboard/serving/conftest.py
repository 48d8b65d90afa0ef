"""A server of the page, for all tests over the wire."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.server import Server, running


@pytest.fixture(scope="session")
def log(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the server writes."""
    return tmp_path_factory.mktemp("server") / "log.txt"


@pytest.fixture(scope="session")
def server(log: Path) -> Iterator[Server]:
    """A running server."""
    with running(log) as one:
        yield one
