"""The lens "offer" in words: how far the handover clause had advanced, by a ring that fills."""

from dashboard.lenses.lens import Lens, Line
from dashboard.words.languages import translations
from dashboard.words.sentences import between_sentences
from dashboard.words.templating import lower_first
from dashboard.words.wording import wording
from geo.catalog import Catalog
from geo.text import Language


def lens(catalog: Catalog, language: Language) -> Lens:
    """The lens for ``catalog`` in ``language``."""
    _ = translations(language).gettext
    offer = catalog.dispute.offer
    steps = (words.to(language) for words in offer.steps)
    return Lens(
        label=offer.label.to(language),
        explanation=between_sentences(language).join(
            text.to(language) for text in (offer.clause, offer.explained, catalog.dispute.talks.explained)
        ),
        legend=(
            Line("head", offer.ring.to(language)),
            Line(
                "marks",
                marks=(
                    *((f"ring step-{step}", words) for step, words in enumerate(steps)),
                    ("ring barred", catalog.dispute.law.mark.to(language)),
                ),
            ),
        ),
        words={
            "withLaw": wording(language).with_law,
            "withTalks": _("{offer}; {talksName}: {talks}"),
            "talks": lower_first(wording(language).talks),
        },
    )
