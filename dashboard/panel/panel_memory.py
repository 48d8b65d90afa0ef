"""Panels lately shown, each rendered once for all readers and for all days between which nothing changed.

Most days of the record are like the one before: writing another day into a panel that is there takes a
twentieth of what it takes to put one together (panel_sections.py). It is kept as it travels, in bytes.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from sys import getsizeof

from dashboard.panel.bounded_memory import BoundedMemory
from dashboard.panel.panel import days_in
from dashboard.panel.panel_sections import panel_in_parts
from dashboard.record.record import catalog
from dashboard.view.view import View, first_day
from geo.turning_days import first_alike, turning_days

MOST_BYTES = 24 * 2**20
"""How much all panels that are kept take, some 30 kB each; the texts of their parts are shared."""


@dataclass(frozen=True, slots=True)
class WrittenPanel:
    """A panel as it travels: its HTML without parts, as JSON in UTF-8, and the parts by mark."""

    html: bytes
    parts: Mapping[str, str]


_panels: BoundedMemory[View, WrittenPanel] = BoundedMemory(MOST_BYTES)


def written_panel(view: View) -> WrittenPanel:
    """The panel of ``view``."""
    # Whatever day it is compared with, the panel is of the one that is shown.
    alike = replace(view.at(max(first_alike(_turns(), view.day), first_day())), second=None)
    known = _panels.get(alike)
    if known is None:
        known = _written(alike)
        _panels.put(alike, known, getsizeof(known.html) + getsizeof(known.parts))
    html = known.html
    for any_day, day in days_in(view).items():
        html = html.replace(as_json(any_day)[1:-1], as_json(day)[1:-1])
    return WrittenPanel(html, known.parts)


def as_json(value: object) -> bytes:
    """``value`` as JSON in UTF-8, in which each letter stands for itself."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _written(view: View) -> WrittenPanel:
    panel = panel_in_parts(view)
    return WrittenPanel(as_json(panel.bare), panel.parts)


@cache
def _turns() -> Sequence[date]:
    return turning_days(catalog())
