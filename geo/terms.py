"""The codes of the vocabulary in words, as data/vocabulary.yaml holds them."""

from typing import Literal

from pydantic import Field

from geo.codes import Claimant
from geo.entries import Id
from geo.text import Entry, Text
from geo.vocabulary import (
    Bearing,
    Certainty,
    ControlKind,
    EventKind,
    EvidenceStatus,
    SourceKind,
    Stance,
    Track,
)


class Term(Entry):
    """A code of the vocabulary in words."""

    label: Text = Field(description="the code in a few words, as legends and panels show it")
    definition: Text = Field(description="what it means")


class AdministratorTerm(Term):
    """An administrator in words, and on whose side of the dispute it stands."""

    side: Claimant | None = Field(
        default=None, description="the claimant whose state it was: the map tones it so; null: neither's"
    )


class ControlTerm(Term):
    """A kind of control in words, and what it comes down to."""

    kind: ControlKind = Field(
        description="what it comes down to: a state's civil authorities, armed forces, outposts, or no "
        "state; the map hatches accordingly, and words name all but the first beside the administrator"
    )


class ClaimTerm(Term):
    """A claim status in words, and its stance."""

    stance: Stance = Field(description="what it comes down to on the map")


class OfferTerm(Term):
    """An offer status in words, and how far the ring beside a name is filled."""

    step: Literal[0, 1, 2, 3, 4] = Field(description="quarters of the ring; says nothing of right")


class Vocabulary(Entry):
    """All codes in words: data/vocabulary.yaml."""

    administrators: dict[Id, AdministratorTerm] = Field(description="who administered")
    controls: dict[Id, ControlTerm] = Field(description="in what way")
    claim_statuses: dict[Id, ClaimTerm] = Field(description="what a claim amounted to")
    offer_statuses: dict[Id, OfferTerm] = Field(description="where the handover clause stood")
    event_kinds: dict[EventKind, Term] = Field(description="what sort of thing happened")
    bearings: dict[Bearing, Term] = Field(description="how an event bears on its islands")
    certainties: dict[Certainty, Term] = Field(description="how sure it is")
    evidence_statuses: dict[EvidenceStatus, Term] = Field(
        description="what the sources of a day come down to; computed, never written in an entry"
    )
    source_kinds: dict[SourceKind, Term] = Field(description="what kind of source")
    position_statuses: dict[Id, Term] = Field(description="what a position outside the claims amounted to")
    tracks: dict[Track, Term] = Field(description="what a wording belongs to")
    region_administrators: dict[Id, AdministratorTerm] = Field(
        description="who administered a region around the groups"
    )
