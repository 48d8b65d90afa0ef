"""Which state of the record a file was made from: its version, its content's digest, its days."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from geo.catalog import Catalog
from geo.edition_digest import edition_digest


@dataclass(frozen=True, slots=True)
class EditionStamp:
    """An edition as files name it."""

    version: str
    digest: str
    """Of the content, as ``geo.edition_digest`` gives it."""
    reviewed: date
    known_to: date
    """The last day up to which events were looked for."""

    @property
    def name(self) -> str:
        """The edition in a file's name: ``2026.12-0123456789abcdef``."""
        return f"{self.version}-{self.digest[:16]}"


def edition_stamp(catalog: Catalog, folder: Path) -> EditionStamp:
    """The edition of ``catalog``, loaded from ``folder``; ``OSError`` if a file there is unreadable."""
    edition = catalog.edition
    return EditionStamp(edition.version, edition_digest(folder), edition.reviewed.last, edition.known_to.end)
