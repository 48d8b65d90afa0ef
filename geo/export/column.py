"""A column of a table: what it is called, what it holds, and what that means.

A meaning comes from the field of the model that the column shows; only what no entry holds is put in words
where the column is made.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal

from pydantic import BaseModel

from geo.text import LANGUAGES, Text

Kind = Literal["text", "whole number", "number", "day"]
"""What a cell holds; a day is ISO 8601 text, as ``1956-10-19``."""
Cell = str | int | float | None


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; ``always`` says that no cell of it is empty, ``codes`` what a cell can be."""

    name: str
    meaning: str
    kind: Kind = "text"
    always: bool = False
    codes: tuple[str, ...] = ()


def meaning(model: type[BaseModel], field: str) -> str:
    """What the model says of ``field``."""
    described = model.model_fields[field].description
    assert described, f"{model.__name__}.{field} has no description"
    return described


def codes(allowed: Iterable[Any]) -> tuple[str, ...]:
    """``allowed`` as a column lists them."""
    return tuple(str(code) for code in allowed)


def in_each_language(name: str, meaning: str, always: bool = False) -> list[Column]:
    """The columns of a text, ``title_en`` and its like: English, and the translations."""
    described = {language: Text.model_fields[language].description for language in LANGUAGES}
    return [
        Column(f"{name}_{language}", f"{meaning}; {described[language]}", always=always)
        for language in LANGUAGES
    ]


def cells_in_each_language(name: str, text: Text | None) -> dict[str, Cell]:
    """The cells of those columns for ``text``; empty without one."""
    return {f"{name}_{language}": getattr(text, language) if text else None for language in LANGUAGES}
