"""Figures: how samples become one, what makes one impossible, and the table they stand in."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from math import ceil

from playwright.sync_api import Error

from tests.server import ServerError

NOTHING = "—"


class UnmeasuredError(Exception):
    """A figure could not be measured; the message names it."""


@dataclass(frozen=True)
class Figure:
    """A row of the table; ``met`` is None where no goal is set.

    ``least`` is what an app takes that does nothing (floor_app.py, bare_app.py), or the display at rest.
    """

    name: str
    ours: str
    naive: str = NOTHING
    least: str = NOTHING
    goal: str = NOTHING
    met: bool | None = None

    def row(self) -> str:
        """The row in Markdown."""
        met = NOTHING if self.met is None else "yes" if self.met else "**no**"
        return f"| {self.name} | {self.ours} | {self.naive} | {self.least} | {self.goal} | {met} |"


def table(figures: Sequence[Figure]) -> str:
    """All rows in Markdown, under their heads."""
    heads = "| figure | ours | naive | empty | goal | met? |\n| --- | --- | --- | --- | --- | --- |"
    return "\n".join([heads, *(figure.row() for figure in figures)])


def percentile(name: str, samples: Sequence[float], share: float) -> float:
    """The sample that ``share`` of all samples do not exceed (nearest rank)."""
    if not samples:
        raise UnmeasuredError(f"{name}: no sample")
    return sorted(samples)[max(0, ceil(share * len(samples)) - 1)]


def p50(name: str, samples: Sequence[float]) -> float:
    """The median, as a sample that occurred."""
    return percentile(name, samples, 0.50)


def p95(name: str, samples: Sequence[float]) -> float:
    """The 95th percentile, as a sample that occurred."""
    return percentile(name, samples, 0.95)


@contextmanager
def measuring(name: str) -> Iterator[None]:
    """Whatever the browser or a server fails at in here is the figure ``name`` not measured."""
    try:
        yield
    except (Error, OSError, TimeoutError, ServerError) as error:
        raise UnmeasuredError(f"{name}: {error}") from error
