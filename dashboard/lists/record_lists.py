"""Under the map: all events to filter and sort, and what changed for the chosen island."""

from collections.abc import Callable
from functools import cache
from typing import Any

from dashboard.lenses.lenses import table_words
from dashboard.serving.assets import base
from dashboard.serving.browser_component import browser_component, words_file
from dashboard.view.channel import CHANNEL
from geo.text import Language


def record_lists(language: Language) -> None:
    """Mount the lists; they follow the page's channel and never run the script."""
    _component(language)(
        key=f"record-{language}", data={"channel": CHANNEL, "moments": f"{base()}moments.{language}.json"}
    )


def words_of_lists(language: Language) -> dict[str, object]:
    """All that the lists say."""
    return table_words(language)


@cache
def _component(language: Language) -> Callable[..., Any]:
    words = words_file("lists", language)
    return browser_component("four_islands_record", "lists/record_lists.js", "recordLists", language, words)
