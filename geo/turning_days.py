"""The days on which the record may begin to say something else; between two of them all days are alike."""

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date, timedelta

from geo.catalog import Catalog


def turning_days(catalog: Catalog) -> Sequence[date]:
    """Each day, sorted and once, from which on what held, had happened or was open may be otherwise.

    All that lasts begins and ends with the first day of an event. An event is on its first day and before the
    next; whether it had happened is open until its last day; what stretches over days is over after its end.
    After the last day up to which events are known, the record is silent.
    """
    day = timedelta(days=1)
    turns = {catalog.edition.known_to.end + day}
    for event in catalog.events.values():
        when = event.date
        turns |= {when.first, when.first + day, when.last + day, when.end + day}
    return tuple(sorted(turns))


def first_alike(turns: Sequence[date], day: date) -> date:
    """The first of the days around ``day`` that are all alike; ``date.min`` before the first turn."""
    at = bisect_right(turns, day)
    return turns[at - 1] if at else date.min
