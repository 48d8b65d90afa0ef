"""On which reference page an entry stands, and at which place of it."""

from collections.abc import Mapping
from typing import Any

from dashboard.record.record import catalog
from dashboard.reference.entry_page import entry_pages

PAGES_OF_KINDS: Mapping[str, str] = {"texts": "texts", "series": "figures", "places": "places"}
"""Kinds whose entries stand on one page together, each with its id."""


def page_of(address: str) -> str | None:
    """Where an entry stands: on a page of its own, or at a place on the page of its kind; None: nowhere.

    A change may name what no longer is, all entries of a kind, or what no page shows.
    """
    kind, _, one = address.partition("/")
    known = catalog()
    if kind in PAGES_OF_KINDS:
        listed = {
            "texts": known.texts,
            "series": known.series,
            "places": [place.id for place in known.places],
        }
        return f"{PAGES_OF_KINDS[kind]}#{one}" if one in listed[kind] else None
    own: Mapping[str, Mapping[Any, object]] = {
        "events": known.events,
        "islands": known.islands,
        "sources": known.sources,
    }
    return address if one in own.get(kind, {}) or address in entry_pages() else None
