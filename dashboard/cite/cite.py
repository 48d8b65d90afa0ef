"""What the browser needs to cite the view it shows: the record as a work, and the words of one language."""

from collections.abc import Mapping
from typing import Any

from dashboard.lenses.lenses import lenses, table_words
from dashboard.record.edition import digest, edition_mark
from dashboard.record.record import catalog
from dashboard.words.dates import browser_dates
from dashboard.words.templating import template
from dashboard.words.wording import wording
from geo.text import Language

TITLE = "Four Islands"
"""What the work is called, in every language: as in CITATION.cff."""
AUTHOR = "The Four Islands contributors"
_FORMATS = {"sentence": None, "bibtex": "BibTeX", "ris": "RIS", "csl": "CSL-JSON"}
"""The citation's formats, as cite_box.js makes them; names of formats are the same in every language."""


def work() -> dict[str, str]:
    """The record as a work: ``digest`` in full, ``mark`` the edition in a link, ``issued`` an ISO day."""
    edition = catalog().edition
    return {
        "title": TITLE,
        "author": AUTHOR,
        "version": edition.version,
        "digest": digest(),
        "mark": edition_mark(),
        "issued": edition.reviewed.end.isoformat(),
    }


def citing(language: Language) -> dict[str, Any]:
    """What ``citation.js`` makes citations from, in ``language``; ``lenses`` are their labels by id."""
    return {
        "language": language,
        "work": work(),
        "wording": wording(language).cite,
        "dates": browser_dates(language),
        "lenses": {one: lens.label for one, lens in lenses(language).items()},
    }


def words_of_box(language: Language, frame: str, embeds: Mapping[str, str]) -> dict[str, Any]:
    """What the box says by itself: ``citing``, the words of the page's table, and the element of an embed.

    ``frame`` has ``{address}`` and ``{query}`` in the place of the embed's address and the view's link, and
    ``{title}`` in that of what it shows. ``embeds`` are the ways from the page to the embed that follows the
    record (``now``), and to the one that shows its edition for good (``edition``).
    """
    return citing(language) | {"table": table_words(language), "frame": frame, "embeds": embeds}


def box(language: Language) -> str:
    """The box's HTML; the browser fetches it when it is opened."""
    formats = {one: name or wording(language).as_sentence for one, name in _FORMATS.items()}
    return template("cite/cite_box.html", language).render(
        mark=edition_mark(), formats=formats, language=language
    )
