"""The pages that need no script: where a document leads whom it cannot show the map."""

from dashboard.words.wording import wording
from geo.text import Language

PAGES = ("story", "about", "sources")
"""Those of the page's own list that need no scripts."""


def pages_without_scripts(language: Language) -> dict[str, str]:
    """``PAGES`` by their addresses, each with its name."""
    names = {name.removeprefix("#"): title for name, title in wording(language).pages.items()}
    return {name: names[name] for name in PAGES}
