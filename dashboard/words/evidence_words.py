"""How sure and how well sourced a day is, in the words that the map's labels use too."""

from dashboard.words.templating import lower_first
from dashboard.words.wording import wording
from geo.catalog import Catalog
from geo.evidence_on_day import EvidenceOnDay
from geo.text import Language
from geo.vocabulary import EvidenceStatus


def evidence_in_words(catalog: Catalog, evidence: EvidenceOnDay, language: Language) -> str:
    """One line: sure, sources differ: 13 of 27 strong."""
    words = wording(language).map
    line = words["sourced" if evidence.status is EvidenceStatus.WELL else "sourcedBut"]
    return str(line).format(
        certainty=words["certainties"][evidence.certainty],
        status=lower_first(catalog.vocabulary.evidence_statuses[evidence.status].label.to(language)),
        strong=evidence.strong,
        all=evidence.sources,
    )
