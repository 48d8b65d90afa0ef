"""Closing an edition of the record: the digests of all its entries, by which the next one is compared.

An edition is made in this order: a new ``version`` and ``known_to`` in edition.yaml, the entries, a change in
changes.yaml for each, ``python -m geo check`` until it is clean, and last ``python -m geo edition``.
"""

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
