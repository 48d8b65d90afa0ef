"""The panel's words for a view: one island in full, or an overview of all four."""

import re
from collections.abc import Hashable, Iterable, Mapping, Sequence
from datetime import date
from html import escape
from typing import Any

from dashboard.lenses.evidence import evidence_in_short, evidence_in_words
from dashboard.panel.citations import Citations
from dashboard.panel.writing import Writing
from dashboard.view.nearest_events import last_event, nearest_events
from dashboard.view.view import View, linked, query_string
from dashboard.words.dates import day_with_era
from dashboard.words.template_functions import template_functions
from dashboard.words.templating import template
from dashboard.words.wording import wording
from geo.alphabet import alphabetical, islands_by_name, sides_by_name
from geo.catalog import Catalog
from geo.codes import Island
from geo.entries import Event, Position
from geo.evidence_on_day import evidence_on_day
from geo.historical_date import Precision
from geo.snapshot import Snapshot, snapshot
from geo.stretches import Stretch

BREAKS = re.compile(r"\s*\n\s*")
"""What becomes one space."""
_ANY_DAY = "0000-00-00"
_ANY_DAY_IN_WORDS = "0000/00/00"
"""What stands for the view's own day until it is put in; no day is written so."""


def panel(catalog: Catalog, view: View) -> str:
    """The panel's HTML for ``view``; every statement carries the numbers of its sources."""
    return at_day(panel_of_any_day(catalog, view), view)


def panel_of_any_day(catalog: Catalog, view: View, cited: type[Citations] = Citations) -> str:
    """The panel for ``view`` and for all days like its own (``turning_days``); ``at_day`` puts the day in.

    ``cited`` is what stands where it cites.

    The templates' indentation goes: with it a panel outgrows what the socket's compression looks back over.
    """
    return panel_html(catalog, view, Writing(view, cited(catalog.sources)))


def panel_html(catalog: Catalog, view: View, writing: Writing) -> str:
    """The same as ``writing`` writes it."""
    if view.island:
        html = island_panel(catalog, view, view.island, writing)
    else:
        html = overview(catalog, view, writing)
    return BREAKS.sub(" ", html)


def at_day(html: str, view: View) -> str:
    """``html`` of ``panel_of_any_day`` with the view's day in it."""
    for any_day, day in days_in(view).items():
        html = html.replace(any_day, day)
    return html


def days_in(view: View) -> Mapping[str, str]:
    """What ``panel_of_any_day`` has where the view's day stands, and what stands there."""
    written = escape(day_with_era(view.day, view.language))
    return {_ANY_DAY: view.day.isoformat(), _ANY_DAY_IN_WORDS: written}


def island_panel(catalog: Catalog, view: View, island: Island, writing: Writing) -> str:
    """Administration, the offer, the claims side by side, and the events around the day."""
    state = snapshot(catalog, island, view.day)
    around = nearest_events(catalog, view)
    return template("panel/panel.html", view.language).render(
        _shared(catalog, view, around, writing),
        facts=catalog.islands[island],
        state=state,
        lead=last_event(around, view.day),
        evidence=evidence_on_day(catalog, state),
        administration_open=state.administration.open_event(view.day),
        offer_open=state.offer.open_event(view.day),
        talks_open=state.talks.open_event(view.day),
        previous_change=catalog.previous_change(island, view.day),
        next_change=catalog.next_change(island, view.day),
        positions=_positions(catalog, view, island),
    )


def overview(catalog: Catalog, view: View, writing: Writing) -> str:
    """All four groups in a few lines, those alike together, every one a link away."""
    around = nearest_events(catalog, view)
    states = {
        facts.id: snapshot(catalog, facts.id, view.day) for facts in islands_by_name(catalog, view.language)
    }
    return template("panel/overview.html", view.language).render(
        _shared(catalog, view, around, writing),
        lead=last_event(around, view.day),
        alike=_alike(states.values()),
        evidence={island: evidence_on_day(catalog, state) for island, state in states.items()},
    )


def _alike(states: Iterable[Snapshot]) -> list[list[Snapshot]]:
    """``states`` of which the panel says the same, together, in the order of the first of them."""
    alike: dict[Hashable, list[Snapshot]] = {}
    for state in states:
        administration = state.administration.span
        said = (
            administration.administrator,
            administration.control,
            state.offer.span.status,
            state.talks.span.status,
            state.law.span.status if state.law else None,
        )
        claims = (
            (party, held.span.speaker.en, held.span.status) for party, held in sorted(state.claims.items())
        )
        alike.setdefault((said, *claims), []).append(state)
    return list(alike.values())


def _held_of(states: Iterable[Snapshot]) -> list[object]:
    """All that ``states`` say of their day."""
    return [
        [state.island, state.administration, state.offer, state.talks, state.law, *sorted(state.claims)]
        + [state.claims[party] for party in sorted(state.claims)]
        for state in states
    ]


def _sources_of(states: Sequence[Snapshot], part: str) -> list[str]:
    """The first two sources of each state's ``part``: administration, offer, talks, or a claimant's id."""
    sources = []
    for state in states:
        held: dict[str, Stretch[Any]] = {
            "administration": state.administration,
            "offer": state.offer,
            "talks": state.talks,
        }
        sources += (held | state.claims)[part].span.sources[:2]
    return sources


def _positions(catalog: Catalog, view: View, island: Island) -> list[Stretch[Position]]:
    """What the Ainu and third parties said on the view's day, by party name."""
    held = {
        stretch.span.party: stretch
        for (_, where), history in catalog.positions.items()
        if where == island and (stretch := history.on(view.day))
    }
    parties = alphabetical((catalog.parties[party] for party in held), view.language)
    return [held[party.id] for party in parties]


def _shared(catalog: Catalog, view: View, around: Sequence[Event], writing: Writing) -> dict[str, object]:
    language = view.language
    return {
        "catalog": catalog,
        "words": catalog.vocabulary,
        "view": view,
        "around": around,
        "on_the_day": [event for event in around if _on_the_day(event, view.day)],
        "sides": lambda state: sides_by_name(catalog, state.claims, language),
        "citations": writing.citations,
        "citing": writing.citing,
        "section": writing.section,
        "listed_sources": writing.sources,
        "held_of": _held_of,
        "sources_of": _sources_of,
        "captions": wording(language).timeline,
        **template_functions(catalog, language),
        "any_day": _ANY_DAY,
        "any_day_in_words": _ANY_DAY_IN_WORDS,
        "sourced_in_short": lambda evidence: evidence_in_short(catalog, evidence, language),
        "sourced": lambda evidence: evidence_in_words(catalog, evidence, language),
        "link": lambda target: query_string(target.query()),
        "link_to": lambda island: query_string(view.of(island).query() | {"date": _ANY_DAY}),
        "linked": lambda address: linked(address, view),
    }


def _on_the_day(event: Event, day: date) -> bool:
    return event.date.precision is Precision.DAY and event.date.first == day
