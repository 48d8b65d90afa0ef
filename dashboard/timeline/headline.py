"""What stands beside the date: the day's event or the last one before, as timeline_headline.js says it."""

from datetime import date

from dashboard.view.nearest_events import last_event
from dashboard.words.dates import date_in_words
from dashboard.words.wording import wording
from geo.catalog import Catalog
from geo.entries import Event
from geo.historical_date import Precision
from geo.text import Language


def headline(catalog: Catalog, day: date, language: Language) -> tuple[Event | None, str]:
    """The record's last event not after ``day``, the weightiest of several, and what is said of it."""
    captions = wording(language).timeline
    event = last_event(catalog.events.values(), day)
    if event is None:
        return None, str(captions["noEvent"])
    title = event.title.to(language)
    if event.date.first == day and event.date.precision is Precision.DAY:
        return event, title
    pattern = captions["aroundNow" if event.date.end >= day else "lastEvent"]
    return event, str(pattern).format(title=title, written=date_in_words(event.date, language))
