"""Evidence: which statements have a source, how good it is, and which sources nothing cites."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from geo.checking import cited_sources
from geo.entries import Evidenced, Source
from geo.problem import Problem
from geo.record import Record
from geo.vocabulary import STRONG

LEAST_SHARE = 0.9


@dataclass(frozen=True)
class Evidence:
    """How many statements have a source, and which entries have neither a strong one nor two."""

    statements: int
    sourced: int
    entries: int
    weak: tuple[str, ...]
    problems: tuple[Problem, ...]

    @property
    def share(self) -> float:
        """The share of entries with an official or primary source, or two of different publishers."""
        return 1 - len(self.weak) / self.entries if self.entries else 1.0


def evidence(record: Record, whole: bool) -> Evidence:
    """The evidence of what was read; sources that nothing cites only if the record was read ``whole``.

    A statement is whatever has a field for its sources: an entry, a version of a disputed point, a figure.
    """
    sources: dict[str, Source] = {item.id: item.entry for item in record["sources"].entries}
    statements, entries, weak = 0, 0, []
    problems: list[Problem] = []
    cited: set[str] = set()
    for item in (item for part in record.values() for item in part.entries):
        for field, held in _statements(item.entry, ""):
            statements += 1
            if not held.sources:
                problems.append(
                    Problem(item.file, item.id, field, "nothing", "the id of at least one source")
                )
        cited.update(cited_sources(item.entry))
        if isinstance(item.entry, Evidenced):
            entries += 1
            if not well_evidenced([sources[one] for one in item.entry.sources if one in sources]):
                weak.append(item.id)
    unsourced = len(problems)
    if entries and len(weak) > (1 - LEAST_SHARE) * entries:
        allowed = (
            f"at least {LEAST_SHARE:.0%} of entries with an official or primary source, or two publishers"
        )
        problems.append(Problem("the record", "", "sources", f"{len(weak)} of {entries} without", allowed))
    if whole:
        problems += [
            Problem(item.file, item.id, "", "a source that nothing cites", "a source that an entry cites")
            for item in record["sources"].entries
            if item.id not in cited
        ]
    return Evidence(statements, statements - unsourced, entries, tuple(weak), tuple(problems))


def well_evidenced(sources: list[Source]) -> bool:
    """Whether one of ``sources`` is official or primary, or two are of different publishers."""
    return any(source.kind in STRONG for source in sources) or len(set(map(publisher, sources))) > 1


def publisher(source: Source) -> str:
    """Who published ``source``: the name up to a comma or bracket, so that editions of one house are one."""
    return source.publisher.en.split(",")[0].split("(")[0].strip().casefold()


def _statements(held: Any, field: str) -> Iterator[tuple[str, Any]]:
    if isinstance(held, BaseModel):
        if "sources" in type(held).model_fields:
            yield f"{field}.sources".lstrip("."), held
        for name in type(held).model_fields:
            yield from _statements(getattr(held, name), f"{field}.{name}".lstrip("."))
    elif isinstance(held, tuple):
        for one in held:
            yield from _statements(one, field)
