"""What the browser needs to cite the view it shows: the record as a work, and the words of one language."""

from typing import Any

from dashboard.lenses.lenses import lenses
from dashboard.record.edition import digest, edition_mark
from dashboard.record.record import catalog
from dashboard.words.dates import browser_dates
from dashboard.words.wording import wording
from geo.text import Language

TITLE = "Four Islands"
"""What the work is called, in every language: as in CITATION.cff."""
AUTHOR = "The Four Islands contributors"


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
