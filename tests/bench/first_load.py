"""The first load of each app, nothing cached: bytes, requests, largest contentful paint, time to the map.

This page is loaded in its other languages as well: only the chosen one is sent.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from playwright.sync_api import Browser

from geo.text import Language
from tests.bench.apps import App
from tests.bench.figures import NOTHING, Figure, UnmeasuredError, measuring, p50
from tests.bench.visits import visit

FIRST_LOAD_BYTES = 900_000
LANGUAGE_BYTES = 40_000
TIMES_BARE = 1.1

LCP = """() => new Promise((resolve) => {
    new PerformanceObserver((list) => resolve(list.getEntries().at(-1).startTime))
        .observe({ type: "largest-contentful-paint", buffered: true });
})"""


@dataclass
class Loads:
    """What each load of one app took."""

    name: str
    bytes: list[float] = field(default_factory=list)
    down: list[float] = field(default_factory=list)
    requests: list[float] = field(default_factory=list)
    outside: list[str] = field(default_factory=list)
    lcp: list[float] = field(default_factory=list)
    map: list[float] = field(default_factory=list)

    def middle(self, figure: str) -> float:
        """The median of the list named ``figure``."""
        return p50(f"first load, {figure}, {self.name}", getattr(self, figure))


def load(browser: Browser, apps: Sequence[App], times: int) -> list[Loads]:
    """Load all in turn, ``times`` each, after one load of each that only warms the servers."""
    loads = [Loads(app.name) for app in apps]
    for number in range(times + 1):
        for app, its in zip(apps, loads, strict=True):
            with measuring(f"{app.name}: first load"):
                _load(browser, app, its if number else Loads(app.name))
    return loads


def figures(
    ours: Loads, naive: Loads, bare: Loads, others: Mapping[Language, Loads]
) -> tuple[list[Figure], list[Figure]]:
    """The rows with a goal, and those beside them; ``others`` are ours in other languages."""

    def row(name: str, figure: str, unit: str, per: float = 1) -> Figure:
        mine, others, least = (f"{one.middle(figure) / per:.0f}{unit}" for one in (ours, naive, bare))
        return Figure(f"first load, {name}, p50 of {len(ours.bytes)}", mine, others, least)

    size, painted, least = ours.middle("bytes"), ours.middle("lcp"), bare.middle("lcp")
    languages = " / ".join(others)
    more = [one.middle("bytes") - size for one in others.values()]
    outside = [*ours.outside, *(request for one in others.values() for request in one.outside)]
    painted_too = [one.middle("lcp") for one in others.values()]
    return [
        Figure(
            f"first load, bytes on the wire as they are packed, both ways, p50 of {len(ours.bytes)}",
            f"{size / 1000:.0f} kB",
            f"{naive.middle('bytes') / 1000:.0f} kB",
            f"{bare.middle('bytes') / 1000:.0f} kB",
            f"≤ {FIRST_LOAD_BYTES / 1000:.0f} kB",
            size <= FIRST_LOAD_BYTES,
        ),
        Figure(
            f"first load, bytes more than in English, {languages}",
            " / ".join(f"{one / 1000:+.1f} kB" for one in more),
            goal=f"≤ {LANGUAGE_BYTES / 1000:.0f} kB",
            met=all(one <= LANGUAGE_BYTES for one in more),
        ),
        Figure(
            f"first load, largest contentful paint (no frame's content counts), p50 of {len(ours.lcp)}",
            f"{painted:.0f} ms",
            f"{naive.middle('lcp'):.0f} ms",
            f"{least:.0f} ms",
            f"≤ {TIMES_BARE} × empty",
            painted <= TIMES_BARE * least,
        ),
        Figure(
            f"first load, largest contentful paint, {languages}",
            " / ".join(f"{one:.0f} ms" for one in painted_too),
            least=f"{least:.0f} ms",
            goal=f"≤ {TIMES_BARE} × empty",
            met=all(one <= TIMES_BARE * least for one in painted_too),
        ),
        Figure(
            "first load, requests to other hosts, all loads",
            str(len(outside)),
            str(len(naive.outside)),
            str(len(bare.outside)),
            goal="0",
            met=not outside,
        ),
    ], [
        Figure(
            f"first load, bytes on the wire as they are packed, both ways, {languages}",
            " / ".join(f"{one.middle('bytes') / 1000:.0f} kB" for one in others.values()),
        ),
        row("only what the browser receives", "down", " kB", per=1000),
        row("requests", "requests", ""),
        Figure(
            f"first load, until the map shows its day, p50 of {len(ours.map)}",
            f"{ours.middle('map'):.0f} ms",
            f"{naive.middle('map'):.0f} ms",
            NOTHING,
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
        loads.map += one.value("bench.maps.slice(0, 1).map(({ at }) => at - performance.timeOrigin)")
        loads.requests.append(one.requests)
        loads.outside += one.outside
    app.wire.rest(0.1)
