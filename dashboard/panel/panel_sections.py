"""Panels put together from sections that many panels have alike, each rendered once.

A panel of another day differs from its neighbour in a few lines and in the numbers of its sources. Rendered
from the templates it takes four times as long as put together from sections that are known.
"""

import re
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from sys import getsizeof
from typing import Any

from markupsafe import Markup

from dashboard.panel.bounded_memory import BoundedMemory
from dashboard.panel.citations import Citations, told_source
from dashboard.panel.panel import BREAKS, panel_html
from dashboard.panel.panel_parts import PanelParts, part_of, without_parts
from dashboard.panel.writing import Writing
from dashboard.record.record import catalog
from dashboard.view.view import View
from geo.entries import Source
from geo.stretches import Stretch

MOST_BYTES = 10 * 2**20
"""How much all sections that are remembered take: those of one language take a third."""
_CITED = "\0"
"""Where a section cites; no text of the record has it, YAML allows none."""
_SECTION = re.compile("\1(\\d+)\1")
"""Where a section stands, by its number in this panel."""
_ANY_DAY = date.min


@dataclass(frozen=True, slots=True)
class Section:
    """What a section says: HTML without parts, cut where it cites; what it cites there; texts it quotes."""

    html: Sequence[str]
    cited: Sequence[Sequence[str]]
    quoted: Sequence[str]
    parts: Mapping[str, str]

    def size(self) -> int:
        """In bytes, without the parts' texts, which sections share."""
        return sum(map(getsizeof, (*self.html, *self.cited, self.html, self.cited, self.parts))) + 200


_sections: BoundedMemory[Hashable, Section] = BoundedMemory(MOST_BYTES)


def panel_in_parts(view: View) -> PanelParts:
    """The panel for ``view`` and all days like its own: ``panel_of_any_day`` without its parts.

    Parts are its long texts, and what the list tells of each source.
    """
    writing = _FromMemory(view, Citations(catalog().sources))
    html = panel_html(catalog(), view, writing)
    between = _SECTION.split(html)
    bare = []
    for at, said in enumerate(between):
        if at % 2:
            bare.append(writing.written[int(said)])
        else:
            fresh = without_parts(said)
            bare.append(fresh.bare)
            writing.parts |= fresh.parts
    return PanelParts("".join(bare), writing.parts)


class _FromMemory(Writing):
    """Writes what is remembered of other panels, and remembers what it writes."""

    def __init__(self, view: View, citations: Citations) -> None:
        super().__init__(view, citations)
        self.written: list[str] = []
        """The sections by number, with their citations."""
        self.parts: dict[str, str] = {}
        self._of_view = replace(view.at(_ANY_DAY), second=None)
        self._recorded: list[Sequence[str]] | None = None
        """What the section cites that is being rendered now."""

    def citing(self, ids: Iterable[str]) -> Markup:
        if self._recorded is None:
            return super().citing(ids)
        self._recorded.append(tuple(ids))
        return Markup(_CITED)

    def section(self, name: str, *rests_on: object, caller: Callable[[], Markup]) -> Markup:
        if self._recorded is not None:
            return super().section(name, *rests_on, caller=caller)
        key = name, self._of_view, _named(rests_on)
        section = _sections.get(key)
        if section is None:
            section = self._rendered(caller)
            _sections.put(key, section, section.size())
        else:
            for text in section.quoted:
                self.citations.first(text)
        said = [section.html[0]]
        for ids, after in zip(section.cited, section.html[1:], strict=True):
            said += (super().citing(ids), after)
        self.parts |= section.parts
        self.written.append("".join(said))
        return Markup(f"\n\1{len(self.written) - 1}\1\n")  # a number

    def _told(self, source: Source) -> str:
        mark, part = part_of(told_source(source, self.view))
        self.parts[mark] = part
        return f"<!--{mark}-->"

    def _rendered(self, caller: Callable[[], Markup]) -> Section:
        before = self.citations.quoted
        self._recorded = []
        try:
            html = BREAKS.sub(" ", caller().strip())
            cited = tuple(self._recorded)
        finally:
            self._recorded = None
        without = without_parts(html)
        return Section(
            tuple(without.bare.split(_CITED)), cited, tuple(self.citations.quoted - before), without.parts
        )


def _named(one: object) -> Hashable:
    """What tells ``one``, on which a section rests, from others of its kind: by ids and codes alone."""
    match one:
        case None | str() | bool() | frozenset():
            return one
        case Stretch():
            return _named(one.span), _named(one.begun_by), _named(one.ended_by)
        case list() | tuple():
            return tuple(map(_named, one))
    entry: Any = one
    return str(entry.id)
