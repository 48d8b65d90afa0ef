"""Chromium's own metrics of this page in use: layout shifts, and how late interactions are answered.

They are told by each document for itself, so the map's frame is observed as the page is. Its shifts are
weighed by its share of the view and join the page's: the "subframe weighting factor" of WICG's Layout
Instability API (wicg.github.io/layout-instability).
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from math import inf
from pathlib import Path
from random import Random
from typing import Any

from playwright.sync_api import Browser

from tests.bench.apps import App
from tests.bench.figures import UnmeasuredError, measuring
from tests.bench.steps import KEYS, Samples, day_of, scrub_by_hand, scrub_by_keys
from tests.bench.visits import ISLANDS, PHONE, Visit, visit

SCRIPT = Path(__file__).with_name("vitals.js").read_text(encoding="utf-8")
SCRUBS = 30
KEY_STEPS = 20
TYPED = "1956-10-19"
SHORTEST_MS = 16
"""Event timing tells of nothing shorter, and of what is longer in eights."""
GAP_MS, WINDOW_MS = 1000, 5000
"""Shifts further apart belong to different windows, and no window is longer: CLS as defined since 2021."""
INTERACTIONS = {"choose": 1, "keys": KEY_STEPS, "lens": 1, "details": 1, "type": 2 + len(TYPED)}
"""How many interactions the browser must have seen at least in each part of the script."""


@dataclass(frozen=True)
class Shift:
    """One layout shift: its score in the whole view, and when it was, in ms since 1970."""

    value: float
    at: float
    recent: bool
    """Whether it came within 500 ms of an input, which CLS forgives."""
    what: str


NO_SHIFT = Shift(0, 0, False, "none")


@dataclass(frozen=True)
class PlacedText:
    """What the documents of a page have told so far: the page first, its frames after it."""

    shifts: Sequence[Sequence[Shift]]
    latencies: Sequence[Sequence[float]]
    """Of every event that was told and is part of an interaction, in ms."""
    interactions: int


@dataclass
class Vitals:
    """What one visit took."""

    load: float = 0
    """CLS until the page rests for the first time."""
    scrubbing: float = 0
    """The same while the hand moves through time, shifts that CLS forgives included."""
    all: float = 0
    """CLS of load, steps, and everything after."""
    largest: Shift = NO_SHIFT
    """The largest single shift of ``all``."""
    largest_scrubbing: Shift = NO_SHIFT
    step_bytes: list[int] = field(default_factory=list)
    """On the wire, both ways, of a settled step by each of KEYS with an island chosen."""
    latency: dict[str, float] = field(default_factory=dict)
    """The worst interaction of each part of the script, in ms; 0 where all were shorter than SHORTEST_MS."""


def measure(browser: Browser, app: App) -> Vitals:
    """Load the page, move through time, and go through the script, in a page of its own."""
    with measuring(f"{app.name}: vitals"), visit(browser, app, also=SCRIPT) as one:
        one.open()
        one.page.bring_to_front()
        vitals, random = Vitals(), Random(1956)
        loaded = _told(one)
        scrub_by_hand(one, Samples(), SCRUBS // 2, random)
        scrub_by_keys(one, Samples(), SCRUBS - SCRUBS // 2, random)
        scrubbed = _told(one)
        parts: Mapping[str, Callable[[Visit], None]] = {
            "choose": _choose,
            "keys": _press_keys,
            "lens": _change_lens,
            "details": _open_details,
            "type": _type_date,
        }
        for name, act in parts.items():
            with measuring(f"{app.name}: interaction latency, {name}"), _watched(one, name, vitals):
                act(one)
        told = _told(one)
        with measuring(f"{app.name}: bytes of a settled step"):
            vitals.step_bytes = [_step_bytes(one, key) for key in KEYS]
        vitals.load, vitals.all = _cls(loaded), _cls(told)
        steps = since(loaded, scrubbed)
        vitals.scrubbing = _cls(steps, forgiving=False)
        vitals.largest = _largest(told)
        vitals.largest_scrubbing = _largest(steps, forgiving=False)
        return vitals


def load_on_phone(browser: Browser, app: App) -> float:
    """CLS of a load on a small screen, where the panel lies below the map."""
    with measuring(f"{app.name}: CLS on a phone"), visit(browser, app, also=SCRIPT, size=PHONE) as one:
        one.open()
        return _cls(_told(one))


def cumulative(shifts: Sequence[Shift], *, forgiving: bool = True) -> float:
    """CLS: the largest sum of shifts in one window; unless ``forgiving``, of those after input too."""
    worst = window = 0.0
    begun = last = -inf
    for shift in sorted(shifts, key=lambda one: one.at):
        if forgiving and shift.recent:
            continue
        if shift.at - last >= GAP_MS or shift.at - begun >= WINDOW_MS:
            begun, window = shift.at, 0.0
        window += shift.value
        last = shift.at
        worst = max(worst, window)
    return worst


def since(before: PlacedText, after: PlacedText) -> PlacedText:
    """What was told between the two."""
    if len(before.shifts) != len(after.shifts):
        raise UnmeasuredError("vitals: a frame came or went, and what it had told with it")
    return PlacedText(
        [now[len(then) :] for then, now in zip(before.shifts, after.shifts, strict=True)],
        [now[len(then) :] for then, now in zip(before.latencies, after.latencies, strict=True)],
        after.interactions - before.interactions,
    )


def read(documents: Sequence[Mapping[str, Any]]) -> PlacedText:
    """What vitals.js answered in the page and its frames; an UnmeasuredError if that is not enough."""
    for one in documents:
        if one["missing"]:
            raise UnmeasuredError(f"vitals: this Chromium does not tell {', '.join(one['missing'])}")
    if len(documents) < 2:
        raise UnmeasuredError("vitals: the map's frame was not observed")
    return PlacedText(
        [[Shift(**shift) for shift in one["shifts"]] for one in documents],
        [[event["duration"] for event in one["events"]] for one in documents],
        sum(one["interactions"] for one in documents),
    )


def worst_latency(name: str, told: PlacedText) -> float:
    """The worst interaction in ms, 0 if none was long enough to be told; if some were missed, no figure."""
    if told.interactions < INTERACTIONS[name]:
        raise UnmeasuredError(
            f"interaction latency, {name}: the browser saw {told.interactions} of {INTERACTIONS[name]}"
        )
    return max((latency for document in told.latencies for latency in document), default=0)


def _told(one: Visit) -> PlacedText:
    return read([frame.evaluate("vitals.told()") for frame in one.page.frames])


def _cls(told: PlacedText, *, forgiving: bool = True) -> float:
    return cumulative([one for shifts in told.shifts for one in shifts], forgiving=forgiving)


def _largest(told: PlacedText, *, forgiving: bool = True) -> Shift:
    counted = (one for shifts in told.shifts for one in shifts if not (forgiving and one.recent))
    return max(counted, key=lambda one: one.value, default=NO_SHIFT)


@contextmanager
def _watched(one: Visit, name: str, vitals: Vitals) -> Iterator[None]:
    before = _told(one)
    yield
    one.settle()
    vitals.latency[name] = worst_latency(name, since(before, _told(one)))


def _step_bytes(one: Visit, key: str) -> int:
    one.app.wire.mark()
    one.press(key)
    one.told_day()
    one.settle()
    return one.app.wire.passed().total


def _choose(one: Visit) -> None:
    one.click(ISLANDS[0])
    one.told(ISLANDS[0], day_of(one))


def _press_keys(one: Visit) -> None:
    for number in range(KEY_STEPS):
        one.press(("ArrowRight", "ArrowLeft", "PageUp", "Shift+ArrowRight")[number % 4])
        one.moved(day_of(one))
        if (
            number % 2
        ):  # Every other step is taken after the panel has come, its drawing on the next key's way.
            one.told_day()


def _change_lens(one: Visit) -> None:
    lens = one.page.frame_locator("iframe").locator('button[data-lens="claims"]')
    lens.click()
    lens.and_(one.page.frame_locator("iframe").locator('[aria-pressed="true"]')).wait_for()


def _open_details(one: Visit) -> None:
    panel = one.page.locator(".st-key-island-panel")
    panel.locator("details:not([open]) > summary").first.click()
    panel.locator("details[open]").first.wait_for()


def _type_date(one: Visit) -> None:
    one.page.locator(".timeline-form input").click()
    one.page.keyboard.press("Control+a")
    one.page.keyboard.type(TYPED)
    one.page.keyboard.press("Enter")
    one.page.locator(f'{one.app.slider}[data-date="{TYPED}"]').wait_for(state="attached")
    one.told_day()
