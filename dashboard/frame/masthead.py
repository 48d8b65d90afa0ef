"""What frames the page: the masthead above the map, and the colophon at the foot."""

from dataclasses import replace

from dashboard.moments.first_sentence import first_sentence, longest_sentence
from dashboard.record.record import catalog
from dashboard.view.view import View, linked, query_string
from dashboard.words.reach import reach_in_words
from dashboard.words.templating import template
from dashboard.words.wording import language_links, wording
from geo.text import Language


def masthead(view: View) -> str:
    """Title, first sentence, pages and the switch of languages.

    The browser says the sentence of each day it moves to (frame/sentence.js), and puts its own view into the
    switch's links.
    """
    return template("frame/masthead.html", view.language).render(
        view=view,
        words=wording(view.language),
        sentence=first_sentence(catalog(), view.day, view.language),
        longest=longest_sentence(view.language),
        reach=reach_in_words(catalog(), view.language),
        languages=language_links(view.language),
        linked=linked,
        in_language=lambda language: query_string(replace(view, language=language, named=True).query()),
    )


def colophon(language: Language, version: str) -> str:
    """Neutrality, licences, the imprint of a handout of edition ``version``, and the colours to choose."""
    return template("frame/colophon.html", language).render(words=wording(language), version=version)
