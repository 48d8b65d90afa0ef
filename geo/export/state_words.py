"""A state of an island in words, in each language of the record."""

from collections.abc import Callable
from dataclasses import dataclass

from geo.catalog import Catalog
from geo.entries import Administration, Claim, OfferPhase
from geo.export.column import Cell, Column, cells_in_each_language, in_each_language, meaning
from geo.island_facts import IslandFacts
from geo.snapshot import Snapshot
from geo.talks import HandoverLaw, TalksPhase
from geo.text import Text


@dataclass(frozen=True, slots=True)
class Told:
    """What is told of a state in words: the column without its language, its meaning, and how it is found."""

    name: str
    meaning: str
    find: Callable[[Catalog, Snapshot], Text | None]


def told(catalog: Catalog) -> list[Told]:
    """What is told of a state in each language, in the order of the columns."""
    found = [
        Told("name", meaning(IslandFacts, "name"), lambda known, state: known.islands[state.island].name),
        Told(
            "administration_label",
            meaning(Administration, "administrator"),
            lambda known, state: (
                known.vocabulary.administrators[state.administration.span.administrator].label
            ),
        ),
        Told(
            "control_label",
            meaning(Administration, "control"),
            lambda known, state: known.vocabulary.controls[state.administration.span.control].label,
        ),
        Told("office", meaning(Administration, "office"), lambda _, state: state.administration.span.office),
        Told(
            "footing", meaning(Administration, "footing"), lambda _, state: state.administration.span.footing
        ),
    ]
    for party in catalog.claimants:
        found += _told_claim(party, catalog.parties[party].name.en)
    return [
        *found,
        Told(
            "offer_label",
            meaning(OfferPhase, "status"),
            lambda known, state: known.vocabulary.offer_statuses[state.offer.span.status].label,
        ),
        Told("offer_account", meaning(OfferPhase, "account"), lambda _, state: state.offer.span.account),
        Told(
            "talks_label",
            meaning(TalksPhase, "status"),
            lambda known, state: known.vocabulary.talks_statuses[state.talks.span.status].label,
        ),
        Told(
            "law_label",
            meaning(HandoverLaw, "status"),
            lambda known, state: (
                known.vocabulary.law_statuses[state.law.span.status].label if state.law else None
            ),
        ),
    ]


def _told_claim(party: str, name: str) -> list[Told]:
    def status(known: Catalog, state: Snapshot) -> Text | None:
        held = state.claims.get(party)
        return known.vocabulary.claim_statuses[held.span.status].label if held else None

    def statement(_: Catalog, state: Snapshot) -> Text | None:
        held = state.claims.get(party)
        return held.span.statement if held else None

    return [
        Told(f"claim_{party}_label", f"{meaning(Claim, 'status')}, of {name}", status),
        Told(f"claim_{party}_statement", f"{meaning(Claim, 'statement')}, of {name}", statement),
    ]


def word_columns(catalog: Catalog) -> list[Column]:
    """The columns that tell a state in words, language by language."""
    return [column for one in told(catalog) for column in in_each_language(one.name, one.meaning)]


def in_words(catalog: Catalog, state: Snapshot) -> dict[str, Cell]:
    """The cells of ``word_columns`` for ``state``."""
    cells: dict[str, Cell] = {}
    for one in told(catalog):
        cells |= cells_in_each_language(one.name, one.find(catalog, state))
    return cells
