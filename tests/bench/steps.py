"""Steps through time and clicks, in both apps in turn, and what each took."""

import re
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from time import monotonic

from tests.bench.figures import Figure, UnmeasuredError, measuring, p50, p95
from tests.bench.visits import ISLANDS, Visit
from tests.browser.conftest import ROOT

MAP_P95_MS = 16
TIMES_FASTER = 20
STEP_BYTES = 10_000
STEP_CPU_MS = 15
IDLE_SECONDS = 3

KEYS = ("Shift+ArrowRight", "ArrowRight", "PageUp", "Shift+ArrowLeft", "PageDown")
"""A day, an event, a year, and back."""


@dataclass(frozen=True)
class Amount:
    """How much of each is done in one round, and how many rounds there are."""

    rounds: int
    scrubs: int
    settled: int
    naive: int
    clicks: int


@dataclass
class Samples:
    """What one app's steps and clicks took: milliseconds, except ``bytes`` and the counts."""

    map: list[float] = field(default_factory=list)
    frame: list[float] = field(default_factory=list)
    panel: list[float] = field(default_factory=list)
    bytes: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)
    lasted: list[float] = field(default_factory=list)
    """How long each settled step was watched, the quiet after it included."""
    wire: list[float] = field(default_factory=list)
    click_answer: list[float] = field(default_factory=list)
    click_panel: list[float] = field(default_factory=list)
    steps: int = 0
    reloads: int = 0
    blank_frames: int = 0
    blank_ms: float = 0
    idle_share: float = 0
    """CPU time that the server uses a millisecond when nobody does anything."""

    def cpu_mean(self) -> float:
        """CPU time of the server a settled step, as watched."""
        return sum(self.cpu) / len(self.cpu)

    def cpu_of_step(self) -> float:
        """The same without what the server would have used anyway."""
        return self.cpu_mean() - self.idle_share * sum(self.lasted) / len(self.lasted)


def walk(ours: Visit, naive: Visit, amount: Amount) -> tuple[Samples, Samples]:
    """Drive both pages, a round of one and a round of the other, until all is done."""
    of_ours, of_naive = Samples(), Samples()
    random = Random(1956)
    naive_day = date.today()
    for number in range(amount.rounds):
        with measuring("ours: steps"):
            _show(ours)
            _begin_count(ours)
            (_scrub_by_keys if number % 2 else _scrub_by_hand)(ours, of_ours, amount.scrubs, random)
            for step in range(amount.settled):
                _settled_step(ours, of_ours, KEYS[step % len(KEYS)])
            of_ours.steps += amount.scrubs + amount.settled
            _end_count(ours, of_ours)
        with measuring("ours: clicks"):
            for click in range(amount.clicks):
                _click(ours, of_ours, ISLANDS[click % 2], _day(ours), has_labels=True)
        with measuring("naive: steps"):
            _show(naive)
            _begin_count(naive)
            for _ in range(amount.naive):
                naive_day -= timedelta(days=1)
                _naive_step(naive, of_naive, naive_day.isoformat())
            of_naive.steps += amount.naive
            _end_count(naive, of_naive)
        with measuring("naive: clicks"):
            for click in range(amount.clicks):
                _click(naive, of_naive, ISLANDS[click % 2], naive_day.isoformat(), has_labels=False)
    for one, samples in ((ours, of_ours), (naive, of_naive)):
        samples.idle_share = _idle_share(one)
    return of_ours, of_naive


def figures(ours: Samples, naive: Samples) -> list[Figure]:
    """The rows that the samples make."""
    map_p95 = p95("input → map", ours.map)
    times = p95("input → map, naive", naive.map) / map_p95
    settle = settle_delay()
    rested = p95("settle → panel", ours.panel)
    size, cpu = p95("bytes", ours.bytes), ours.cpu_of_step()
    return [
        Figure(
            f"input → map shows the day, p50 ({len(ours.map)} / {len(naive.map)} steps)",
            _ms(p50("input → map", ours.map)),
            _ms(p50("input → map, naive", naive.map)),
        ),
        Figure(
            "input → map shows the day, p95",
            _ms(map_p95),
            _ms(p95("input → map, naive", naive.map)),
            f"≤ {MAP_P95_MS} ms",
            map_p95 <= MAP_P95_MS,
        ),
        Figure(
            "the same, how many times faster",
            f"{times:.0f} ×",
            "1",
            f"≥ {TIMES_FASTER} ×",
            times >= TIMES_FASTER,
        ),
        Figure(
            "input → frame drawn with the day, p95",
            _ms(p95("input → frame", ours.frame)),
            _ms(p95("input → frame, naive", naive.frame)),
        ),
        Figure(
            f"last input → panel, p95 ({len(ours.panel)} / {len(naive.panel)} steps)",
            _ms(rested),
            _ms(p95("input → panel, naive", naive.panel)),
        ),
        Figure(f"the same without the {settle} ms for which the hand must rest", _ms(rested - settle)),
        Figure(
            f"click → visible answer, p95 ({len(ours.click_answer)} / {len(naive.click_answer)} clicks)",
            _ms(p95("click → answer", ours.click_answer)),
            _ms(p95("click → answer, naive", naive.click_answer)),
        ),
        Figure(
            "click → panel, p95",
            _ms(p95("click → panel", ours.click_panel)),
            _ms(p95("click → panel, naive", naive.click_panel)),
        ),
        Figure(
            "bytes on the wire, both ways, a settled step, p50",
            _kb(p50("bytes", ours.bytes)),
            _kb(p50("bytes, naive", naive.bytes)),
        ),
        Figure(
            "bytes on the wire, both ways, a settled step, p95",
            _kb(size),
            _kb(p95("bytes, naive", naive.bytes)),
            f"≤ {_kb(STEP_BYTES)}",
            size <= STEP_BYTES,
        ),
        Figure(
            "server CPU time a settled step, mean, idle ticking taken off",
            _ms(cpu),
            _ms(naive.cpu_of_step()),
            f"≤ {STEP_CPU_MS} ms",
            cpu <= STEP_CPU_MS,
        ),
        Figure("the same, idle ticking included", _ms(ours.cpu_mean()), _ms(naive.cpu_mean())),
        Figure(
            "first byte sent → last byte received, a settled step, p50",
            _ms(p50("wire time", ours.wire)),
            _ms(p50("wire time, naive", naive.wire)),
        ),
        Figure(
            "map documents loaded while stepping",
            f"{ours.reloads} in {ours.steps} steps",
            f"{naive.reloads} in {naive.steps} steps",
        ),
        Figure(
            "frames with a blank or half-drawn map while stepping",
            f"{ours.blank_frames} in {ours.steps} steps",
            f"{naive.blank_frames} in {naive.steps} steps, {naive.blank_ms / naive.steps:.0f} ms a step",
        ),
    ]


def settle_delay() -> int:
    """How long the timeline waits for the hand to rest, in ms, as its module says."""
    module = ROOT / "dashboard" / "assets" / "timeline.js"
    found = re.search(r"^const SETTLE = (\d+);", module.read_text(encoding="utf-8"), re.MULTILINE)
    if not found:
        raise UnmeasuredError(f"settle → panel: {module.name} names no SETTLE")
    return int(found[1])


def _scrub_by_keys(visit: Visit, samples: Samples, steps: int, random: Random) -> None:
    for _ in range(steps):
        visit.press(random.choice(KEYS[:3]))
        _note_move(visit, samples)
    _rest(visit)


def _scrub_by_hand(visit: Visit, samples: Samples, steps: int, random: Random) -> None:
    box = visit.page.locator(visit.app.slider).bounding_box()
    if box is None:
        raise TimeoutError("the slider has no place on the screen")
    y = box["y"] + 17
    x = box["x"] + box["width"] * random.uniform(0.5, 0.6)
    visit.page.mouse.move(x, y)
    visit.page.mouse.down()
    for _ in range(steps):
        x += random.choice((2, 3, 5))
        visit.value("bench.begin()")
        before = _day(visit)
        visit.page.mouse.move(x, y)
        if _day(visit) != before:  # near an event the hand snaps to the same day as before
            _note_move(visit, samples)
    visit.page.mouse.up()
    _rest(visit)


def _note_move(visit: Visit, samples: Samples) -> None:
    when = visit.moved(_day(visit))
    samples.map.append(when["map"] - when["input"])
    samples.frame.append(when["frame"] - when["input"])


def _rest(visit: Visit) -> None:
    visit.page.locator(f'.st-key-island-panel time[datetime="{_day(visit)}"]').wait_for()
    visit.settle()


def _settled_step(visit: Visit, samples: Samples, key: str) -> None:
    begun = _begin_step(visit)
    visit.press(key)
    when = visit.told(_island(visit), _day(visit))
    samples.panel.append(when["panel"] - when["input"])
    _end_step(visit, samples, begun)


def _naive_step(visit: Visit, samples: Samples, day: str) -> None:
    begun = _begin_step(visit)
    visit.press("ArrowLeft")
    when = visit.moved(day)
    samples.map.append(when["map"] - when["input"])
    samples.frame.append(when["frame"] - when["input"])
    told = visit.told(_island(visit), day)
    samples.panel.append(told["panel"] - told["input"])
    _end_step(visit, samples, begun)


Begun = tuple[float, float]
"""The server's CPU time and the clock at the begin of a step, in ms."""


def _begin_step(visit: Visit) -> Begun:
    visit.app.wire.mark()
    return visit.app.server.cpu_ms(), 1000 * monotonic()


def _end_step(visit: Visit, samples: Samples, begun: Begun) -> None:
    visit.settle()
    samples.cpu.append(visit.app.server.cpu_ms() - begun[0])
    samples.lasted.append(1000 * monotonic() - begun[1])
    passed = visit.app.wire.passed()
    if not (passed.up and passed.down):
        raise UnmeasuredError("bytes on the wire: a settled step sent nothing")
    samples.bytes.append(passed.total)
    samples.wire.append(passed.milliseconds)


def _click(visit: Visit, samples: Samples, island: str, day: str, *, has_labels: bool) -> None:
    visit.click(island)
    when = visit.told(island, day)
    told = when["panel"] - when["input"]
    # The naive map does not answer a click by itself: its panel is the first that does.
    samples.click_answer.append(visit.chosen(island) - when["input"] if has_labels else told)
    samples.click_panel.append(told)
    visit.settle()


def _idle_share(visit: Visit) -> float:
    visit.settle()
    cpu, clock = _begin_step(visit)
    visit.app.wire.rest(IDLE_SECONDS)
    return (visit.app.server.cpu_ms() - cpu) / (1000 * monotonic() - clock)


def _show(visit: Visit) -> None:
    visit.page.bring_to_front()


def _begin_count(visit: Visit) -> None:
    visit.value("Object.assign(bench, { counting: true, documents: 0 })")


def _end_count(visit: Visit, samples: Samples) -> None:
    counts = visit.value("bench.counting = false, { documents: bench.documents, ...bench.blank }")
    samples.reloads += counts["documents"]
    # The page adds these up from round to round; the documents begin at 0 in each.
    samples.blank_frames, samples.blank_ms = counts["frames"], counts["milliseconds"]


def _day(visit: Visit) -> str:
    return str(visit.page.locator(visit.app.slider).get_attribute("data-date"))


def _island(visit: Visit) -> str:
    panel = visit.page.locator(".st-key-island-panel")
    named = panel.locator("[data-island]")
    if named.count():
        return str(named.first.get_attribute("data-island"))
    found = re.search(r"island (\w+)", panel.inner_text())
    return found[1] if found else "none"


def _ms(value: float) -> str:
    return f"{value:.1f} ms" if value < 100 else f"{value:.0f} ms"


def _kb(value: float) -> str:
    return f"{value / 1000:.1f} kB"
