"""A history: spans that follow one another, and the one that holds on a day."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from geo.entries import Event, Lasting

S = TypeVar("S", bound=Lasting)


@dataclass(frozen=True, slots=True)
class Stretch(Generic[S]):
    """A span with the events that begin and end it; ``first`` is its first day (``date.min``: unknown)."""

    span: S
    begun_by: Event | None
    ended_by: Event | None

    @property
    def first(self) -> date:
        """Its first day; ``date.min`` where no beginning is known."""
        return self.begun_by.date.first if self.begun_by else date.min

    def open_event(self, day: date) -> Event | None:
        """The coarsely dated event at either end that leaves open whether this span holds on ``day``.

        The span before such an event ends on the first day the event can have, so only its own begin
        can leave one of its days open.
        """
        if self.begun_by and self.begun_by.date.leaves_open(day):
            return self.begun_by
        return None


class History(Generic[S]):
    """The stretches of one island (of one claimant), oldest first, without overlap; laws leave gaps."""

    def __init__(self, stretches: Sequence[Stretch[S]]) -> None:
        """Take ``stretches`` sorted by first day, as loading has checked."""
        self._stretches = tuple(stretches)
        self._firsts = [stretch.first for stretch in self._stretches]

    def __iter__(self) -> Iterator[Stretch[S]]:
        return iter(self._stretches)

    def __len__(self) -> int:
        return len(self._stretches)

    def on(self, day: date) -> Stretch[S] | None:
        """What held on ``day``, or None before the first stretch and where one ended for good; O(log n)."""
        at = bisect_right(self._firsts, day)
        latest = self._stretches[at - 1] if at else None
        if latest and latest.ended_by and latest.ended_by.date.first <= day:
            return None
        return latest
