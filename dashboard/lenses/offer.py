"""The lens "offer" in words: how far the handover clause had advanced, by a ring that fills."""

from dashboard.lenses.lens import Lens, Line
from geo.catalog import Catalog
from geo.text import Language


def lens(catalog: Catalog, language: Language) -> Lens:
    """The lens for ``catalog`` in ``language``."""
    offer = catalog.dispute.offer
    steps = (words.to(language) for words in offer.steps)
    return Lens(
        label=offer.label.to(language),
        explanation=offer.explained.to(language),
        legend=(
            Line("head", offer.ring.to(language)),
            Line("marks", marks=tuple((f"ring step-{step}", words) for step, words in enumerate(steps))),
        ),
    )
