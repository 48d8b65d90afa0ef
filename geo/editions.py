"""Editions of the record: the digest of each entry as an edition left it, by which the next is compared.

``data/editions/2026.11.json`` holds them for the edition 2026.11; ``python -m geo edition`` writes it, when
the edition is closed. From then on that file stays: what is edited later needs an edition of its own.
"""

import hashlib
import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ValidationError

from geo.edition_digest import edition_digest
from geo.file_text import files_in, read_text, unreadable
from geo.problem import Problem, RecordError
from geo.record import Record

FOLDER = "editions"
LENGTH = 12
"""Hexadecimal digits of an entry's digest that are kept: two versions of one entry are told apart by them."""
MAX_BYTES = 5_000_000
_AS_CLOSED = "the file as it was closed"
NOT_COMPARED = frozenset({"changes"})
"""What tells of changes and is none itself."""


class ClosedFile(BaseModel):
    """What stands in the file of a closed edition."""

    digest: str
    entries: dict[str, str]


@dataclass(frozen=True)
class EditionDigests:
    """An edition as it was closed: its version, the digest of the whole, and of each entry by address."""

    version: str
    digest: str
    entries: Mapping[str, str]

    def changed(self, now: Mapping[str, str]) -> list[str]:
        """The addresses of entries that are new, gone or different in ``now``, sorted."""
        return sorted(
            address
            for address in self.entries.keys() | now.keys()
            if self.entries.get(address) != now.get(address)
        )


def entry_digests(record: Record, wholes: Mapping[str, BaseModel | None]) -> dict[str, str]:
    """The digest of each entry by its address, ``kind/id``, and of each file that is one mapping by its name.

    What an entry leaves out counts for nothing, so that a field that the model gains changes no digest.
    """
    entries = {
        f"{kind}/{item.id}": item.entry
        for kind, part in record.items()
        if kind not in NOT_COMPARED
        for item in part.entries
    }
    entries |= {name: whole for name, whole in wholes.items() if whole is not None}
    return {address: _digest(entry) for address, entry in sorted(entries.items())}


def closed_editions(folder: Path) -> dict[str, EditionDigests]:
    """The editions that were closed, by version, oldest first; ``RecordError`` if one cannot be read."""
    found, problems = dict[str, EditionDigests](), list[Problem]()
    try:
        paths = files_in(folder / FOLDER, ".json")
    except OSError as error:
        raise RecordError(
            [unreadable(f"{FOLDER}/", error.strerror or str(error), "a readable folder")]
        ) from None
    for path in paths:
        file = f"{FOLDER}/{path.name}"
        text, unread = read_text(path, file, MAX_BYTES)
        problems += unread
        if unread:
            continue
        try:
            held = ClosedFile.model_validate_json(text)
        except ValidationError as error:
            problems.append(unreadable(file, error.errors(include_url=False)[0]["msg"], _AS_CLOSED))
        else:
            found[path.stem] = EditionDigests(path.stem, held.digest, held.entries)
    if problems:
        raise RecordError(problems)
    return found


def edition_before(closed: Mapping[str, EditionDigests], version: str) -> EditionDigests | None:
    """The last edition ``closed`` before ``version``, None where there is none."""
    return max(
        (one for one in closed.values() if one.version < version),
        key=lambda one: one.version,
        default=None,
    )


def never_closed(
    closed: Mapping[str, EditionDigests], told: Collection[str], current: str
) -> Iterator[Problem]:
    """Editions whose files are not there, though changes.yaml has ``told`` what they, or the next, changed.

    The ``current`` one is closed last. Where none was ever ``closed``, there is nothing to differ from.
    """
    if not closed:
        return
    for version in sorted(set(told) - closed.keys() - {current}):
        yield unreadable(
            f"{FOLDER}/{version}.json", "no such file", f"{_AS_CLOSED}: changes.yaml tells of it"
        )
    if told and edition_before(closed, min(told)) is None:
        allowed = f"{_AS_CLOSED}: changes.yaml tells what {min(told)} changed"
        yield unreadable(f"{FOLDER}/*.json", f"no edition before {min(told)}", allowed)


def closing(folder: Path, version: str, entries: Mapping[str, str]) -> dict[Path, str]:
    """The file that closes an edition, and what is to stand in it."""
    held = {"digest": edition_digest(folder), "entries": dict(entries)}
    text = json.dumps(held, indent=0, ensure_ascii=False) + "\n"
    return {folder / FOLDER / f"{version}.json": text}


def _digest(entry: BaseModel) -> str:
    written = entry.model_dump_json(exclude_defaults=True)
    return hashlib.sha256(written.encode()).hexdigest()[:LENGTH]
