"""The grounds of both sides, day by day: how many each gives, and whether one is told with far fewer.

A ground is what title rests on, with sources of its own and, where one was read, the other side's answer to
it. On no day does a side stand with fewer than half of the other's, unless its claim says why.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from geo.catalog import Catalog
from geo.codes import Claimant, Island
from geo.entries import Claim
from geo.problem import Problem
from geo.record import Record
from geo.stretches import Stretch
from geo.text import LANGUAGES
from geo.word_list import WordList, pattern

FEWEST = 0.5
"""The share of the other side's grounds that a side has at least, unless its claim says why not."""


@dataclass(frozen=True)
class GroundsOnDays:
    """How many grounds each claimant gives for an island from ``first`` on, until the next such row."""

    island: Island
    first: date
    claims: Mapping[Claimant, Stretch[Claim]]

    def count(self, party: Claimant) -> int:
        """How many grounds ``party`` gives; 0 before its first position."""
        return len(self.claims[party].span.grounds) if party in self.claims else 0


def grounds_by_day(catalog: Catalog) -> Iterator[GroundsOnDays]:
    """A row for each stretch of days on which the same claims stand, island by island, oldest first."""
    for island in catalog.islands:
        histories = {party: catalog.claims[party, island] for party in catalog.claimants}
        for first in sorted({stretch.first for history in histories.values() for stretch in history}):
            held = {party: history.on(first) for party, history in histories.items()}
            yield GroundsOnDays(island, first, {party: one for party, one in held.items() if one})


def fewer_grounds(catalog: Catalog, record: Record) -> list[Problem]:
    """Claims with fewer than half of the grounds of the claim they stand beside, and no reason for it.

    A reason where there is no such day is a problem as well: it would hide the next.
    """
    files = {item.id: item.file for item in record["claims"].entries}
    fewer: dict[str, str] = {}
    for row in grounds_by_day(catalog):
        if len(row.claims) < len(catalog.claimants):
            continue
        least, most = sorted(catalog.claimants, key=row.count)
        if row.count(least) < FEWEST * row.count(most):
            came = f"{row.count(least)} beside {row.count(most)} of {row.claims[most].span.id}"
            fewer.setdefault(row.claims[least].span.id, came)
    claims = {item.id: item.entry for item in record["claims"].entries}
    allowed = f"at least {FEWEST:.0%} of them, or fewer_grounds: why"
    return [
        *(
            Problem(files[one], one, "grounds", came, allowed)
            for one, came in fewer.items()
            if claims[one].fewer_grounds is None
        ),
        *(
            Problem(item.file, item.id, "fewer_grounds", "a reason", "only where it has fewer on some day")
            for item in record["claims"].entries
            if item.entry.fewer_grounds is not None and item.id not in fewer
        ),
    ]


def complaints_as_grounds(record: Record, words: WordList) -> Iterator[Problem]:
    """Grounds that complain of how the other side behaves, which gives nobody title."""
    for language in LANGUAGES:
        complaint = pattern([words], language)
        for item in record["claims"].entries:
            for number, ground in enumerate(item.entry.grounds):
                text = getattr(ground.says, language)
                found = complaint.search(text) if text else None
                if found:
                    field = f"grounds.{number}.says.{language}"
                    allowed = "what title rests on; what is said of talks stands in the statement"
                    yield Problem(item.file, item.id, field, repr(found.group()), allowed)


def grounds_reported(catalog: Catalog) -> tuple[str, ...]:
    """A line for each stretch of days: how many grounds each side gives, and how many are answered."""

    def told(row: GroundsOnDays, party: Claimant) -> str:
        if party not in row.claims:
            return f"{party} none"
        grounds = row.claims[party].span.grounds
        return f"{party} {len(grounds)}, {sum(one.answer is not None for one in grounds)} answered"

    return tuple(
        f"{row.island} from {row.first}: {'; '.join(told(row, party) for party in catalog.claimants)}"
        for row in grounds_by_day(catalog)
    )
