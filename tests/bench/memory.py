"""Memory: what the tab keeps after thousands of steps, once the garbage is collected."""

from dataclasses import dataclass
from random import Random

from playwright.sync_api import Browser, CDPSession, Error, Page

from tests.bench.apps import App
from tests.bench.figures import Figure, UnmeasuredError, measuring
from tests.bench.visits import ISLANDS, Visit, visit

NAME = "memory of the tab"
GROWTH_BYTES = 10_000_000
AT_ONCE = 100
"""Steps between two rests, at which the panel follows."""
KEYS = ("ArrowRight", "ArrowLeft", "PageUp", "PageDown", "Shift+ArrowRight", "Shift+ArrowLeft")

COUNT = """(selector) => {
    bench.steps = 0;
    new MutationObserver(() => bench.steps++).observe(
        document.querySelector(selector), { attributeFilter: ["data-date"] });
}"""


@dataclass(frozen=True)
class Held:
    """What the tab holds at a moment, garbage collected: bytes of JavaScript heap, and counts."""

    heap: float
    performance_heap: float
    """The same as the page's performance metrics tell it."""
    nodes: float
    listeners: float


@dataclass(frozen=True)
class Growth:
    """What the tab held before and after ``steps`` steps of the hand."""

    before: Held
    after: Held
    steps: int


def grow(browser: Browser, app: App, steps: int) -> Growth:
    """Press keys on the slider of a page of its own until it has shown ``steps`` other days."""
    with measuring(NAME), visit(browser, app) as one:
        one.open()
        one.page.bring_to_front()
        one.click(ISLANDS[-1])
        one.settle()
        session = _session(one.page)
        before = _held(one, session)
        one.page.evaluate(COUNT, app.slider)
        random = Random(1855)
        taken = 0
        while taken < steps:
            one.page.locator(app.slider).focus()
            for _ in range(min(AT_ONCE, steps - taken)):
                one.page.keyboard.press(random.choice(KEYS))
            one.told_day()
            # What the probe noted is not the page's to hold.
            one.value("bench.begin()")
            had, taken = taken, one.value("bench.steps")
            if taken == had:
                raise UnmeasuredError(f"{NAME}: the keys no longer move the timeline after {taken} steps")
        return Growth(before, _held(one, session), taken)


def figures(growth: Growth) -> tuple[list[Figure], list[Figure]]:
    """The row with a goal, and those beside it."""
    before, after = growth.before, growth.after
    grown = after.heap - before.heap
    goal = Figure(
        f"{NAME} after {growth.steps} steps, garbage collected: growth of the JavaScript heap, "
        "which the map's frame shares",
        f"{grown / 1e6:+.1f} MB (from {before.heap / 1e6:.1f} MB)",
        goal=f"< {GROWTH_BYTES / 1e6:.0f} MB",
        met=grown < GROWTH_BYTES,
    )
    return [goal], [
        Figure(
            f"{NAME}: JSHeapUsedSize before → after",
            f"{before.performance_heap / 1e6:.1f} → {after.performance_heap / 1e6:.1f} MB",
        ),
        Figure(f"{NAME}: DOM nodes before → after", f"{before.nodes:.0f} → {after.nodes:.0f}"),
        Figure(f"{NAME}: event listeners before → after", f"{before.listeners:.0f} → {after.listeners:.0f}"),
    ]


def _session(page: Page) -> CDPSession:
    """A session with the page's own process, once it is sure that the map's frame lives in the same."""
    for frame in page.frames[1:]:
        try:
            page.context.new_cdp_session(frame)
        except Error as error:
            if "does not have a separate CDP session" in error.message:
                continue
            raise
        raise UnmeasuredError(f"{NAME}: {frame.url} lives in a process of its own, which is not looked at")
    session = page.context.new_cdp_session(page)
    session.send("HeapProfiler.enable")
    session.send("Performance.enable")
    return session


def _held(one: Visit, session: CDPSession) -> Held:
    one.settle()
    one.value("bench.begin()")
    for _ in range(2):  # what the first round lets go of may hold more
        session.send("HeapProfiler.collectGarbage")
    metrics = {
        metric["name"]: metric["value"] for metric in session.send("Performance.getMetrics")["metrics"]
    }
    heap = session.send("Runtime.getHeapUsage")["usedSize"]
    try:
        return Held(heap, metrics["JSHeapUsedSize"], metrics["Nodes"], metrics["JSEventListeners"])
    except KeyError as error:
        raise UnmeasuredError(f"{NAME}: this Chromium tells no {error}") from error
