"""What the parts of the page say, language by language, as assets beside their modules."""

from collections.abc import Callable, Mapping

from dashboard.cite.cite import box, words_of_box
from dashboard.embed.embed import FRAME
from dashboard.lists.record_lists import words_of_lists
from dashboard.map.map_guide import explanation
from dashboard.serving import assets
from dashboard.serving.browser_component import words_file, words_module
from dashboard.story.story import story
from dashboard.timeline.timeline import words_of_page
from geo.text import LANGUAGES, Language


def add_page_assets(
    embeds: Callable[[Language], Mapping[str, str]],
    fit: Callable[[str, Language], str] = lambda html, _: html,
) -> None:
    """Add them before the first asset is asked for.

    ``embeds`` are the ways from the page in a language to its embeds (``words_of_box``); ``fit`` makes HTML
    with a server's links fit the site, for a page in that language.
    """
    for language in LANGUAGES:
        assets.add(f"map_guide.{language}.html", fit(explanation(language), language).encode())
        assets.add(f"story.{language}.html", fit(story(language), language).encode())
        assets.add(f"cite_box.{language}.html", fit(box(language), language).encode())
        words_of_cite = words_of_box(language, FRAME, embeds(language))
        assets.add(words_file("cite", language), words_module(words_of_cite))
        assets.add(words_file("page", language), words_module(words_of_page(language)))
        assets.add(words_file("lists", language), words_module(words_of_lists(language)))
