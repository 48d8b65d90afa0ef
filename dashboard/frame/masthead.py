"""What frames the page: the masthead above the map, and the colophon at the foot."""

from dataclasses import replace
from urllib.parse import urlencode

from dashboard.view.view import View, linked
from dashboard.words.templating import template
from dashboard.words.wording import language_links, wording
from geo.text import Language


def masthead(view: View) -> str:
    """Title, pages and the switch of languages; the browser puts its own view into the switch's links."""
    return template("frame/masthead.html", view.language).render(
        view=view,
        words=wording(view.language),
        languages=language_links(view.language),
        linked=linked,
        in_language=lambda language: f"?{urlencode(replace(view, language=language, named=True).query())}",
    )


def colophon(language: Language, version: str) -> str:
    """Neutrality, licences, the imprint of a handout of edition ``version``, and the colours to choose."""
    return template("frame/colophon.html", language).render(words=wording(language), version=version)
