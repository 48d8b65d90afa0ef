"""What the templates of the panel and of the reference pages say a record's entries with, in one language."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from dashboard.words.administration_words import administration_in_words
from dashboard.words.dates import date_in_words
from dashboard.words.languages import other_names, own_title
from dashboard.words.passages import language_name, passage_name, passages
from dashboard.words.sentences import full_stop
from geo.alphabet import alphabetical
from geo.catalog import Catalog
from geo.text import Language


def template_functions(catalog: Catalog, language: Language) -> Mapping[str, Callable[..., Any]]:
    """The functions by the names that templates call them by.

    ``say``: a text; ``dated``: a date in words; ``in_order``: ids of parties in the order of their names;
    ``other_names``: a group's names in the other scripts; ``administered``: who administered and in what
    way; ``own_title``: a source's own title; ``full_stop``: what parts words from the next sentence;
    ``passages``: an instrument's decisive words, language by language; ``passage_name``:
    which instrument and part; ``language_name``: of a code.
    """
    return {
        "say": lambda text: text.to(language),
        "dated": partial(date_in_words, language=language),
        "in_order": lambda parties: [
            one.id for one in alphabetical((catalog.parties[party] for party in parties), language)
        ],
        "other_names": partial(other_names, language=language),
        "administered": lambda span: administration_in_words(catalog, span, language),
        "own_title": partial(own_title, language=language),
        "passages": partial(passages, language=language),
        "passage_name": partial(passage_name, language=language),
        "language_name": partial(language_name, language=language),
        "full_stop": partial(full_stop, language=language),
    }
