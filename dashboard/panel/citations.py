"""Numbers for the sources a panel cites, in the order in which it first cites them."""

from collections.abc import Iterable, Mapping

from geo.entries import Source
from geo.vocabulary import STRONG


class Citations:
    """The sources cited so far; a panel's numbers begin at 1."""

    def __init__(self, sources: Mapping[str, Source]) -> None:
        """Cite from ``sources``, the record's by id."""
        self._sources = sources
        self._numbers: dict[str, int] = {}
        self._quoted: set[str] = set()

    def numbers(self, ids: Iterable[str]) -> list[int]:
        """The numbers of ``ids``, ascending, given out now if they are new."""
        return sorted({self._numbers.setdefault(one, len(self._numbers) + 1) for one in ids})

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
