"""Editions of the record: the digest of each entry as an edition left it, by which the next is compared.

``data/editions/2026.11.json`` holds them for the edition 2026.11; ``python -m geo edition`` writes it, when
the edition is closed. From then on that file stays: what is edited later needs an edition of its own.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ValidationError

from geo.edition_digest import edition_digest
from geo.problem import Problem, RecordError
from geo.record import Record

FOLDER = "editions"
LENGTH = 12
"""Hexadecimal digits of an entry's digest that are kept: two versions of one entry are told apart by them."""
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
    found, problems = {}, []
    for path in sorted((folder / FOLDER).glob("*.json")):
        try:
            held = ClosedFile.model_validate_json(path.read_bytes())
        except OSError as error:
            came = error.strerror or "an unreadable file"
        except ValidationError as error:
            came = error.errors(include_url=False)[0]["msg"]
        else:
            found[path.stem] = EditionDigests(path.stem, held.digest, held.entries)
            continue
        problems.append(Problem(f"{FOLDER}/{path.name}", "", "", came, "the file as it was closed"))
    if problems:
        raise RecordError(problems)
    return found


def edition_before(folder: Path, version: str) -> EditionDigests | None:
    """The last edition closed before ``version``, None where there is none; errors as ``closed_editions``."""
    return max(
        (one for one in closed_editions(folder).values() if one.version < version),
        key=lambda one: one.version,
        default=None,
    )


def closing(folder: Path, version: str, entries: Mapping[str, str]) -> dict[Path, str]:
    """The file that closes an edition, and what is to stand in it."""
    held = {"digest": edition_digest(folder), "entries": dict(entries)}
    text = json.dumps(held, indent=0, ensure_ascii=False) + "\n"
    return {folder / FOLDER / f"{version}.json": text}


def _digest(entry: BaseModel) -> str:
    written = entry.model_dump_json(exclude_defaults=True)
    return hashlib.sha256(written.encode()).hexdigest()[:LENGTH]
