"""Every text of the record with its place, and whether the product tells it or somebody else says it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from pydantic import BaseModel

from geo.decisive_texts import DecisiveText
from geo.dispute import Dispute
from geo.entries import (
    Answer,
    Claim,
    Edition,
    Evidenced,
    Ground,
    GroundAnswer,
    Position,
    Source,
    Version,
    Wording,
)
from geo.island_facts import Area, Count, Peak, Unit
from geo.record import Record
from geo.talks import HandoverLaw
from geo.terms import Vocabulary
from geo.text import Text


class Attribution(Enum):
    """Who answers for the words of a text."""

    OWN = auto()
    """The product itself."""
    SPEAKER = auto()
    """A speaker, whose words the product retells: a reading, a claim, an answer, a version."""
    TITLE = auto()
    """Somebody else's own words or name: what a source, a speaker or a unit of a claimant's law is called."""


@dataclass(frozen=True, slots=True)
class PlacedText:
    """A text, where it stands, and who answers for it; ``entry`` is the name of a file of one mapping."""

    file: str
    entry: str
    field: str
    text: Text
    attribution: Attribution


# A text field that is not listed here is the product's own: a new one has to be argued out of it.
_ATTRIBUTIONS: tuple[tuple[type[BaseModel], Mapping[str, Attribution]], ...] = (
    (Evidenced, {"readings": Attribution.SPEAKER}),
    (Version, {"who": Attribution.TITLE, "says": Attribution.SPEAKER}),
    (Claim, {"speaker": Attribution.TITLE, "statement": Attribution.SPEAKER}),
    (Ground, {"says": Attribution.SPEAKER}),
    (GroundAnswer, {"says": Attribution.SPEAKER}),
    (HandoverLaw, {"authors_say": Attribution.SPEAKER}),
    (DecisiveText, {"instrument": Attribution.TITLE, "article": Attribution.TITLE}),
    (
        Position,
        {"speaker": Attribution.TITLE, "statement": Attribution.SPEAKER, "grounds": Attribution.SPEAKER},
    ),
    (Wording, {"statement": Attribution.SPEAKER}),
    (Answer, {"says": Attribution.SPEAKER}),
    (Area, {"by": Attribution.TITLE}),
    (Count, {"by": Attribution.TITLE}),
    (Peak, {"by": Attribution.TITLE}),
    (Unit, {"unit": Attribution.TITLE}),
    (Source, {"title": Attribution.TITLE, "publisher": Attribution.TITLE}),
)


def all_texts(
    record: Record, vocabulary: Vocabulary | None, edition: Edition | None, dispute: Dispute | None
) -> Iterator[PlacedText]:
    """Every text of what could be read, file by file."""
    for part in record.values():
        for item in part.entries:
            yield from _texts(item.entry, item.file, item.id, "", Attribution.OWN)
    for name, whole in (("vocabulary", vocabulary), ("edition", edition), ("dispute", dispute)):
        if whole is not None:
            yield from _texts(whole, f"{name}.yaml", name, "", Attribution.OWN)


def _texts(held: Any, file: str, entry: str, field: str, attribution: Attribution) -> Iterator[PlacedText]:
    match held:
        case Text():
            yield PlacedText(file, entry, field, held, attribution)
        case BaseModel():
            for name in type(held).model_fields:
                inner = f"{field}.{name}" if field else name
                yield from _texts(
                    getattr(held, name), file, entry, inner, _attribution_of(held, name, attribution)
                )
        case tuple():
            for one in held:
                yield from _texts(one, file, entry, field, attribution)
        case dict():
            for key, one in held.items():
                yield from _texts(one, file, entry, f"{field}.{key}", attribution)


def _attribution_of(holder: BaseModel, name: str, attribution: Attribution) -> Attribution:
    for model, named in _ATTRIBUTIONS:
        if isinstance(holder, model) and name in named:
            return named[name]
    return attribution
