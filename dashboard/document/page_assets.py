"""What the parts of the page say, language by language, as assets beside their modules."""

from dashboard.cite.cite import box, words_of_box
from dashboard.lists.record_lists import words_of_lists
from dashboard.map.map_guide import explanation
from dashboard.serving import assets
from dashboard.serving.browser_component import words_file, words_module
from dashboard.story.story import story
from dashboard.timeline.timeline import words_of_page
from geo.text import LANGUAGES


def add_page_assets(frame: str) -> None:
    """Add them before the first asset is asked for; ``frame`` is an embed's element (``words_of_box``)."""
    for language in LANGUAGES:
        assets.add(f"map_guide.{language}.html", explanation(language).encode())
        assets.add(f"story.{language}.html", story(language).encode())
        assets.add(f"cite_box.{language}.html", box(language).encode())
        assets.add(words_file("cite", language), words_module(words_of_box(language, frame)))
        assets.add(words_file("page", language), words_module(words_of_page(language)))
        assets.add(words_file("lists", language), words_module(words_of_lists(language)))
