"""Panels put together from sections that many panels have alike, each rendered once.

A panel of another day differs from its neighbour in a few lines and in the numbers of its sources. Rendered
from the templates an island's takes nine times as long as put together from sections that are known, all
groups' three times. A section may hold others; the whole panel is one, and leaves open what is the day's own.
"""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from sys import getsizeof
from typing import Any

from markupsafe import Markup

from dashboard.panel.bounded_memory import BoundedMemory
from dashboard.panel.citations import Citations, told_source
from dashboard.panel.panel import panel_html
from dashboard.panel.panel_parts import PanelParts, part_of, without_parts
from dashboard.panel.writing import BREAKS, Writing
from dashboard.record.record import catalog
from dashboard.view.view import View
from geo.entries import Source
from geo.stretches import Stretch

MOST_BYTES = 16 * 2**20
"""How much all sections that are remembered take. Those of one group in one language take 3 MB, if the whole
record is read: the longest are whole panels of an island but for the day, some hundred of each."""
_CUT = "\0"
"""Where a section cites or leaves something open; no text of the record has it, YAML allows none."""
_ANY_DAY = date.min


@dataclass(frozen=True, slots=True)
class Section:
    """What a section says: HTML without parts, cut; what stands at the cuts; texts it quotes.

    At a cut it cites sources, by their ids, or leaves something open, by its name.
    """

    html: Sequence[str]
    cuts: Sequence[Sequence[str]]
    quoted: Sequence[str]
    parts: Mapping[str, str]

    def size(self) -> int:
        """In bytes, without the parts' texts, which sections share."""
        return sum(map(getsizeof, (*self.html, *self.cuts, self.html, self.cuts, self.parts))) + 200


_sections: BoundedMemory[Hashable, Section] = BoundedMemory(MOST_BYTES)


def panel_in_parts(view: View) -> PanelParts:
    """The panel for ``view`` and all days like its own: ``panel_of_any_day`` without its parts.

    Parts are its long texts, and what the list tells of each source.
    """
    writing = _FromMemory(view, Citations(catalog().sources))
    return PanelParts(panel_html(catalog(), view, writing), writing.parts)


class _FromMemory(Writing):
    """Writes what is remembered of other panels, and remembers what it writes."""

    def __init__(self, view: View, citations: Citations) -> None:
        super().__init__(view, citations)
        self.parts: dict[str, str] = {}
        """Those of all that is written, or of the section that is being rendered now."""
        self._of_view = replace(view.at(_ANY_DAY), second=None)
        self._cuts: list[Sequence[str]] | None = None
        """What stands at the cuts of the section that is being rendered now."""

    def citing(self, ids: Iterable[str]) -> Markup:
        return super().citing(ids) if self._cuts is None else self._cut(tuple(ids))

    def slot(self, name: str, quotes: bool = False) -> Markup:
        if self._cuts is None:
            return super().slot(name, quotes)
        if quotes:
            self._quote(self._rendered(self.slots[name]))
        return Markup(f"\n{self._cut(name)}\n")

    def section(self, name: str, *rests_on: object, caller: Callable[[], Markup]) -> Markup:
        key = name, self._of_view, _named(rests_on)
        section = _sections.get(key)
        if section is None:
            section = self._rendered(caller)
            _sections.put(key, section, section.size())
        return self._placed(section)

    def once(self, caller: Callable[[], Markup]) -> Markup:
        return self._placed(self._rendered(caller))

    def _placed(self, section: Section) -> Markup:
        """``section`` where it stands: in the section that is being rendered now, or in the panel."""
        self.parts |= section.parts
        if self._cuts is None:
            html = self._filled(section)
        else:
            html = _CUT.join(section.html)
            self._cuts += section.cuts
        self._quote(section)
        return Markup(f"\n{html}\n")  # what a template has escaped

    def _cut(self, by: Sequence[str]) -> Markup:
        assert self._cuts is not None
        self._cuts.append(by)
        return Markup(_CUT)

    def _filled(self, section: Section) -> str:
        said = [section.html[0]]
        for cut, after in zip(section.cuts, section.html[1:], strict=True):
            said += (self.slot(cut).strip() if isinstance(cut, str) else self.citing(cut), after)
        return "".join(said)

    def _told(self, source: Source) -> str:
        mark, part = part_of(told_source(source, self.view))
        self.parts[mark] = part
        return f"<!--{mark}-->"

    def _quote(self, section: Section) -> None:
        for text in section.quoted:
            self.citations.first(text)

    def _rendered(self, caller: Callable[[], Markup]) -> Section:
        """What ``caller`` says; what it quotes is not quoted yet, as where it is remembered."""
        quoted, cuts, parts = self.citations.quoted, self._cuts, self.parts
        self._cuts, self.parts = [], {}
        try:
            without = without_parts(BREAKS.sub(" ", caller().strip()))
            return Section(
                tuple(without.bare.split(_CUT)),
                tuple(self._cuts),
                tuple(self.citations.quoted - quoted),
                {**self.parts, **without.parts},
            )
        finally:
            self._cuts, self.parts = cuts, parts
            self.citations.only_quoted(quoted)


def _named(one: object) -> Hashable:
    """What tells ``one``, on which a section rests, from others of its kind: by ids, codes and numbers."""
    match one:
        case None | str() | int() | frozenset():
            return one
        case Stretch():
            return _named(one.span), _named(one.begun_by), _named(one.ended_by)
        case list() | tuple():
            return tuple(map(_named, one))
    entry: Any = one
    return str(entry.id)
