"""The timeline's place on the page: the component that boots the page in the browser and feeds its store.

The store (view/store.js) moves through time in the browser; Python hears only the settled view.
"""

import unicodedata
from collections.abc import Callable
from datetime import date, timedelta
from functools import cache
from typing import Any

from dashboard.lenses.lenses import lenses
from dashboard.record.record import catalog
from dashboard.serving.assets import base
from dashboard.serving.browser_component import browser_component, words_file
from dashboard.view.channel import CHANNEL
from dashboard.view.view import View, first_day
from dashboard.words.dates import date_in_words, day_in_words, day_with_era
from dashboard.words.wording import wording
from geo.text import Language

KEY = "timeline"


def timeline(view: View, revision: int, visit: str, last_day: str) -> None:
    """Mount the timeline at ``view``.

    The browser follows ``view`` only when ``revision`` has grown, so that a late answer never moves it
    back; ``visit`` names the count that it belongs to, another one where another process has taken the page
    over. What it settles on it tells by the panel (view/feeder.js), so that a step sends and runs nothing of
    this again.
    """
    data = timeline_settings(view, CHANNEL, last_day) | {"revision": revision, "visit": visit}
    _component(view.language)(key=KEY, data=data)


def timeline_settings(view: View, channel: str, last_day: str) -> dict[str, object]:
    """What the browser's store and timeline begin with."""
    days = catalog().dispute.timeline
    return {
        "view": {
            "date": view.day.isoformat(),
            "with": view.second and view.second.isoformat(),
            "island": view.island,
            "lens": view.lens,
            "story": view.story,
            "edition": view.edition,
        },
        "channel": channel,
        "language": view.language,
        "moments": f"{base()}moments.{view.language}.json",
        "first": first_day().isoformat(),
        "last": last_day,
        "opens": days.opens.written,
        "presets": [
            {
                "begins": preset.begins.written,
                "name": preset.name.to(view.language),
                "short": preset.short.to(view.language),
            }
            for preset in days.presets
        ],
    }


@cache
def longest_caption(language: Language) -> str:
    """The caption that takes the most room of all that ``language`` has, and some for words that wrap ill.

    The browser keeps that much free from the start, so that no caption moves the map.
    """
    words = wording(language).timeline
    captions = [
        str(words[pattern]).format(
            title=event.title.to(language), written=date_in_words(event.date, language)
        )
        for event in catalog().events.values()
        for pattern in ("lastEvent", "aroundNow")
    ]
    return max(captions, key=_room) + "\N{NO-BREAK SPACE}" * 6


@cache
def longest_day(language: Language) -> str:
    """Of a year's days in words one that takes the most room: timeline_parts.js keeps it as well."""
    return max((day_with_era(date(1988, 1, 1) + timedelta(days), language) for days in range(365)), key=len)


@cache
def longest_julian(language: Language) -> str:
    """The same of what stands below a day in the Julian calendar; empty if the record has none."""
    julian = catalog().dispute.julian_calendar
    days = (day_in_words(date(1899, 12, 20) + timedelta(days), language) for days in range(365))
    return julian.says.to(language).format(date=max(days, key=len)) if julian else ""


def _room(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)


def words_of_page(language: Language) -> dict[str, object]:
    """All that the modules of page.js say."""
    words = wording(language)
    return {
        "timeline": {**words.timeline, "lenses": {name: one.words for name, one in lenses(language).items()}},
        "longestCaption": longest_caption(language),
        "panel": words.panel,
        "guide": words.guide,
        "paper": words.paper,
        "sentence": words.sentence,
        "titles": words.titles,
    }


@cache
def _component(language: Language) -> Callable[..., Any]:
    return browser_component(
        "four_islands_timeline", "page.js", "page", language, words_file("page", language)
    )
