"""The lens "evidence" in words: how sure a day is, by grey; what is amiss with its sources, by pattern."""

from functools import cache
from typing import Any

from dashboard.lenses.lens import Lens, Line
from dashboard.words.languages import translations
from dashboard.words.templating import lower_first
from dashboard.words.wording import wording
from geo.catalog import Catalog
from geo.evidence_on_day import EvidenceOnDay
from geo.text import Language
from geo.vocabulary import Certainty, EvidenceStatus


def lens(catalog: Catalog, language: Language) -> Lens:
    """The lens for ``catalog`` in ``language``."""
    _ = translations(language).gettext
    sure = certainties(language)
    statuses = catalog.vocabulary.evidence_statuses.items()
    return Lens(
        label=_("Evidence"),
        explanation=_(
            "The darker the grey, the surer it is who administered; a pattern marks what the sources leave "
            "open."
        ),
        legend=(
            Line("head", _("How sure")),
            Line("marks", marks=tuple((f"sure {code}", words) for code, words in sure.items())),
            Line("head", _("How sourced")),
            Line(
                "marks",
                marks=tuple(
                    (f"marked {code}", lower_first(term.label.to(language))) for code, term in statuses
                ),
            ),
        ),
        words={**_patterns(language), "underControl": wording(language).under_control},
    )


@cache
def _patterns(language: Language) -> dict[str, Any]:
    _ = translations(language).gettext
    return {
        "certainties": certainties(language),
        "sourced": _("{certainty}: {strong} of {all} sources official or primary"),
        "sourcedBut": _("{certainty}, {status}: {strong} of {all} sources official or primary"),
    }


def certainties(language: Language) -> dict[Certainty, str]:
    """How sure it is who administered, the surest first."""
    _ = translations(language).gettext
    return {
        Certainty.HIGH: _("sure"),
        Certainty.MEDIUM: _("fairly sure"),
        Certainty.LOW: _("unsure"),
    }


def evidence_in_short(catalog: Catalog, evidence: EvidenceOnDay, language: Language) -> str:
    """How sure, and what is amiss with the sources, without a count: sure, sources differ."""
    sure = certainties(language)[evidence.certainty]
    if evidence.status is EvidenceStatus.WELL:
        return sure
    status = lower_first(catalog.vocabulary.evidence_statuses[evidence.status].label.to(language))
    return wording(language).under_control.format(who=sure, control=status)


def evidence_in_words(catalog: Catalog, evidence: EvidenceOnDay, language: Language) -> str:
    """One line, as evidence.js gives it too: sure, sources differ: 13 of 27 sources official or primary."""
    words = _patterns(language)
    line = words["sourced" if evidence.status is EvidenceStatus.WELL else "sourcedBut"]
    return str(line).format(
        certainty=words["certainties"][evidence.certainty],
        status=lower_first(catalog.vocabulary.evidence_statuses[evidence.status].label.to(language)),
        strong=evidence.strong,
        all=evidence.sources,
    )
