"""The lenses in words, each as the module of its name declares it; view/lens_ids.py reads which there are."""

from functools import cache
from importlib import import_module
from typing import Any

from dashboard.lenses.lens import Lens
from dashboard.record.record import catalog
from dashboard.view.lens_ids import LENSES
from dashboard.words.wording import wording
from geo.text import Language


@cache
def lenses(language: Language) -> dict[str, Lens]:
    """Every lens by its id, in the order of the map's buttons.

    Raises ``ModuleNotFoundError``, naming it, where one is listed whose module is not there.
    """
    return {one: import_module(f"dashboard.lenses.{one}").lens(catalog(), language) for one in LENSES}


def lens_words(language: Language) -> dict[str, dict[str, Any]]:
    """What the browser needs to say and explain each lens, by id."""
    return {name: one.for_browser() for name, one in lenses(language).items()}


def table_words(language: Language) -> dict[str, Any]:
    """The lists' words, with those of the one lens that a table of the groups tells in words."""
    return {**wording(language).lists, "lenses": {"evidence": lenses(language)["evidence"].words}}
