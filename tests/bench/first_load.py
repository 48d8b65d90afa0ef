"""The first load of each app, nothing cached: bytes, requests, largest contentful paint, time to the map."""

from dataclasses import dataclass, field

from playwright.sync_api import Browser

from tests.bench.figures import Figure, UnmeasuredError, measuring, p50
from tests.bench.visits import App, visit

FIRST_LOAD_BYTES = 900_000

LCP = """() => new Promise((resolve) => {
    new PerformanceObserver((list) => resolve(list.getEntries().at(-1).startTime))
        .observe({ type: "largest-contentful-paint", buffered: true });
})"""


@dataclass
class Loads:
    """What each load of one app took."""

    bytes: list[float] = field(default_factory=list)
    down: list[float] = field(default_factory=list)
    requests: list[float] = field(default_factory=list)
    outside: list[str] = field(default_factory=list)
    lcp: list[float] = field(default_factory=list)
    map: list[float] = field(default_factory=list)


def load(browser: Browser, ours: App, naive: App, times: int) -> tuple[Loads, Loads]:
    """Load both in turn, ``times`` each, after one load of each that only warms the servers."""
    loads = {ours.name: Loads(), naive.name: Loads()}
    for number in range(times + 1):
        for app in (ours, naive):
            with measuring(f"{app.name}: first load"):
                _load(browser, app, Loads() if number == 0 else loads[app.name])
    return loads[ours.name], loads[naive.name]


def figures(ours: Loads, naive: Loads) -> list[Figure]:
    """The rows that the loads make."""
    size = p50("first load, bytes", ours.bytes)
    return [
        Figure(
            f"first load, bytes on the wire, both ways, p50 of {len(ours.bytes)}",
            f"{size / 1000:.0f} kB",
            f"{p50('first load, bytes, naive', naive.bytes) / 1000:.0f} kB",
            f"≤ {FIRST_LOAD_BYTES / 1000:.0f} kB",
            size <= FIRST_LOAD_BYTES,
        ),
        Figure(
            "the same, only what the browser receives",
            f"{p50('first load, received', ours.down) / 1000:.0f} kB",
            f"{p50('first load, received, naive', naive.down) / 1000:.0f} kB",
        ),
        Figure(
            "first load, requests, p50",
            f"{p50('first load, requests', ours.requests):.0f}",
            f"{p50('first load, requests, naive', naive.requests):.0f}",
        ),
        Figure(
            "first load, requests to other hosts, all loads",
            str(len(ours.outside)),
            str(len(naive.outside)),
            "0",
            not ours.outside,
        ),
        Figure(
            "first load, largest contentful paint, p50",
            f"{p50('LCP', ours.lcp):.0f} ms",
            f"{p50('LCP, naive', naive.lcp):.0f} ms",
        ),
        Figure(
            "first load, until the map shows its day, p50",
            f"{p50('first load, map', ours.map):.0f} ms",
            f"{p50('first load, map, naive', naive.map):.0f} ms",
        ),
    ]


def _load(browser: Browser, app: App, loads: Loads) -> None:
    app.wire.mark()
    with visit(browser, app) as one:
        one.open()
        passed = app.wire.passed()
        loads.bytes.append(passed.total)
        loads.down.append(passed.down)
        painted = one.value(f"Promise.race([({LCP})(), new Promise((none) => setTimeout(none, 5000, null))])")
        if painted is None:
            raise UnmeasuredError(f"{app.name}: largest contentful paint: the browser reported none")
        loads.lcp.append(painted)
        loads.map.append(one.value("bench.maps[0].at - performance.timeOrigin"))
        loads.requests.append(one.requests)
        loads.outside += one.outside
    app.wire.rest(0.1)
