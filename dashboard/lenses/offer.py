"""The lens "offer" in words: how far the handover clause of 1956 had advanced, by a ring that fills."""

from dashboard.lenses.lens import Lens, Line
from dashboard.words.languages import translations
from geo.catalog import Catalog
from geo.text import Language


def lens(_catalog: Catalog, language: Language) -> Lens:
    """The lens in ``language``."""
    _ = translations(language).gettext
    steps = (
        _("no offer, or not in the text"),
        _("spoken of, denied, or talks stopped"),
        _("signed, conditioned, or in doubt"),
        _("reaffirmed, or basis of talks"),
        _("acknowledged, due after a peace treaty"),
    )
    return Lens(
        label=_("1956 offer"),
        explanation=_(
            "The ring beside a name fills as the handover clause of the Joint Declaration of 1956 advanced, "
            "and empties as it went back."
        ),
        legend=(
            Line("head", _("Ring: Moscow on the 1956 clause")),
            Line("marks", marks=tuple((f"ring step-{step}", words) for step, words in enumerate(steps))),
        ),
    )
