"""Every text of the record with its place, and whether the product tells it or somebody else says it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from pydantic import BaseModel

from geo.checking import Record
from geo.entries import Answer, Claim, Edition, Evidenced, Position, Source, Version, Wording
from geo.island_facts import Area, Count, Peak, Unit
from geo.terms import Vocabulary
from geo.text import Text


class Voice(Enum):
    """Who answers for the words of a text."""

    OWN = auto()
    """The product itself."""
    SAYS = auto()
    """A speaker, whose words the product retells: a reading, a claim, an answer, a version."""
    TITLE = auto()
    """Somebody else's own words or name: what a source, a speaker or a unit of a claimant's law is called."""


@dataclass(frozen=True, slots=True)
class Told:
    """A text, where it stands, and in which voice; ``entry`` is the file's name where that is one mapping."""

    file: str
    entry: str
    field: str
    text: Text
    voice: Voice


# A text field that is not listed here is the product's own voice: a new one has to be argued out of it.
_VOICES: tuple[tuple[type[BaseModel], Mapping[str, Voice]], ...] = (
    (Evidenced, {"readings": Voice.SAYS}),
    (Version, {"who": Voice.TITLE, "says": Voice.SAYS}),
    (Claim, {"speaker": Voice.TITLE, "statement": Voice.SAYS, "grounds": Voice.SAYS}),
    (Position, {"speaker": Voice.TITLE, "statement": Voice.SAYS, "grounds": Voice.SAYS}),
    (Wording, {"statement": Voice.SAYS}),
    (Answer, {"says": Voice.SAYS}),
    (Area, {"by": Voice.TITLE}),
    (Count, {"by": Voice.TITLE}),
    (Peak, {"by": Voice.TITLE}),
    (Unit, {"unit": Voice.TITLE}),
    (Source, {"title": Voice.TITLE, "publisher": Voice.TITLE}),
)


def texts_told(record: Record, vocabulary: Vocabulary | None, edition: Edition | None) -> Iterator[Told]:
    """Every text of what could be read, file by file."""
    for part in record.values():
        for item in part.entries:
            yield from _texts(item.entry, item.file, item.id, "", Voice.OWN)
    for name, whole in (("vocabulary", vocabulary), ("edition", edition)):
        if whole is not None:
            yield from _texts(whole, f"{name}.yaml", name, "", Voice.OWN)


def _texts(held: Any, file: str, entry: str, field: str, voice: Voice) -> Iterator[Told]:
    match held:
        case Text():
            yield Told(file, entry, field, held, voice)
        case BaseModel():
            for name in type(held).model_fields:
                inner = f"{field}.{name}" if field else name
                yield from _texts(getattr(held, name), file, entry, inner, _voice_of(held, name, voice))
        case tuple():
            for one in held:
                yield from _texts(one, file, entry, field, voice)
        case dict():
            for key, one in held.items():
                yield from _texts(one, file, entry, f"{field}.{key}", voice)


def _voice_of(holder: BaseModel, name: str, voice: Voice) -> Voice:
    for model, voices in _VOICES:
        if isinstance(holder, model) and name in voices:
            return voices[name]
    return voice
