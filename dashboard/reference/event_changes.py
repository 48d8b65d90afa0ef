"""What each event changed, in words: administration, claims, offer, talks, laws, and for which islands."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from dashboard.words.languages import list_in_words, translations
from geo.alphabet import names_of, sorting_key
from geo.catalog import Catalog
from geo.codes import Island
from geo.dispute import Offer, Talks
from geo.stretches import History
from geo.terms import Term
from geo.text import Language


def changes_by_event(catalog: Catalog, language: Language) -> Mapping[str, list[str]]:
    """For each event that changed something one line a change: 1956 offer: Frozen (Habomai, Shikotan)."""
    words = catalog.vocabulary
    say = translations(language).gettext
    lines: dict[str, dict[str, list[Island]]] = defaultdict(lambda: defaultdict(list))

    def note(histories: Iterable[tuple[Island, History[Any]]], in_words: Any) -> None:
        for island, history in histories:
            for stretch in history:
                if stretch.begun_by:
                    lines[stretch.begun_by.id][in_words(stretch.span)].append(island)

    def under(track: Offer | Talks, statuses: Mapping[Any, Term]) -> Callable[[Any], str]:
        return lambda span: (
            say("%(what)s: %(status)s")
            % {"what": track.label.to(language), "status": statuses[span.status].label.to(language)}
        )

    note(
        catalog.administrations.items(),
        lambda span: (
            say("Administration: %(who)s, %(office)s")
            % {
                "who": words.administrators[span.administrator].label.to(language),
                "office": span.office.to(language),
            }
        ),
    )
    claimed = [
        (stretch.span, stretch.begun_by.id, island)
        for (_, island), history in catalog.claims.items()
        for stretch in history
        if stretch.begun_by
    ]
    claimed.sort(key=lambda one: sorting_key(one[0].speaker, one[0].kana, language))
    for span, event, island in claimed:
        line = say("Claim, %(who)s: %(status)s") % {
            "who": span.speaker.to(language),
            "status": words.claim_statuses[span.status].label.to(language),
        }
        lines[event][line].append(island)
    note(catalog.offers.items(), under(catalog.dispute.offer, words.offer_statuses))
    note(catalog.talks.items(), under(catalog.dispute.talks, words.talks_statuses))
    note(catalog.laws.items(), lambda span: words.law_statuses[span.status].label.to(language))
    return {
        event: [
            say("%(change)s (%(islands)s)")
            % {"change": line, "islands": list_in_words(names_of(catalog, islands, language), language)}
            for line, islands in found.items()
        ]
        for event, found in lines.items()
    }
