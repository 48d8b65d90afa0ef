"""Measure both apps in one run, print the table, and write it to results.md; see ``--help``."""

import argparse
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

from playwright.sync_api import sync_playwright

from tests.bench import first_load, lookups, steps
from tests.bench.figures import Figure, UnmeasuredError, measuring, table
from tests.bench.machine import circumstances
from tests.bench.servers import running
from tests.bench.steps import Amount
from tests.bench.visits import BLOCKED, ISLANDS, App, visit
from tests.bench.wire import counted
from tests.browser.chromium import CHROMIUM_FLAGS, find_chromium
from tests.browser.conftest import ROOT

RESULTS = Path(__file__).with_name("results.md")
FULL = Amount(rounds=10, scrubs=21, settled=4, naive=3, clicks=2)
QUICK = Amount(rounds=2, scrubs=4, settled=2, naive=1, clicks=2)
TITLE = """# What the design promises, measured

Written by `make bench`. “Ours” is the page of this checkout, “naive” the app in `naive_app.py`, which says
what it is and is not. Both were driven in turn, in one run, in one headless Chromium, through a proxy that
counts bytes, with every other host unreachable. Input is stamped where the page receives it, the map where
its four outlines have changed.
"""


def main() -> int:
    """Run the benchmark; the exit status is 1 if a figure could not be measured."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument(
        "--quick", action="store_true", help="few samples, nothing written: only to see that it runs"
    )
    quick = parser.parse_args().quick
    begun = monotonic()
    try:
        measured, chromium = _measure(quick)
    except UnmeasuredError as error:
        print(f"bench: not measured: {error}", file=sys.stderr)
        return 1
    text = "\n".join(
        [TITLE, table(measured), "", *(f"- {line}" for line in circumstances(chromium, monotonic() - begun))]
    )
    print(text)
    if quick:
        print("\nQuick: too few samples to mean anything; nothing was written.")
    else:
        RESULTS.write_text(f"{text}\n", encoding="utf-8")
    return 0


def _measure(quick: bool) -> tuple[list[Figure], str]:
    found = find_chromium()
    if found is None:
        raise UnmeasuredError("all: there is no Chromium here")
    record = lookups.figures(1 if quick else 3)
    with both_served() as (ours, naive), sync_playwright() as driver, measuring("all"):
        browser = driver.chromium.launch(executable_path=str(found), args=[*CHROMIUM_FLAGS, BLOCKED])
        loads = first_load.load(browser, ours, naive, 1 if quick else 5)
        with visit(browser, ours) as our_visit, visit(browser, naive) as naive_visit:
            for one in (our_visit, naive_visit):
                one.open()
                # Both panels tell of an island from the first step on.
                one.click(ISLANDS[-1])
                one.settle()
            samples = steps.walk(our_visit, naive_visit, QUICK if quick else FULL)
        version = browser.version
        browser.close()
    return [*steps.figures(*samples), *first_load.figures(*loads), *record], version


@contextmanager
def both_served() -> Iterator[tuple[App, App]]:
    """Both apps, each by a server of its own behind a wire of its own."""
    with (
        TemporaryDirectory() as logs,
        running("dashboard/server.py", Path(logs) / "ours.txt") as our_server,
        running(
            str(Path(__file__).with_name("naive_server.py").relative_to(ROOT)), Path(logs) / "naive.txt"
        ) as naive_server,
        counted(our_server.port) as our_wire,
        counted(naive_server.port) as naive_wire,
    ):
        yield (
            App("ours", our_wire, our_server, "/?date=1956-10-19", '[role="slider"][data-date]'),
            App("naive", naive_wire, naive_server, "/", 'input[type="range"]'),
        )


if __name__ == "__main__":
    sys.exit(main())
