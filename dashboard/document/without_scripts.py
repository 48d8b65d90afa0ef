"""The page for who has no scripts: the day in words, the four groups in a table, and other ways."""

from dataclasses import replace
from datetime import date

from dashboard.frame.needed_browsers import named
from dashboard.frame.pages_without_scripts import ways_without_scripts
from dashboard.frame.view_in_words import day_in_sentences
from dashboard.record.record import catalog
from dashboard.view.nearest_events import nearest_events
from dashboard.view.view import View, first_day, linked, query_string
from dashboard.words.template_functions import template_functions
from dashboard.words.templating import template
from dashboard.words.wording import language_links, wording
from geo.alphabet import claimants_by_name, islands_by_name
from geo.snapshot import snapshot


def without_scripts(view: View, last_day: date) -> str:
    """HTML for a ``<noscript>``: ``view`` in words and a table, and the way to any day up to ``last_day``."""
    known, language = catalog(), view.language
    words = wording(language)
    return template("document/without_scripts.html", language).render(
        template_functions(known, language),
        catalog=known,
        words=words,
        view=view,
        description=day_in_sentences(view),
        first_day=first_day(),
        last_day=last_day,
        claimants=claimants_by_name(known, language),
        states=[snapshot(known, facts.id, view.day) for facts in islands_by_name(known, language)],
        around=nearest_events(known, view),
        shown=snapshot(known, view.island, view.day) if view.island else None,
        ways=ways_without_scripts(language, words.more_pages),
        browsers=named(),
        languages=language_links(language),
        linked=lambda address: linked(address, view),
        compared=view.second and f"./compare{query_string(view.usual().query() | {'lang': language})}",
        to_day=lambda day: query_string(view.at(day).query()),
        to_island=lambda island: query_string(view.of(island).query()),
        in_language=lambda other: query_string(replace(view, language=other, named=True).query()),
    )
