"""Panels lately shown, each rendered once for all readers and for all days between which nothing changed.

Most days of the record are like the one before, and a lens shows in the links alone: both are put in where
the panel is read, in the browser, which has the rest already. It is kept as it travels, in bytes.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from html import escape
from sys import getsizeof

from dashboard.panel.bounded_memory import BoundedMemory
from dashboard.panel.panel import days_in
from dashboard.panel.panel_parts import mark_of, with_parts
from dashboard.panel.panel_sections import panel_in_parts
from dashboard.record.record import catalog
from dashboard.view.view import View, first_day, query_string
from dashboard.words.compact_json import compact_json
from geo.turning_days import first_alike, turning_days

MOST_BYTES = 12 * 2**20
"""How much all panels that are kept take, some 30 kB each; the texts of their parts are shared."""


@dataclass(frozen=True, slots=True)
class WrittenPanel:
    """A panel as it travels: its HTML without parts and of any day, as JSON in UTF-8, and what is put in.

    ``mark`` tells ``html`` from every other; ``parts`` are by mark; ``said`` is what the view's own day and
    lens are, by what the HTML has in their places.
    """

    html: bytes
    mark: str
    parts: Mapping[str, str]
    said: Mapping[str, str] = field(default_factory=dict)

    def whole(self) -> str:
        """All of its HTML, as panel.js puts it together."""
        html = json.loads(self.html)
        for left_open, said in self.said.items():
            html = html.replace(left_open, said)
        return with_parts(html, self.parts)


_ANY_LENS = "any-lens"
"""What stands for the view's lens, step and edition until they are put in; no lens has it for an id."""
_panels: BoundedMemory[View, WrittenPanel] = BoundedMemory(MOST_BYTES)


def written_panel(view: View) -> WrittenPanel:
    """The panel of ``view``."""
    # Whatever day it is compared with, the panel is of the one that is shown.
    first = max(first_alike(_turns(), view.day), first_day())
    alike = replace(view.at(first), second=None, lens=_ANY_LENS, story=None, edition=None)
    known = _panels.get(alike)
    if known is None:
        known = _written(alike)
        _panels.put(alike, known, getsizeof(known.html) + getsizeof(known.parts))
    return replace(known, said={**days_in(view), **_in_links(view)})


def _in_links(view: View) -> dict[str, str]:
    """What stands in a panel's links where its lens was left open, and what ``view``'s have there."""
    said = View(view.day, lens=view.lens, story=view.story, edition=view.edition).query()
    del said["date"]
    written = query_string(said).replace("?", "&") if said else ""
    return {f"&amp;lens={_ANY_LENS}": escape(written)}


def _written(view: View) -> WrittenPanel:
    panel = panel_in_parts(view)
    return WrittenPanel(compact_json(panel.bare), mark_of(panel.bare), panel.parts)


@cache
def _turns() -> Sequence[date]:
    return turning_days(catalog())
