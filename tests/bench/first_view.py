"""The first view in the first HTML: how soon it is painted, on two screens and a slow phone, and its cost."""

from collections.abc import Sequence
from datetime import timedelta
from random import Random
from time import process_time
from typing import Any

from playwright.sync_api import Browser, ViewportSize

from dashboard.document.first_view import first_view
from dashboard.view.lens_ids import LENSES
from dashboard.view.view import View, first_day, today
from geo.text import LANGUAGES
from tests.bench.apps import App
from tests.bench.figures import Figure, UnmeasuredError, measuring, p50
from tests.bench.first_load import LCP
from tests.bench.visits import PHONE, visit
from tests.record_codes import ISLANDS

SCREENS: tuple[ViewportSize, ...] = ({"width": 1366, "height": 768}, {"width": 1350, "height": 940})
SHARE, SLOW_SHARE = 0.5, 0.15
"""Of an empty page's largest contentful paint, at most."""
SLOW_LINE = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 94_000}
"""Milliseconds, and bytes a second: 1.6 Mbit/s down, a slow 4G as Lighthouse has it."""
COST_MS = 10
VIEWS = 120
PATIENCE_MS = 60_000


def figures(browser: Browser, ours: App, bare: App, times: int) -> tuple[list[Figure], list[Figure]]:
    """The rows with a goal, and none beside them."""
    rows = []
    for screen in SCREENS:
        mine, least = _painted(browser, (ours, bare), screen, times)
        rows.append(_row(f"{screen['width']} × {screen['height']}", mine, least, times, SHARE))
    slow = max(1, times // 2)
    mine, least = _painted(browser, (ours, bare), PHONE, slow, SLOW_LINE)
    rows.append(_row("phone at 1.6 Mbit/s and 150 ms", mine, least, slow, SLOW_SHARE))
    cost = _cost()
    name = f"first view, server time to write it, none of {VIEWS} asked for before, mean"
    rows.append(Figure(name, f"{cost:.1f} ms", goal=f"≤ {COST_MS} ms", met=cost <= COST_MS))
    return rows, []


def _row(where: str, mine: float, least: float, times: int, share: float) -> Figure:
    name = f"first view, largest contentful paint, {where}, p50 of {times}"
    return Figure(
        name,
        f"{mine:.0f} ms",
        least=f"{least:.0f} ms",
        goal=f"≤ {share} × empty",
        met=mine <= share * least,
    )


def _painted(
    browser: Browser,
    apps: Sequence[App],
    screen: ViewportSize,
    times: int,
    line: dict[str, Any] | None = None,
) -> list[float]:
    """The largest contentful paint of each app, loaded in turn with nothing cached, in ms, the median."""
    found: list[list[float]] = [[] for _ in apps]
    for number in range(times + 1):
        for app, paints in zip(apps, found, strict=True):
            with measuring(f"{app.name}: first view"), visit(browser, app, size=screen) as one:
                if line:
                    one.page.set_default_timeout(PATIENCE_MS)
                    one.page.context.new_cdp_session(one.page).send("Network.emulateNetworkConditions", line)
                one.open()
                painted = one.value(LCP)
                if painted is None:
                    raise UnmeasuredError(f"{app.name}: the browser reported no largest contentful paint")
                if number:  # the first only warms the servers
                    paints.append(painted)
    return [p50(f"first view, {app.name}", paints) for app, paints in zip(apps, found, strict=True)]


def _cost() -> float:
    """CPU time of this process for views that nobody has asked for, in ms, after some that were."""
    random = Random(1956)
    days = (today() - first_day()).days

    def any_view() -> View:
        return View(
            first_day() + timedelta(random.randrange(days)),
            random.choice([None, *ISLANDS]),
            random.choice(LENSES),
            random.choice(LANGUAGES),
        )

    last = today()
    views = [any_view() for _ in range(2 * VIEWS)]
    for view in views[:VIEWS]:
        first_view(view, (), last)
    new = [view for view in views[VIEWS:] if view not in views[:VIEWS]]
    begun = process_time()
    for view in new:
        first_view(view, (), last)
    return 1000 * (process_time() - begun) / len(new)
