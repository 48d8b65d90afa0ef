"""How sure the record is of what held on an island on a day, and on what sources that rests."""

from dataclasses import dataclass

from geo.catalog import Catalog
from geo.entries import Evidenced, Source
from geo.snapshot import Snapshot
from geo.vocabulary import STRONG, WEAK, Certainty, EvidenceStatus


@dataclass(frozen=True, slots=True)
class EvidenceOnDay:
    """The evidence of an island's statements on a day: administration, claims, offer, talks, law.

    ``sources`` counts each source once, however many of the statements cite it; ``strong`` those of them
    that are official or the text of a document. ``thin`` counts statements without a source better than
    press or other, ``differing`` the points on which sources or the two sides differ, ``unconfirmed`` the
    statements in which something is. ``certainty`` is the record's of the administration.
    """

    certainty: Certainty
    sources: int
    strong: int
    thin: int
    differing: int
    unconfirmed: int

    @property
    def status(self) -> EvidenceStatus:
        """What this comes down to; what makes a statement weaker comes first."""
        if self.thin:
            return EvidenceStatus.THIN
        if self.differing:
            return EvidenceStatus.DIFFERING
        return EvidenceStatus.UNCONFIRMED if self.unconfirmed else EvidenceStatus.WELL


def evidence_on_day(catalog: Catalog, state: Snapshot) -> EvidenceOnDay:
    """The evidence of ``state``, computed from the entries that it shows."""
    statements = _statements(state)
    cited = cited_by(catalog, state)
    return EvidenceOnDay(
        certainty=state.administration.span.certainty,
        sources=len(cited),
        strong=sum(source.kind in STRONG for source in cited.values()),
        thin=sum(_thin([cited[one] for one in statement.sources]) for statement in statements),
        differing=sum(len(statement.disagreements) for statement in statements),
        unconfirmed=sum(statement.unconfirmed is not None for statement in statements),
    )


def cited_by(catalog: Catalog, state: Snapshot) -> dict[str, Source]:
    """The sources on which ``state`` rests, by id, each once."""
    return {one: catalog.sources[one] for statement in _statements(state) for one in statement.sources}


def _statements(state: Snapshot) -> list[Evidenced]:
    claims = (held.span for held in state.claims.values())
    statements: list[Evidenced] = [state.administration.span, state.offer.span, state.talks.span, *claims]
    if state.law:
        statements.append(state.law.span)
    return statements


def _thin(sources: list[Source]) -> bool:
    return all(source.kind in WEAK for source in sources)
