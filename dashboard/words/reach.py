"""How far the record reaches: up to which day it knows events, and when it was last reviewed."""

from datetime import date

from dashboard.words.dates import date_in_words
from dashboard.words.wording import wording
from geo.catalog import Catalog
from geo.entries import Event
from geo.text import Language


def last_known_day(catalog: Catalog) -> date:
    """The first day of the last event; of what came after it the record tells nothing."""
    return _last_event(catalog).date.first


def reach_in_words(catalog: Catalog, language: Language) -> str:
    """Events known to 20 February 2026; reviewed 22 November 2026."""
    return wording(language).reach.format(
        last=date_in_words(_last_event(catalog).date, language),
        reviewed=date_in_words(catalog.edition.reviewed, language),
    )


def _last_event(catalog: Catalog) -> Event:
    return max(catalog.events.values(), key=lambda event: event.date.first)
