"""An entry on a page of its own, whatever its kind: what it says, when it held, on what it rests."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from dashboard.record.record import catalog
from geo.citation_index import evidenced, statement
from geo.entries import Event, Evidenced, Lasting
from geo.terms import Term
from geo.text import Text

KINDS = (
    "administrations",
    "claims",
    "laws",
    "offer",
    "positions",
    "region_administrations",
    "talks",
    "treaty_lines",
    "wordings",
)
"""The kinds of entries that have no page of another sort: each by its id below the name of its kind."""
SAID: Mapping[str, tuple[str, ...]] = {
    "administrations": ("office", "footing"),
    "claims": ("statement",),
    "laws": ("account", "authors_say"),
    "offer": ("account", "effect"),
    "positions": ("statement",),
    "region_administrations": ("footing",),
    "talks": ("account",),
    "treaty_lines": ("says",),
    "wordings": ("statement",),
}
"""What an entry of each kind says, in the order in which it is told."""


@dataclass(frozen=True)
class EntryPage:
    """An entry with what its page tells of it; ``begun_by`` and ``ended_by`` are None where it is open."""

    kind: str
    entry: Any
    title: Text
    said: tuple[Text, ...]
    begun_by: Event | None
    ended_by: Event | None
    status: Term | None
    """What its status means, where it has one."""


@cache
def entry_pages() -> Mapping[str, EntryPage]:
    """Every such page by its address, ``claims/japan-all-1855``."""
    return {f"{kind}/{one.id}": _page(kind, one) for kind, one in evidenced(catalog()) if kind in KINDS}


def _page(kind: str, entry: Evidenced) -> EntryPage:
    events = catalog().events
    ends = entry if isinstance(entry, Lasting) else None
    return EntryPage(
        kind=kind,
        entry=entry,
        title=statement(entry),
        said=tuple(getattr(entry, name) for name in SAID[kind]),
        begun_by=events[ends.begins] if ends and ends.begins else None,
        ended_by=events[ends.ends] if ends and ends.ends else None,
        status=_status(kind, entry),
    )


def _status(kind: str, entry: Any) -> Term | None:
    words = catalog().vocabulary
    terms: Mapping[str, Mapping[str, Term]] = {
        "claims": words.claim_statuses,
        "laws": words.law_statuses,
        "offer": words.offer_statuses,
        "positions": words.position_statuses,
        "talks": words.talks_statuses,
    }
    return terms[kind][entry.status] if kind in terms else None
