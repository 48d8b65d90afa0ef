"""What a lens says in one language: its button, how it is explained, its legend, and words for its module."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

Mark = tuple[str, str]
"""The class of a mark, as the lens's style sheet draws it, and the words beside it."""


@dataclass(frozen=True)
class Line:
    """A paragraph of a legend: words, or marks with theirs.

    ``kind``: ``marks``; ``head``: a heading; ``also``: what only the map's legend adds.
    """

    kind: Literal["marks", "head", "also"]
    words: str = ""
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True)
class Lens:
    """A way of looking at the islands, in one language."""

    label: str
    """On its button."""
    explanation: str
    """A sentence or two for "How to read this map"."""
    legend: tuple[Line, ...]
    words: Mapping[str, Any] = field(default_factory=dict)
    """What ``says`` of its module puts together; braces stand for what the browser puts there."""

    @property
    def headings(self) -> bool:
        """Whether its legend has parts that need a heading each."""
        return sum(line.kind == "head" for line in self.legend) > 1

    def for_browser(self) -> dict[str, Any]:
        """What the map and the lists are sent."""
        legend = [
            {"kind": line.kind, "words": line.words, "marks": [list(mark) for mark in line.marks]}
            for line in self.legend
        ]
        return {**self.words, "label": self.label, "legend": legend}
