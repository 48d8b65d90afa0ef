"""How to read the map, in words: what the dialog of that name says, with the legend's own marks."""

from dashboard.lenses.lenses import lenses
from dashboard.record.record import catalog
from dashboard.words.templating import template
from dashboard.words.wording import wording
from geo.text import Language


def explanation(language: Language) -> str:
    """The dialog's HTML; the page's module ``map_guide.js`` fetches it when it is asked for."""
    return template("map/map_guide.html", language).render(
        language=language,
        julian_calendar=catalog().dispute.julian_calendar,
        say=lambda text: text.to(language),
        wording=wording(language),
        lenses=lenses(language).values(),
    )
