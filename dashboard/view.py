"""What is shown, and the link that says so: /?date=YYYY-MM-DD&island=…&lens=…&lang=…, each part optional."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import TypeVar

from geo.text import LANGUAGES, Language
from geo.vocabulary import Island

Code = TypeVar("Code", bound=StrEnum)

FIRST_DAY = date(1643, 1, 1)
"""The year of the record's first event; the slider begins here."""

READY_LANGUAGES: tuple[Language, ...] = ("en",)
_LANGUAGE_NAMES: Mapping[str, str] = {"ja": "Japanese", "ru": "Russian"}


class Lens(StrEnum):
    """What the map's colours and outlines tell."""

    ADMINISTRATION = "administration"
    CLAIMS = "claims"
    OFFER = "offer"
    EVIDENCE = "evidence"


@dataclass(frozen=True, slots=True)
class View:
    """A day, perhaps an island, a lens and a language: all that a link holds."""

    day: date
    island: Island | None = None
    lens: Lens = Lens.ADMINISTRATION
    language: Language = "en"

    def query(self) -> dict[str, str]:
        """The link's parameters; defaults are left out, except the day, which moves by itself."""
        parts = {"date": self.day.isoformat()}
        if self.island:
            parts["island"] = str(self.island)
        if self.lens is not Lens.ADMINISTRATION:
            parts["lens"] = str(self.lens)
        if self.language != "en":
            parts["lang"] = self.language
        return parts

    def at(self, day: date) -> "View":
        """The same view on another day."""
        return replace(self, day=day)

    def of(self, island: Island | None) -> "View":
        """The same view of another island, or of all."""
        return replace(self, island=island)


def today() -> date:
    """The day it is in UTC, the last day the page shows."""
    return datetime.now(UTC).date()


def read_view(parameters: Mapping[str, str], last_day: date) -> tuple[View, tuple[str, ...]]:
    """The view a link asks for, and a notice for each part that fell back to its default."""
    notices: list[str] = []
    day = _day(parameters.get("date"), last_day, notices)
    island = _one_of(Island, "island", parameters.get("island"), notices)
    lens = _one_of(Lens, "lens", parameters.get("lens"), notices) or Lens.ADMINISTRATION
    return View(day, island, lens, _language(parameters.get("lang"), notices)), tuple(notices)


def _day(written: str | None, last_day: date, notices: list[str]) -> date:
    if written is None:
        return last_day
    try:
        if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", written, re.ASCII):
            raise ValueError
        day = date.fromisoformat(written)
    except ValueError:
        notices.append(
            f"The link's date “{_quoted(written)}” is not a day written YYYY-MM-DD; showing {last_day}."
        )
        return last_day
    if not FIRST_DAY <= day <= last_day:
        notices.append(f"The link's date {day} lies outside {FIRST_DAY} to {last_day}; showing {last_day}.")
        return last_day
    return day


def _one_of(codes: type[Code], name: str, written: str | None, notices: list[str]) -> Code | None:
    if written is None:
        return None
    try:
        return codes(written)
    except ValueError:
        allowed = ", ".join(codes)
        notices.append(
            f"The link's {name} “{_quoted(written)}” is unknown (known: {allowed}); showing the default."
        )
        return None


def _language(written: str | None, notices: list[str]) -> Language:
    for language in READY_LANGUAGES:
        if written == language:
            return language
    if written is not None and written in _LANGUAGE_NAMES:
        notices.append(f"This page is not yet in {_LANGUAGE_NAMES[written]}; it is shown in English.")
    elif written is not None:
        allowed = ", ".join(LANGUAGES)
        notices.append(
            f"The link's lang “{_quoted(written)}” is unknown (known: {allowed}); showing English."
        )
    return "en"


def _quoted(written: str) -> str:
    line = " ".join(written.split())
    return line if len(line) <= 40 else f"{line[:39]}…"
