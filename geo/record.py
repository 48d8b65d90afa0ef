"""The record as it is read: entries by kind, each with the file it came from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from geo.vocabulary import PartyRole


@dataclass(frozen=True)
class Filed:
    """An entry and the file it came from."""

    file: str
    entry: Any

    @property
    def id(self) -> str:
        """The entry's id."""
        return str(self.entry.id)


@dataclass
class Part:
    """What was read of one kind of entry.

    ``ids`` holds those of flawed entries too, so that a slip in one entry is not reported again at each
    that refers to it; ``complete`` is false if a file could not be read, ``flawless`` if an entry could not.
    """

    entries: list[Filed] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    complete: bool = True
    flawless: bool = True


Record = Mapping[str, Part]
"""What was read, by kind of entry."""


def claimants_of(record: Record) -> list[str]:
    """The ids of the parties that claim the islands, in alphabetical order."""
    return sorted(item.id for item in record["parties"].entries if item.entry.role is PartyRole.CLAIMANT)
