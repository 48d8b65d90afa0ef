"""Where the first sentence of a text ends, and what ends one."""

import re

from dashboard.words.languages import translations
from geo.text import Language

_ABBREVIATIONS = re.compile(
    r"art|cf|dr|gen|hon|inc|lt|maj|mrs?|nos?|op|para?|prof|st|vol|vs"
    r"|акад|вв|гг|гл|им|напр|обл|оп|пп|просп|ред|рис|св|см|ср|ст|стр|тыс"
)
"""Words before whose full stop a sentence goes on; a single letter (А. Громыко, 1956 г.) is one of them."""
_STOP = re.compile(r"[.!?]+[\"”»)’]*(?=\s+[\"“«(‘]?[A-ZА-ЯЁ0-9])|[。！？]+[」』）]*")
_OPENING, _CLOSING = "(（「『«“", ")）」』»”"


def first_sentence(text: str) -> str:
    """``text`` up to the end of its first sentence; all of it where no end is found.

    What stands in brackets or quotation marks is not cut, nor is a stop after an abbreviation or an initial.
    """
    for stop in _STOP.finditer(text):
        said = text[: stop.end()]
        last = re.split(r"[\s(\"“«]", text[: stop.start()])[-1].casefold()
        if len(last) > 1 and not _ABBREVIATIONS.fullmatch(last) and _closed(said):
            return said
    return text


def full_stop(words: str, language: Language) -> str:
    """What parts ``words`` from the next sentence: no second full stop after one, as after "1956 г."."""
    stop = translations(language).gettext(". ")
    return stop.removeprefix(stop.strip()) if words.endswith(stop.strip()) else stop


def between_sentences(language: Language) -> str:
    """What stands between two sentences: Japanese signs bring their own room."""
    return "" if language == "ja" else " "


def _closed(said: str) -> bool:
    opened = sum(said.count(sign) for sign in _OPENING)
    closed = sum(said.count(sign) for sign in _CLOSING)
    return opened <= closed and said.count('"') % 2 == 0
