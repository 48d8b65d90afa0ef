"""How far the record reaches: up to which day it knows events, and when it was last reviewed."""

from dashboard.words.dates import date_in_words
from dashboard.words.wording import wording
from geo.catalog import Catalog
from geo.text import Language


def reach_in_words(catalog: Catalog, language: Language) -> str:
    """Events known to 24 February 2026; reviewed 30 November 2026."""
    return wording(language).reach.format(
        last=date_in_words(catalog.edition.known_to, language),
        reviewed=date_in_words(catalog.edition.reviewed, language),
    )
