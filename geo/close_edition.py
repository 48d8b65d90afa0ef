"""Closing an edition of the record: the digests of all its entries, by which the next one is compared."""

from pathlib import Path

from geo.editions import closing, entry_digests
from geo.loading import read_record
from geo.problem import RecordError


def files(folder: Path) -> dict[Path, str]:
    """The file that closes the edition of edition.yaml; ``RecordError`` if the record has a problem."""
    reading = read_record(folder)
    if reading.problems or reading.edition is None:
        raise RecordError(reading.problems)
    entries = entry_digests(reading.record, reading.wholes)
    return closing(folder, reading.edition.version, entries)
