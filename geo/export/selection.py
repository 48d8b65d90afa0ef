"""Which part of the record is given away: some days, some islands, or all of it."""

from dataclasses import dataclass
from datetime import date

from geo.codes import Island
from geo.entries import Event


@dataclass(frozen=True, slots=True)
class Selection:
    """Days from ``first`` to ``last``, both counted, and ``islands``; None: no bound, all of them."""

    first: date | None = None
    last: date | None = None
    islands: tuple[Island, ...] | None = None

    def holds(self, island: Island) -> bool:
        """Whether ``island`` is asked for."""
        return self.islands is None or island in self.islands

    def touches(self, first: date, last: date) -> bool:
        """Whether any of the days from ``first`` to ``last`` is asked for."""
        return (self.first or date.min) <= last and first <= (self.last or date.max)

    def tells_of(self, event: Event) -> bool:
        """Whether ``event`` may have been on one of the days, and concerns one of the islands."""
        return self.touches(event.date.first, event.date.end) and any(map(self.holds, event.islands))


EVERYTHING = Selection()
