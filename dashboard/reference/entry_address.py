"""On which reference page an entry stands, and at which place of it."""

from collections.abc import Container, Mapping
from typing import Any

from dashboard.record.record import catalog
from dashboard.reference.entry_page import entry_pages

PAGES_OF_KINDS: Mapping[str, str] = {
    "parties": "parties",
    "places": "places",
    "regions": "regions",
    "series": "figures",
    "story": "story",
    "texts": "texts",
}
"""Kinds whose entries stand on one page together, each with its id."""
WHOLE_FILES: Mapping[str, str] = {"dispute": "about#subject", "vocabulary": "about#words"}
"""Files that are one entry each, and where they are told."""


def page_of(address: str) -> str | None:
    """Where an entry stands: on a page of its own, or at a place on the page of its kind; None: nowhere.

    A change may name what no longer is, or all entries of a kind.
    """
    if address in WHOLE_FILES:
        return WHOLE_FILES[address]
    kind, _, one = address.partition("/")
    known = catalog()
    if kind in PAGES_OF_KINDS:
        listed: Mapping[str, Container[object]] = {
            "parties": known.parties,
            "places": [place.id for place in known.places],
            "regions": known.regions,
            "series": known.series,
            "story": [step.id for step in known.story],
            "texts": known.texts,
        }
        return f"{PAGES_OF_KINDS[kind]}#{one}" if one in listed[kind] else None
    own: Mapping[str, Mapping[Any, object]] = {
        "events": known.events,
        "islands": known.islands,
        "sources": known.sources,
    }
    return address if one in own.get(kind, {}) or address in entry_pages() else None
