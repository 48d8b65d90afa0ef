"""What the browser needs to show any day without asking: events, states by change point, and their words."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from unicodedata import east_asian_width

from dashboard.moments.first_sentence import clauses
from dashboard.moments.place_moments import place_moments
from dashboard.moments.region_moments import context_moments, slots
from dashboard.words.dates import date_in_words
from dashboard.words.languages import other_names
from dashboard.words.sentences import first_sentence
from geo.alphabet import alphabetical, claimants_by_name, islands_by_name, sides_by_name
from geo.catalog import Catalog
from geo.codes import Island
from geo.evidence_on_day import evidence_on_day
from geo.snapshot import snapshot
from geo.story import StoryStep
from geo.stretches import History
from geo.text import LANGUAGES, Language, Text


def moments(catalog: Catalog, language: Language) -> dict[str, Any]:
    """Everything the timeline and the map show, ready for JSON, in ``language``.

    ``events``: in date order, ``day`` the first day they can have begun; ``lead`` how long the first
    sentence of the summary is, as browsers count; ``room`` what its short name needs, in halves of an em,
    in whichever language needs most; ``landmark`` its place among those that are named first. ``islands``:
    for each group its names, label point and ``states``, one for each day on which something changed, oldest
    first, the first without a day; ``said``: its clauses of the first sentence; ``sure`` is the day from
    which it holds for certain, where only a month or year is known. ``words``: labels of the codes, kinds in
    the vocabulary's own order and parties in that of the language's alphabet. ``slots``: in which of the two
    ways the map draws an administrator, where it is of a claimant's side. ``controls``: what each kind of
    control comes down to. ``talking``: the codes under which talks were held. ``context``: what lies
    around. ``places``: what the map names, the most important first. ``story``: the steps of the guided
    story, each with the view in which it is told and the corners of the map, south-west and north-east; its
    day null: the last day there is. ``known``: how far the record knows. Days are ISO dates.
    """
    words = catalog.vocabulary
    changed = _events_that_changed(catalog)
    landmarks = catalog.dispute.timeline.landmarks
    return {
        "events": [
            {
                "id": event.id,
                "day": event.date.first.isoformat(),
                "written": date_in_words(event.date, language),
                "title": event.title.to(language),
                "short": event.short.to(language) if event.short else "",
                "weight": event.weight,
                "precision": str(event.date.precision),
                "summary": event.summary.to(language),
                "lead": _length(first_sentence(event.summary.to(language))),
                "end": event.date.end.isoformat(),
                "islands": list(event.islands),
                "kind": str(event.kind),
                "parties": list(event.parties),
                "changes": [what for what, begun in changed.items() if event.id in begun],
            }
            | ({"room": _room(event.short)} if event.short else {})
            | ({"landmark": landmarks.index(event.id)} if event.id in landmarks else {})
            | (
                {"place": [event.place.lat, event.place.lon, event.place.name.to(language)]}
                if event.place
                else {}
            )
            for event in catalog.events.values()
        ],
        "islands": [
            {
                "id": facts.id,
                "name": facts.name.to(language),
                "short": (facts.short or facts.name).to(language),
                "native": other_names(facts, language),
                "label": [facts.lat, facts.lon],
                "states": _states(catalog, facts.id, language),
            }
            for facts in islands_by_name(catalog, language)
        ],
        "claimants": [
            [party, catalog.parties[party].name.to(language), str(catalog.parties[party].slot)]
            for party in claimants_by_name(catalog, language)
        ],
        "words": {
            "administration": {code: term.label.to(language) for code, term in words.administrators.items()},
            "control": {code: term.label.to(language) for code, term in words.controls.items()},
            "claim": {code: term.label.to(language) for code, term in words.claim_statuses.items()},
            "offer": {code: term.label.to(language) for code, term in words.offer_statuses.items()},
            "talks": {code: term.label.to(language) for code, term in words.talks_statuses.items()},
            "law": {code: term.label.to(language) for code, term in words.law_statuses.items()},
            "evidence": {code: term.label.to(language) for code, term in words.evidence_statuses.items()},
            "kind": {code: term.label.to(language) for code, term in words.event_kinds.items()},
            "party": {
                party.id: party.name.to(language)
                for party in alphabetical(catalog.parties.values(), language)
            },
        },
        "slots": slots(catalog, words.administrators),
        "controls": {code: str(term.kind) for code, term in words.controls.items()},
        "context": context_moments(catalog, language),
        "places": place_moments(catalog, language),
        "steps": {code: term.step for code, term in words.offer_statuses.items()},
        "talking": [code for code, term in words.talks_statuses.items() if term.held],
        "known": catalog.edition.known_to.end.isoformat(),
        "story": [_step(catalog, step) for step in catalog.story],
    }


def _step(catalog: Catalog, step: StoryStep) -> dict[str, Any]:
    day = step.day_on(catalog.events, date.max)
    return {
        "id": step.id,
        "day": None if day == date.max else day.isoformat(),
        "island": step.island,
        "lens": step.lens,
        "frame": step.frame.corners,
    }


def _length(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _room(name: Text) -> int:
    """The same in every language: so the timeline names the same events in each."""
    return max(
        sum(2 if east_asian_width(letter) in "WF" else 1 for letter in name.to(language))
        for language in LANGUAGES
    )


def _events_that_changed(catalog: Catalog) -> dict[str, set[str]]:
    histories: dict[str, Iterable[History[Any]]] = {
        "administration": catalog.administrations.values(),
        "claims": catalog.claims.values(),
        "offer": catalog.offers.values(),
        "talks": catalog.talks.values(),
        "law": catalog.laws.values(),
    }
    return {
        what: {stretch.begun_by.id for history in of for stretch in history if stretch.begun_by}
        for what, of in histories.items()
    }


def _states(catalog: Catalog, island: Island, language: Language) -> list[dict[str, Any]]:
    days = sorted({date.min, *(event.date.first for event in catalog.changes_of[island])})
    return [_state(catalog, island, day, language) for day in days]


def _state(catalog: Catalog, island: Island, day: date, language: Language) -> dict[str, Any]:
    state = snapshot(catalog, island, day)
    evidence = evidence_on_day(catalog, state)
    administered, claimed = clauses(catalog, state, language)
    begun = [event.date.last for event in catalog.changes_of[island] if event.date.first == day]
    return {
        "from": None if day == date.min else day.isoformat(),
        "sure": max(begun).isoformat() if begun and max(begun) > day else None,
        "administration": state.administration.span.administrator,
        "control": state.administration.span.control,
        "claims": " ".join(state.claimants(catalog)),
        "reserved": " ".join(state.reserving(catalog)),
        "offer": state.offer.span.status,
        "talks": state.talks.span.status,
        "law": state.law.span.status if state.law else None,
        "certainty": str(evidence.certainty),
        "evidence": str(evidence.status),
        "sources": [evidence.sources, evidence.strong],
        "said": [administered, claimed],
        "office": state.administration.span.office.to(language),
        "positions": [
            [party, held.span.speaker.to(language), held.span.status]
            for party in sides_by_name(catalog, state.claims, language)
            if (held := state.claims.get(party))
        ],
    }
