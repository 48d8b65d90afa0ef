"""A lens that only a test knows, in words."""

from dashboard.lenses.lens import Lens, Line
from geo.catalog import Catalog
from geo.text import Language


def lens(_catalog: Catalog, _language: Language) -> Lens:
    """The same in every language."""
    return Lens(
        label="Strength",
        explanation="Half of the sources or more are strong, or fewer.",
        legend=(Line("marks", marks=(("strong", "strong sources"),)), Line("also", "half or more, or fewer")),
        words={"mostly": "mostly strong", "partly": "partly strong"},
    )
