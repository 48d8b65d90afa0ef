"""What each event changed, in words: administration, a claim, the offer, and for which islands."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from geo.catalog import Catalog
from geo.history import History
from geo.text import Language
from geo.vocabulary import Claimant, Island


def changes_by_event(catalog: Catalog, language: Language) -> Mapping[str, list[str]]:
    """For each event that changed something one line a change: 1956 offer: Frozen (Habomai, Shikotan)."""
    words = catalog.vocabulary
    lines: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))

    def note(histories: Iterable[tuple[Island, History[Any]]], in_words: Any) -> None:
        for island, history in histories:
            name = catalog.islands[island].name.to(language)
            for stretch in history:
                if stretch.begun_by:
                    lines[stretch.begun_by.id][in_words(stretch.span)].append(name)

    note(
        catalog.administrations.items(),
        lambda span: (
            f"Administration: {words.administrators[span.administrator].label.to(language)}, "
            f"{span.office.to(language)}"
        ),
    )
    for party in Claimant:
        note(
            ((island, catalog.claims[party, island]) for island in Island),
            lambda span: (
                f"Claim, {span.speaker.to(language)}: {words.claim_statuses[span.status].label.to(language)}"
            ),
        )
    note(
        catalog.offers.items(),
        lambda span: f"1956 offer: {words.offer_statuses[span.status].label.to(language)}",
    )
    return {
        event: [f"{line} ({', '.join(sorted(names))})" for line, names in found.items()]
        for event, found in lines.items()
    }
