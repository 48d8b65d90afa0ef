"""The page as files beside the live page, in one run: first load, steps, and how long it is built."""

import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic, sleep

from playwright.sync_api import Browser

from tests.bench import first_load
from tests.bench.apps import App
from tests.bench.figures import Figure, measuring
from tests.bench.visits import visit
from tests.bench.wire import counted
from tests.server import Server, free_port
from tests.site import build

BUILD_SECONDS = 90
SHARE = 0.4
"""Of the live page's bytes, and of an empty page's largest contentful paint, at most: the live page's own is
that of the first view in its first HTML, which is much the same document."""
STEPS = 20
DEEP = "/?date=1956-10-19&island=shikotan&lang=en"
PLAIN = "/?lang=en"


@dataclass(frozen=True)
class Built:
    """The page as files as it is served, and how long it took to build."""

    app: App
    seconds: float


@contextmanager
def built_and_served(like: App) -> Iterator[Built]:
    """Built anew, and served by a process of its own; ``like`` is the live page."""
    with TemporaryDirectory(prefix="four-islands-bench-") as base:
        site = Path(base) / "site"
        begun = monotonic()
        build(site)
        seconds = monotonic() - begun
        port = free_port()
        command = [sys.executable, "-m", "tests.bench.packed_files", str(site), str(port)]
        with subprocess.Popen(command) as process:
            try:
                _await(port)
                with counted(port) as wire:
                    server = Server(port, process.pid)
                    yield Built(replace(like, name="files", wire=wire, server=server), seconds)
            finally:
                process.terminate()


def figures(
    browser: Browser, live: App, empty: float, built: Built, times: int
) -> tuple[list[Figure], list[Figure]]:
    """The rows with a goal, and those beside them; ``empty`` is the largest paint of an empty page, in ms."""
    rows: list[Figure] = []
    sizes, paints, maps = [], [], []
    for link in (PLAIN, DEEP):
        pair = [replace(one, link=link) for one in (built.app, live)]
        files, ours = first_load.load(browser, pair, times)
        sizes.append((files.middle("bytes"), ours.middle("bytes")))
        paints.append((files.middle("lcp"), ours.middle("lcp")))
        maps.append((files.middle("map"), ours.middle("map")))
    rows += [
        Figure(
            "as files, bytes on the wire of the first load, plain / deep link, beside live",
            " / ".join(f"{files / 1000:.0f} of {ours / 1000:.0f} kB" for files, ours in sizes),
            goal=f"≤ {SHARE} × live",
            met=all(files <= SHARE * ours for files, ours in sizes),
        ),
        Figure(
            "as files, largest contentful paint of the first load, plain / deep link, beside live",
            " / ".join(f"{files:.0f}, live {ours:.0f} ms" for files, ours in paints),
            least=f"{empty:.0f} ms",
            goal=f"≤ {SHARE} × empty",
            met=all(files <= SHARE * empty for files, _ in paints),
        ),
    ]
    stepped = _stepped(browser, replace(built.app, link=DEEP))
    rows.append(
        Figure(
            f"as files, bytes on the wire in {STEPS} settled steps, once the group's panels are there",
            f"{stepped}",
            goal="0",
            met=stepped == 0,
        )
    )
    rows.append(
        Figure(
            "as files, time to build",
            f"{built.seconds:.0f} s",
            goal=f"≤ {BUILD_SECONDS} s",
            met=built.seconds <= BUILD_SECONDS,
        )
    )
    beside = Figure(
        "as files, until the map shows its day, plain / deep link, beside live",
        " / ".join(f"{files:.0f} of {ours:.0f} ms" for files, ours in maps),
    )
    return rows, [beside]


def _stepped(browser: Browser, app: App) -> int:
    with measuring("files: steps"), visit(browser, app) as one:
        one.open()
        one.press("ArrowRight")
        one.told_day()
        one.settle()
        app.wire.mark()
        for _ in range(STEPS):
            one.press("ArrowRight")
            one.told_day()
        one.settle()
        return app.wire.passed().total


def _await(port: int) -> None:
    for _ in range(100):
        with socket.socket() as one:
            if one.connect_ex(("127.0.0.1", port)) == 0:
                return
        sleep(0.05)
    raise TimeoutError(f"the file server on {port} did not start")
