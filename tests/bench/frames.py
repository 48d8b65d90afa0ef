"""Playing: which frames the page drops while it moves from 1855 to today as fast as it can be told to."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from playwright.sync_api import Browser

from tests.bench.apps import App
from tests.bench.figures import Figure, UnmeasuredError, measuring, p95
from tests.bench.visits import visit
from tests.browser.until import until

NAME = "play, fast, 1855 to today: dropped frames while it moves"
SHARE = 0.05
LATE = 1.5
"""A gap longer than so many frames has dropped some."""
IDLE_FRAMES = 180
PATIENCE_MS = 150_000
"""Twenty seconds of moving, and a breath at each of the weightiest events."""

# Stamps each frame with the display's time and the day then shown, before the timeline moves on.
BEGIN = """(selector) => {
    const slider = document.querySelector(selector);
    const played = (bench.played = { frames: [], over: false });
    const frame = (at) => {
        played.frames.push([at, slider.dataset.date]);
        if (!played.over) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
}"""
AT_THE_END = """(selector) => {
    const slider = document.querySelector(selector);
    return slider.getAttribute("aria-valuenow") === slider.getAttribute("aria-valuemax");
}"""
END = "(bench.played.over = true, bench.played.frames)"

Frame = tuple[float, str]
"""When the display asked for a frame, in ms, and the day shown then."""


@dataclass(frozen=True)
class Playing:
    """The frames of the page at rest, and of the same page playing."""

    idle: Sequence[Frame]
    played: Sequence[Frame]


def play(browser: Browser, app: App) -> Playing:
    """Play all of 1855 to today once, in a page of its own, with a rest before it."""
    at_the_beginning = replace(app, link="/?date=1855-01-01")
    with measuring(NAME), visit(browser, at_the_beginning) as one:
        one.open()
        one.page.bring_to_front()
        one.page.get_by_role("button", name="Since the Treaty of Shimoda (1855)").click()
        one.page.get_by_label("Speed").select_option(value="2")
        one.settle()
        one.page.evaluate(BEGIN, app.slider)
        until(one.page, f"bench.played.frames.length > {IDLE_FRAMES}", polling=500)
        idle = one.value(END)
        one.page.evaluate(BEGIN, app.slider)
        one.page.locator(app.slider).press("Space")
        # Asked seldom: a question at each frame would be a load of its own.
        until(one.page, AT_THE_END, arg=app.slider, polling=500, timeout=PATIENCE_MS)
        return Playing(idle, one.value(END))


def gaps(frames: Sequence[Frame], *, moving: bool) -> list[float]:
    """The time between neighbouring frames, in ms; if ``moving``, only where the day changed between them."""
    return [later - earlier for (earlier, old), (later, new) in pairwise(frames) if not moving or old != new]


def dropped(lengths: Sequence[float], frame: float) -> tuple[int, float]:
    """How many frames of ``frame`` ms are missing in gaps over LATE frames, and which share of all."""
    missing = sum(round(length / frame) - 1 for length in lengths if length > LATE * frame)
    return missing, missing / (len(lengths) + missing)


def figures(playing: Playing) -> tuple[list[Figure], list[Figure]]:
    """The row with a goal, and those beside it."""
    resting, moving = gaps(playing.idle, moving=False), gaps(playing.played, moving=True)
    if len(resting) < 2 or len(moving) < 2:
        raise UnmeasuredError(f"{NAME}: {len(resting)} frames at rest, {len(moving)} while it moved")
    frame = median(resting)
    idle_missing, idle_share = dropped(resting, frame)
    missing, share = dropped(moving, frame)
    goal = Figure(
        f"{NAME} (frames missing in gaps over {LATE} × the {frame:.1f} ms of the same page at rest)",
        f"{share:.1%} ({missing} of {len(moving) + missing})",
        least=f"at rest {idle_share:.1%} ({idle_missing} of {len(resting) + idle_missing})",
        goal=f"< {SHARE:.0%}",
        met=share < SHARE,
    )
    beside = Figure("play: gap between frames while it moves, p95", f"{p95(NAME, moving):.1f} ms")
    longest = Figure("play: longest gap between frames while it moves", f"{max(moving):.0f} ms")
    return [goal], [beside, longest]
