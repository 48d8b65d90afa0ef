"""The columns of a state of an island, as ``geo.islands_as_of`` gives them for a day."""

from collections.abc import Iterable, Iterator
from typing import Any

from pydantic import BaseModel

from geo.catalog import Catalog
from geo.entries import Administration, Claim, OfferPhase
from geo.export.column import Column, codes, meaning
from geo.historical_date import FORMS, Precision
from geo.talks import HandoverLaw, TalksPhase
from geo.vocabulary import Certainty, EvidenceStatus


def state_columns(catalog: Catalog) -> list[Column]:
    """The columns of ``geo.islands_as_of``, but the geometry, in its order."""
    return list(_state_columns(catalog))


def _state_columns(catalog: Catalog) -> Iterator[Column]:
    words = catalog.vocabulary
    precisions = codes(Precision)
    yield Column("name", "the pair of names in English, alphabetical", always=True)
    yield _code("administration", Administration, "administrator", words.administrators)
    yield _code("control", Administration, "control", words.controls)
    yield _since("administration")
    yield _precision("administration", precisions)
    yield _code("administration_certainty", Administration, "certainty", Certainty)
    yield _id("administration", Administration, "administrations.yaml")
    for party in catalog.claimants:
        name = catalog.parties[party].name.en
        told = f"{meaning(Claim, 'status')}, of {name}; empty before its first"
        yield Column(f"claim_{party}", told, codes=codes(words.claim_statuses))
        yield Column(f"claim_{party}_id", f"{meaning(Claim, 'id')}; in claims.yaml")
    yield Column("claimants", "ids of the parties that claimed the group, separated by spaces")
    yield _code("offer", OfferPhase, "status", words.offer_statuses)
    yield _since("offer")
    yield _precision("offer", precisions)
    yield _id("offer", OfferPhase, "offer.yaml")
    yield _code("talks", TalksPhase, "status", words.talks_statuses)
    yield _since("talks")
    yield _precision("talks", precisions)
    yield _id("talks", TalksPhase, "talks.yaml")
    told = f"{meaning(HandoverLaw, 'status')}; empty without a law that bears on it"
    yield Column("law", told, codes=codes(words.law_statuses))
    yield Column("law_id", f"{meaning(HandoverLaw, 'id')}; in laws.yaml")
    yield Column(
        "evidence",
        "what the sources of all that is told of the group come down to, weakest last",
        always=True,
        codes=codes(EvidenceStatus),
    )
    for count, told in (
        ("sources", "how many sources it rests on, each counted once"),
        ("strong_sources", "those of them that are official or the text of a document"),
        ("thin_statements", "statements without a source better than press or other"),
        ("differing_points", "points on which sources or the two sides differ"),
        ("unconfirmed_statements", "statements in which something is unconfirmed"),
    ):
        yield Column(count, told, "whole number", always=True)
    yield Column("latest_event", "id of the last event of the group that began on or before the day")
    yield Column("latest_event_date", f"its date as written: {FORMS}")
    yield Column("next_change", "id of the first event after the day that changed any of this")
    yield Column("next_change_date", f"its date as written: {FORMS}")


def _code(name: str, model: type[BaseModel], field: str, allowed: Iterable[Any]) -> Column:
    return Column(name, meaning(model, field), always=True, codes=codes(allowed))


def _since(track: str) -> Column:
    return Column(f"{track}_since", f"first day of {track}; empty: no beginning is known", "day")


def _precision(track: str, precisions: tuple[str, ...]) -> Column:
    told = f"how finely it is known that {track} already held on the day"
    return Column(f"{track}_precision", told, always=True, codes=precisions)


def _id(track: str, model: type[BaseModel], file: str) -> Column:
    return Column(f"{track}_id", f"{meaning(model, 'id')}; in {file}", always=True)
