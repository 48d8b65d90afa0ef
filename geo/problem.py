"""What can be wrong with the record, as data: file, entry, field, what came, what is allowed.

ValueError
└── RecordError          all problems found, at once
"""

from collections.abc import Iterable
from dataclasses import dataclass
from dataclasses import field as attribute


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing wrong in one place."""

    file: str
    entry: str
    field: str
    came: str
    allowed: str
    of_the_whole_file: bool = attribute(default=False, compare=False)
    """Whether nothing of the file can be used: then others may only follow from it."""

    def __str__(self) -> str:
        place = " · ".join(part for part in (self.file, self.entry, self.field) if part)
        return printable(f"{place}: came {self.came}; allowed: {self.allowed}")


class RecordError(ValueError):
    """The record cannot be used; ``problems`` says everything that is wrong with it, in the order told."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep ``problems`` in their order, so that the same record always reads the same."""
        self.problems = in_order(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Each of ``problems`` once: files that cannot be used before all else, then by file, entry and field."""
    return tuple(sorted(set(problems), key=lambda one: (not one.of_the_whole_file, one)))


def shown(value: object) -> str:
    """``value`` as a short single line, safe to print whatever it holds."""
    line = repr(value)
    return line if len(line) <= 80 else f"{line[:77]}…"


def printable(line: str) -> str:
    """``line`` with line ends, control characters and lone surrogates written as escapes."""
    if line.isprintable():
        return line
    return "".join(one if one.isprintable() else ascii(one)[1:-1] for one in line)
