"""The lens "claims" in words: who claimed, by lines around the fill."""

from dashboard.lenses.administration import fills
from dashboard.lenses.lens import Lens, Line
from dashboard.words.languages import translations
from dashboard.words.wording import ByCode
from geo.alphabet import claimants_by_name
from geo.catalog import Catalog
from geo.text import Language
from geo.vocabulary import Slot


def lens(catalog: Catalog, language: Language) -> Lens:
    """The lens for ``catalog`` in ``language``."""
    _ = translations(language).gettext
    lines = {
        Slot.FIRST: _("double line: claimed by {party}"),
        Slot.SECOND: _("dashed line: claimed by {party}"),
    }
    sides = [catalog.parties[party] for party in claimants_by_name(catalog, language)]
    return Lens(
        label=_("Claims"),
        explanation=_(
            "The line around an island says who claims it, whoever administers it. "
            "Both lines stand where both claim."
        ),
        legend=(
            Line(
                "marks",
                marks=(
                    *(
                        (f"line {side.slot}", lines[side.slot].format(party=side.name.to(language)))
                        for side in sides
                        if side.slot
                    ),
                    ("line reserved", _("dotted line: argued, not formally claimed")),
                ),
            ),
            Line("also", marks=fills(catalog, language)),
        ),
        words={
            "claimedBy": ByCode(
                {side.id: _("{party} claims").format(party=side.name.to(language)) for side in sides}
            ),
            "bothClaim": _("Both claim"),
            "noClaim": _("No claim"),
            "reserved": _("Positions reserved"),
        },
    )
