"""The lens "administration" in words: who administered, by fill, and whether by arms, by hatching."""

from dashboard.lenses.lens import Lens, Line, Mark
from dashboard.words.languages import translations
from dashboard.words.wording import wording
from geo.alphabet import claimants_by_name
from geo.catalog import Catalog
from geo.text import Language
from geo.vocabulary import ControlKind


def lens(catalog: Catalog, language: Language) -> Lens:
    """The lens for ``catalog`` in ``language``."""
    _ = translations(language).gettext
    armed = " ".join(_slots_of_armed_forces(catalog))
    return Lens(
        label=_("Administration"),
        explanation=_("Fill says who administered an island on the day shown; it never says who is right."),
        legend=(
            Line(
                "marks",
                marks=(
                    *fills(catalog, language),
                    *([(f"fill military {armed}", _("hatched: military control"))] if armed else []),
                    ("dot", _("places of events so far")),
                ),
            ),
        ),
        words={"underControl": wording(language).under_control},
    )


def fills(catalog: Catalog, language: Language) -> tuple[Mark, ...]:
    """The marks of each claimant's administration, in the order of their names, and of no state's."""
    _ = translations(language).gettext
    sides = (catalog.parties[party] for party in claimants_by_name(catalog, language))
    return (
        *((f"fill {side.slot}", side.name.to(language)) for side in sides),
        ("fill none", _("No state, or outposts only")),
    )


def _slots_of_armed_forces(catalog: Catalog) -> list[str]:
    """The slots of the sides whose armed forces ever controlled a group."""
    terms = catalog.vocabulary
    sides = {
        terms.administrators[stretch.span.administrator].side
        for history in catalog.administrations.values()
        for stretch in history
        if terms.controls[stretch.span.control].kind is ControlKind.MILITARY
    }
    return sorted(str(catalog.parties[side].slot) for side in sides if side)
