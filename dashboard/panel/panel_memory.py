"""Panels lately shown, each rendered once for all readers and for all days between which nothing changed.

Most days of the record are like the one before: rendering a panel takes thirty times as long as writing
another day into one that is there.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache, lru_cache

from dashboard.panel.panel import at_day, panel_of_any_day
from dashboard.panel.panel_parts import PanelParts, without_parts
from dashboard.record.record import catalog
from dashboard.view.view import View, first_day
from geo.turning_days import first_alike, turning_days

PANELS = 512
"""How many are kept, those least lately shown go: about 60 kB each, and long texts are shared."""


def panel_parts(view: View) -> PanelParts:
    """The panel of ``view``: what of it travels at each step, and its parts."""
    # Whatever day it is compared with, the panel is of the one that is shown.
    alike = replace(view.at(max(first_alike(_turns(), view.day), first_day())), second=None)
    known = _rendered(alike)
    return PanelParts(at_day(known.bare, view), known.parts)


@lru_cache(maxsize=PANELS)
def _rendered(view: View) -> PanelParts:
    return without_parts(panel_of_any_day(catalog(), view))


@cache
def _turns() -> Sequence[date]:
    return turning_days(catalog())
