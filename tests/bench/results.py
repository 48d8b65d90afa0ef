"""Where the figures stand: results.md in full, and the promised ones between two marks in the README."""

from collections.abc import Sequence
from pathlib import Path

from tests.bench.figures import Figure, table
from tests.server import ROOT

RESULTS = Path(__file__).with_name("results.md")
README = ROOT / "README.md"
BEGIN = "<!-- measured: written by make bench -->"
END = "<!-- end of measured -->"
TITLE = """# What the design promises, measured

Written by `make bench`. “Ours” is the page of this checkout; “naive” the app in `naive_app.py`; “empty” a
page of the same libraries that does nothing: `floor_app.py` for steps, `bare_app.py` for first loads. Each
file says what it is and is not. All were driven in turn, in one run, in one headless Chromium without a
graphics card, through a proxy that counts bytes, with every other host unreachable. Input is stamped where
the page receives it, the map where its four outlines have changed; the hand settles when the timeline has
waited its time. Paint, layout shifts and interactions are Chromium's own metrics (PerformanceObserver), those
of the map's frame included, its shifts weighed by its share of the view; interactions are told in steps of
8 ms from 16 ms on, from the input to the frame that answers it. Where a row names languages, its figures of
this page stand in their order.
"""


class UnmarkedError(Exception):
    """A text has not each of the two marks once, in their order."""


def report(goals: Sequence[Figure], beside: Sequence[Figure], circumstances: Sequence[str]) -> str:
    """The whole of results.md."""
    lines = "\n".join(f"- {line}" for line in circumstances)
    return "\n".join(
        [TITLE, BEGIN, "", table(goals), "", lines, "", END, "", "## Beside the goals", "", table(beside), ""]
    )


def marked(text: str) -> str:
    """What stands between the marks in ``text``; raises UnmarkedError if there is no such place."""
    before, begun, rest = text.partition(BEGIN)
    inside, ended, after = rest.partition(END)
    if not (begun and ended) or any(
        mark in part for mark in (BEGIN, END) for part in (before, inside, after)
    ):
        raise UnmarkedError(f"there must be one “{BEGIN}” and then one “{END}”")
    return inside


def with_marked(text: str, other: str) -> str:
    """``text`` with what stands between the marks of ``other``."""
    return text.replace(f"{BEGIN}{marked(text)}{END}", f"{BEGIN}{marked(other)}{END}")


def write(text: str) -> None:
    """Write ``text`` to results.md and its promised part to the README."""
    readme = with_marked(README.read_text(encoding="utf-8"), text)
    RESULTS.write_text(text, encoding="utf-8")
    README.write_text(readme, encoding="utf-8")
