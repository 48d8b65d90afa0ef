"""The events nearest a day."""

from collections.abc import Iterable, Sequence
from datetime import date

from dashboard.view.view import View
from geo.catalog import Catalog
from geo.entries import Event

SO_MANY = 3
"""On either side of the day."""


def nearest_events(catalog: Catalog, view: View) -> Sequence[Event]:
    """Up to three events before the view's day, its own, and three after, of its island or of all islands."""
    if view.island:
        return catalog.events_around(view.island, view.day, before=SO_MANY, after=SO_MANY)
    listed = [event for event in catalog.events.values() if event.islands]
    before = [event for event in listed if event.date.first < view.day][-SO_MANY:]
    same = [event for event in listed if event.date.first == view.day]
    after = [event for event in listed if event.date.first > view.day][:SO_MANY]
    return [*before, *same, *after]


def last_event(events: Iterable[Event], day: date) -> Event | None:
    """Of ``events``, in date order, the last not after ``day``; of several on its day the weightiest."""
    past = [event for event in events if event.date.first <= day]
    return max(past, key=lambda event: (event.date.first, event.weight), default=None)
