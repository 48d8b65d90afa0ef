"""The pages that need no script: where a document leads whom it cannot show the map."""

from collections.abc import Mapping

from markupsafe import Markup

from dashboard.words.languages import translations
from dashboard.words.wording import wording
from geo.text import Language

PAGES = ("story", "about", "sources")
"""Those of the page's own list that need no scripts."""


def ways_without_scripts(language: Language, more: Mapping[str, str] | None = None) -> Markup:
    """Links to ``PAGES``, and to ``more`` by their addresses, each by its name."""
    names = {name.removeprefix("#"): title for name, title in wording(language).pages.items()}
    ways = {name: names[name] for name in PAGES} | dict(more or {})
    links = (
        Markup('<a href="./{}?lang={}">{}</a>').format(address, language, name)
        for address, name in ways.items()
    )
    return Markup(translations(language).gettext(", ")).join(links)
