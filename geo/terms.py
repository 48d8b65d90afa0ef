"""The codes of the vocabulary in words, as data/vocabulary.yaml holds them."""

import re
from typing import Literal

from pydantic import Field, field_validator

from geo.codes import Claimant
from geo.entries import Id
from geo.text import LANGUAGES, Entry, Text
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

_PLACES = re.compile(r"\{[^}]*\}|[{}]")


class Term(Entry):
    """A code of the vocabulary in words."""

    label: Text = Field(description="the code in a few words, as legends and panels show it")
    definition: Text = Field(description="what it means")


class AdministratorTerm(Term):
    """An administrator in words, and on whose side of the dispute it stands."""

    side: Claimant | None = Field(
        default=None, description="the claimant whose state it was: the map tones it so; null: neither's"
    )


class GroupAdministratorTerm(AdministratorTerm):
    """An administrator of the groups, whom the page's first sentence names too."""

    clause: Text = Field(
        description="what that sentence says of the groups under it, behind what and where they are; of one "
        "group and of several, then and now"
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
    by: Text | None = Field(
        default=None,
        description="by what it came about, as the page's first sentence puts it beside the claimant; "
        "{year}: that of the event that began it",
    )

    @field_validator("by")
    @classmethod
    def _place_of_the_year(cls, by: Text | None) -> Text | None:
        for language in LANGUAGES:
            if by and _PLACES.findall(by.to(language)) != ["{year}"]:
                raise ValueError("in each language {year}, once, and no other place in braces")
        return by


class OfferTerm(Term):
    """An offer status in words, and how far the ring beside a name is filled."""

    step: Literal[0, 1, 2, 3, 4] = Field(description="quarters of the ring; says nothing of right")


class TalksTerm(Term):
    """What talks were about in words, and whether there were any."""

    held: Literal[True, False] = Field(
        description="whether the two sides talked: the band's line is drawn then"
    )


class Vocabulary(Entry):
    """All codes in words: data/vocabulary.yaml."""

    administrators: dict[Id, GroupAdministratorTerm] = Field(description="who administered")
    controls: dict[Id, ControlTerm] = Field(description="in what way")
    claim_statuses: dict[Id, ClaimTerm] = Field(description="what a claim amounted to")
    offer_statuses: dict[Id, OfferTerm] = Field(description="where the handover clause stood")
    talks_statuses: dict[Id, TalksTerm] = Field(description="what the talks were about")
    law_statuses: dict[Id, Term] = Field(description="what a law comes down to for the handover clause")
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
