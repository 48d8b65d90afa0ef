"""The order in which things can change: the offer, an administration, and the islands that an event names."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Annotated

from pydantic import Field

from geo.catalog import Catalog
from geo.codes import OfferStatus
from geo.entries import Span
from geo.problem import Problem
from geo.record import Record
from geo.text import Entry, Words
from geo.vocabulary import EventKind

SPANS = ("administrations", "claims", "positions", "offer", "talks", "laws")

Statuses = Annotated[tuple[OfferStatus, ...], Field(min_length=1)]


class Succession(Entry):
    """What may come right after some statuses of the offer; a status never follows itself."""

    after: Statuses = Field(description="each of these statuses")
    may_come: Statuses = Field(description="may be followed by each of these")
    reason: Words = Field(description="why in this order")


class Order(Entry):
    """In which order things can change."""

    offer: tuple[Succession, ...] = Field(description="what may follow each status of the offer")
    administration: dict[EventKind, Words] = Field(
        description="kinds of event that can change an administration, and how"
    )


def order_problems(catalog: Catalog, record: Record, order: Order) -> Iterator[Problem]:
    """Statuses out of order, and administrations changed by what cannot change them."""
    files = {(kind, item.id): item.file for kind in SPANS for item in record[kind].entries}
    legal = {
        (before, after)
        for one in order.offer
        for before in one.after
        for after in one.may_come
        if before != after
    }
    for island, phases in catalog.offers.items():
        for earlier, later in pairwise(phases):
            if (earlier.span.status, later.span.status) not in legal:
                allowed = sorted(after for before, after in legal if before == earlier.span.status)
                yield Problem(
                    files["offer", later.span.id],
                    later.span.id,
                    f"status ({island})",
                    f"{later.span.status} after {earlier.span.status}",
                    ", ".join(allowed) or "nothing",
                )
    for island, stretches in catalog.administrations.items():
        for stretch in stretches:
            if stretch.begun_by and stretch.begun_by.kind not in order.administration:
                yield Problem(
                    files["administrations", stretch.span.id],
                    stretch.span.id,
                    f"begins ({island})",
                    f"{stretch.begun_by.id}, an event of the kind {stretch.begun_by.kind}",
                    f"an event of the kind {', '.join(sorted(order.administration))}",
                )


def unlisted_islands(record: Record) -> Iterator[Problem]:
    """Spans that begin or end with an event that is not listed for all their islands.

    A wording is the party's own, for whichever islands; its event may name fewer.
    """
    events = {item.id: item.entry for item in record["events"].entries}
    for kind in SPANS:
        for item in record[kind].entries:
            span: Span = item.entry
            for field, event_id in (("begins", span.begins), ("ends", span.ends)):
                if event_id is None or event_id not in events:
                    continue
                missing = [island for island in span.islands if island not in events[event_id].islands]
                if missing:
                    came = f"{event_id}, not listed for {', '.join(missing)}"
                    yield Problem(
                        item.file, item.id, field, came, "an event listed for all islands of the span"
                    )
