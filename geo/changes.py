"""What each edition of the record changed, entry by entry, and why: data/changes.yaml.

Each entry that is new, gone or different since the last closed edition is named by a change of the edition
that edition.yaml says this is; a change names nothing that stayed as it was. Rules (neutrality.yaml,
order.yaml …), the edition and the changes themselves are not compared.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Annotated

from pydantic import Field, StringConstraints

from geo.editions import EditionDigests
from geo.entries import EditionVersion, Id
from geo.historical_date import HistoricalDate
from geo.problem import Problem, shown
from geo.record import Record
from geo.text import Entry, Text

FILE = "changes.yaml"

Address = Annotated[
    str, StringConstraints(strict=True, pattern=r"^[a-z_]+(?:/(?:\*|[a-z0-9]+(?:[-_][a-z0-9]+)*))?$")
]
"""``events/treaty-1855``; ``claims/*``: every claim that changed; ``dispute``: a file that is one mapping."""


class Change(Entry):
    """What was changed in one edition, in one or several entries, and why."""

    id: Id = Field(description="its name in links and feeds; never reused")
    edition: EditionVersion = Field(description="the edition that brought it, as YYYY.MM")
    day: HistoricalDate = Field(description="when it was made")
    entries: Annotated[tuple[Address, ...], Field(min_length=1)] = Field(
        description="kind/id of each entry that it touched; kind/*: all that changed of a kind"
    )
    what: Text = Field(description="what was changed")
    why: Text = Field(description="why: the proposal, the source, the fault")

    def touches(self, address: str) -> bool:
        """Whether it names the entry at ``address``, as ``events/treaty-1855``."""
        return any(_names(one, address) for one in self.entries)


def unexplained_changes(
    record: Record, edition: str, before: EditionDigests | None, now: Mapping[str, str]
) -> Iterator[Problem]:
    """Entries that differ from the edition ``before`` without a line here, and lines about what does not.

    ``now``: the digest of each entry by its address. Without an edition before there is nothing to differ
    from.
    """
    if before is None:
        return
    changed = before.changed(now)
    lines: Sequence[Change] = [item.entry for item in record["changes"].entries]
    current = [one for one in lines if one.edition == edition]
    for address in changed:
        if not any(one.touches(address) for one in current):
            came = f"{address} differs from edition {before.version}"
            yield Problem(FILE, "", "entries", came, f"a change of edition {edition} that names it")
    for one in current:
        for named in one.entries:
            if not any(_names(named, address) for address in changed):
                allowed = f"entries that differ from edition {before.version}"
                yield Problem(FILE, one.id, "entries", shown(named), allowed)


def _names(named: str, address: str) -> bool:
    """Whether ``named`` in a change is the entry at ``address``, or with * all of its kind."""
    return named == address or (named.endswith("/*") and address.startswith(named[:-1]))
