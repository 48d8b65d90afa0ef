"""Numbers for the sources a panel cites, in the order in which it first cites them."""

from collections.abc import Iterable, Mapping, Sequence

from geo.entries import Source
from geo.vocabulary import STRONG


class Citations:
    """The sources cited so far; a panel's numbers begin at 1."""

    def __init__(self, sources: Mapping[str, Source]) -> None:
        """Cite from ``sources``, the record's by id."""
        self._sources = sources
        self._numbers: dict[str, int] = {}
        self._quoted: set[str] = set()

    def numbers(self, ids: Iterable[str]) -> Sequence[int | str]:
        """The numbers of ``ids``, ascending, given out now if they are new."""
        return sorted({self._numbers.setdefault(one, len(self._numbers) + 1) for one in ids})

    def number(self, one: str) -> int | str:
        """The number of ``one``, which has been cited."""
        return self._numbers[one]

    def first(self, text: str) -> bool:
        """Whether the decisive words of that id are now quoted for the first time in this panel."""
        known = text in self._quoted
        self._quoted.add(text)
        return not known

    @property
    def cited(self) -> list[Source]:
        """The cited sources in the order of their numbers."""
        return [self._sources[one] for one in self._numbers]

    @property
    def strong(self) -> int:
        """How many of the cited sources are official or the text of a document."""
        return sum(source.kind in STRONG for source in self.cited)


class CitationsByName(Citations):
    """The same with each source's id in braces where its number would stand, in the order of the record.

    Numbers follow from all that a panel says before; by name, what two panels say alike is written alike.
    """

    def numbers(self, ids: Iterable[str]) -> Sequence[int | str]:
        """The ids, each once."""
        cited = list(dict.fromkeys(ids))
        super().numbers(cited)
        return [self.number(one) for one in cited]

    def number(self, one: str) -> int | str:
        """The id itself."""
        return f"{{{one}}}"
