"""A group's state as the attributes that the style sheets colour and hatch by.

moments/state_attributes.js makes the same of what the browser knows;
tests/browser/test_still_map.py holds both to the same.
"""

from geo.catalog import Catalog
from geo.evidence_on_day import evidence_on_day
from geo.snapshot import Snapshot


def state_attributes(catalog: Catalog, state: Snapshot) -> dict[str, str]:
    """By their names in SVG and HTML; what does not hold is left out."""
    words = catalog.vocabulary
    administration, talks = state.administration.span, state.talks.span.status
    evidence = evidence_on_day(catalog, state)
    side = words.administrators[administration.administrator].side
    claimants = state.claimants(catalog)
    told: dict[str, str | None] = {
        "administration": administration.administrator,
        "control": administration.control,
        "claims": " ".join(claimants),
        "reserved": " ".join(state.reserving(catalog)),
        "offer": state.offer.span.status,
        "talks": talks,
        "law": state.law.span.status if state.law else None,
        "certainty": str(evidence.certainty),
        "evidence": str(evidence.status),
        "slot": str(catalog.parties[side].slot) if side else None,
        "control-kind": str(words.controls[administration.control].kind),
        "claimed-by": " ".join(str(catalog.parties[party].slot) for party in claimants),
        "step": str(words.offer_statuses[state.offer.span.status].step),
        "talking": "" if words.talks_statuses[talks].held else None,
    }
    return {f"data-{name}": value for name, value in told.items() if value is not None}
