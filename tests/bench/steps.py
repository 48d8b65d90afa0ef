"""Steps through time and clicks, in the apps in turn, and what each took."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from statistics import mean
from time import monotonic

from tests.bench.figures import UnmeasuredError, measuring
from tests.bench.visits import ISLANDS, Visit

IDLE_SECONDS, IDLE_ROUNDS = 3, 6

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
    idle_shares: list[float] = field(default_factory=list)
    """CPU time that the server uses a millisecond when nobody does anything."""

    def cpu_mean(self) -> float:
        """CPU time of the server a settled step, as watched."""
        return mean(self.cpu)

    def cpu_of_step(self) -> float:
        """The same without what the server would have used anyway."""
        return self.cpu_mean() - mean(self.idle_shares) * mean(self.lasted)


def walk(ours: Visit, naive: Visit, floor: Visit, amount: Amount) -> tuple[Samples, Samples, Samples]:
    """Drive the pages, a round of one after a round of the other, until all is done."""
    of_ours, of_naive, of_floor = Samples(), Samples(), Samples()
    random = Random(1956)
    naive_day = date.today()
    for number in range(amount.rounds):
        with measuring("ours: steps"), _counting(ours, of_ours):
            (scrub_by_keys if number % 2 else scrub_by_hand)(ours, of_ours, amount.scrubs, random)
            for step in range(amount.settled):
                _settled_step(ours, of_ours, KEYS[step % len(KEYS)])
        with measuring("ours: clicks"):
            for click in range(amount.clicks):
                _click(ours, of_ours, ISLANDS[click % 2], day_of(ours), has_labels=True)
        with measuring("floor: settle → panel"):
            floor.page.bring_to_front()
            for _ in range(amount.settled):
                _settled_step(floor, of_floor, "ArrowRight")
        with measuring("naive: steps"), _counting(naive, of_naive):
            for _ in range(amount.naive):
                naive_day -= timedelta(days=1)
                _naive_step(naive, of_naive, naive_day.isoformat())
        with measuring("naive: clicks"):
            for click in range(amount.clicks):
                _click(naive, of_naive, ISLANDS[click % 2], naive_day.isoformat(), has_labels=False)
    with measuring("server CPU time at rest"):
        for _ in range(IDLE_ROUNDS):  # in turn: a machine's moods last longer than one
            for one, samples in ((ours, of_ours), (naive, of_naive), (floor, of_floor)):
                samples.idle_shares.append(_idle_share(one))
    return of_ours, of_naive, of_floor


def scrub_by_keys(visit: Visit, samples: Samples, steps: int, random: Random) -> None:
    """Press keys for ``steps`` steps and rest."""
    for _ in range(steps):
        visit.press(random.choice(KEYS[:3]))
        _note_move(visit, samples)
    _rest(visit)


def scrub_by_hand(visit: Visit, samples: Samples, steps: int, random: Random) -> None:
    """Drag the slider for ``steps`` days and rest."""
    box = visit.page.locator(visit.app.slider).bounding_box()
    if box is None:
        raise TimeoutError("the slider has no place on the screen")
    y = box["y"] + 17
    x = box["x"] + box["width"] * random.uniform(0.5, 0.6)
    visit.page.mouse.move(x, y)
    visit.page.mouse.down()
    enough = samples.steps + steps
    while samples.steps < enough:
        x += random.choice((1, 2, 3))
        if x > box["x"] + box["width"]:
            raise UnmeasuredError("input → map: the slider ends before the hand has made its steps")
        visit.value("bench.begin()")
        before = day_of(visit)
        visit.page.mouse.move(x, y)
        if day_of(visit) != before:  # near an event the hand snaps to the same day as before
            _note_move(visit, samples)
    visit.page.mouse.up()
    _rest(visit)


def _note_move(visit: Visit, samples: Samples) -> None:
    when = visit.moved(day_of(visit))
    samples.map.append(when["map"] - when["input"])
    samples.frame.append(when["frame"] - when["input"])
    samples.steps += 1


def _rest(visit: Visit) -> None:
    visit.told_day()
    visit.settle()


def _settled_step(visit: Visit, samples: Samples, key: str) -> None:
    begun = _begin_step(visit)
    visit.press(key)
    when = visit.told(_island(visit), day_of(visit))
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
    return visit.app.cpu_ms(), 1000 * monotonic()


def _end_step(visit: Visit, samples: Samples, begun: Begun) -> None:
    visit.settle()
    samples.steps += 1
    samples.cpu.append(visit.app.cpu_ms() - begun[0])
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
    return (visit.app.cpu_ms() - cpu) / (1000 * monotonic() - clock)


@contextmanager
def _counting(visit: Visit, samples: Samples) -> Iterator[None]:
    """Count map documents and blank frames in here; all that is in view is the page's, none of its load."""
    visit.page.bring_to_front()
    visit.value("Object.assign(bench, { counting: true, documents: 0 })")
    yield
    counts = visit.value("bench.counting = false, { documents: bench.documents, ...bench.blank }")
    samples.reloads += counts["documents"]
    # The page adds these up from round to round; the documents begin at 0 in each.
    samples.blank_frames, samples.blank_ms = counts["frames"], counts["milliseconds"]


def day_of(visit: Visit) -> str:
    """The day that the slider shows."""
    return str(visit.page.locator(visit.app.slider).get_attribute("data-date"))


def _island(visit: Visit) -> str:
    panel = visit.page.locator(".st-key-island-panel")
    named = panel.locator("[data-island]")
    if named.count():
        return str(named.first.get_attribute("data-island"))
    found = re.search(r"island (\w+)", panel.inner_text())
    return found[1] if found else "none"
