"""What each party said of the islands, in the order in which it began to say it."""

from collections.abc import Mapping, Sequence

from geo.catalog import Catalog
from geo.entries import Claim, Position, Wording
from geo.stretches import Stretch

Statement = tuple[str, Stretch[Claim] | Stretch[Position] | Stretch[Wording]]
"""An entry's kind, the name of its file, and the entry with the events that begin and end it."""


def statements_by_party(catalog: Catalog) -> Mapping[str, Sequence[Statement]]:
    """For each party id its claims, positions and wordings, each once; a party that said nothing has none."""
    said: dict[str, dict[str, Statement]] = {party: {} for party in catalog.parties}
    for (party, _), claims in catalog.claims.items():
        said[party] |= {f"claims/{one.span.id}": ("claims", one) for one in claims}
    for (speaker, _), positions in catalog.positions.items():
        said[speaker] |= {f"positions/{one.span.id}": ("positions", one) for one in positions}
    for (party, _), wordings in catalog.wordings.items():
        said[party] |= {f"wordings/{one.span.id}": ("wordings", one) for one in wordings}
    return {
        party: sorted(entries.values(), key=lambda one: (one[1].first, one[0], one[1].span.id))
        for party, entries in said.items()
    }
