"""Input → map in Firefox: the steps of steps.py, seen by the same probe, in another engine."""

from random import Random

from playwright.sync_api import Playwright

from tests.bench.apps import App
from tests.bench.figures import Figure, measuring, p50, p95
from tests.bench.steps import Amount, Samples, scrub_by_hand, scrub_by_keys
from tests.bench.visits import ISLANDS, visit
from tests.browser.browsers import FIREFOX, find, fresh_home, launched

NAME = "input → map shows the day, in Firefox, p50 and p95"

CLOCK = {"privacy.reduceTimerPrecision": False}
"""Left alone, Firefox rounds its clock to whole milliseconds."""


def measure(driver: Playwright, app: App, amount: Amount) -> Samples | None:
    """What steps by hand and by keys took, a round of each in turn; None where there is no Firefox."""
    if find(FIREFOX) is None:
        return None
    samples = Samples()
    random = Random(1956)
    with measuring(NAME), fresh_home() as environment:
        browser = launched(driver, FIREFOX, environment, CLOCK)
        try:
            with visit(browser, app) as one:
                one.open()
                one.click(ISLANDS[-1])
                one.settle()
                for number in range(amount.rounds):
                    (scrub_by_keys if number % 2 else scrub_by_hand)(one, samples, amount.scrubs, random)
        finally:
            browser.close()
    return samples


def figure(samples: Samples | None) -> Figure:
    """The row, which says so where there is no Firefox."""
    if samples is None:
        return Figure(NAME, "not measured: there is no Firefox here")
    middle, most = p50(NAME, samples.map), p95(NAME, samples.map)
    return Figure(f"{NAME} ({len(samples.map)} steps)", f"{middle:.1f} ms and {most:.1f} ms")
