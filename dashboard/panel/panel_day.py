"""What belongs to the day in a panel: the rest says the same on most days, and leaves these slots open."""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import cached_property
from typing import Any

from markupsafe import Markup

from dashboard.lenses.evidence import evidence_in_short, evidence_in_words
from dashboard.panel.writing import Writing
from dashboard.view.nearest_events import last_event, nearest_events
from dashboard.view.view import View, linked, query_string
from dashboard.words.template_functions import template_functions
from dashboard.words.templating import template
from dashboard.words.wording import wording
from geo.alphabet import sides_by_name
from geo.catalog import Catalog
from geo.entries import Event
from geo.historical_date import Precision
from geo.snapshot import Snapshot
from geo.stretches import Stretch

ANY_DAY = "0000-00-00"
ANY_DAY_IN_WORDS = "0000/00/00"
"""What stands for the view's own day until it is put in; no day is written so."""


class PanelDay:
    """The lead, what happened on the day, the events around it, and the list of all that was cited."""

    def __init__(self, catalog: Catalog, view: View, writing: Writing) -> None:
        """Give ``writing`` its slots."""
        self._catalog = catalog
        self._view = view
        self._writing = writing
        self._around = nearest_events(catalog, view)
        self._on_the_day = [event for event in self._around if _is_of(event, view.day)]
        writing.slots |= {
            "lead": self._lead,
            "happened": self._happened,
            "around": self._nearest,
            "sources": self._sources,
        }

    @property
    def rests_on(self) -> Sequence[object]:
        """What of the day the rest of the panel rests on.

        Whether anything happened, which texts that quotes already, whether the record knows of the day.
        """
        quoted = (text.id for event in self._on_the_day for text in self._catalog.texts_of(event.id))
        beyond = self._view.day > self._catalog.edition.known_to.end
        return bool(self._on_the_day), frozenset(quoted), beyond

    def rendered(self, name: str, **given: object) -> Markup:
        """The template ``name`` with ``given`` and what all of a panel's templates are given."""
        html = template(name, self._view.language).render(self._shared, **given)
        return Markup(html)  # the template has escaped it

    def _lead(self) -> Markup:
        event = last_event(self._around, self._view.day)
        lasts = event is not None and event.date.end >= self._view.day
        return self._writing.section(
            "lead",
            *(event, bool(self._on_the_day), lasts),
            caller=lambda: self._parts.lead(event, self._on_the_day),
        )

    def _happened(self) -> Markup:
        return self._writing.once(
            lambda: self._parts.happened(self._on_the_day, self._writing.citations),
        )

    def _nearest(self) -> Markup:
        return self._writing.once(lambda: self._parts.around(self._around))

    def _sources(self) -> Markup:
        citations = self._writing.citations
        return self._writing.section(
            "sources",
            *(len(citations.cited), citations.strong),
            caller=lambda: self._parts.sources(citations),
        )

    @cached_property
    def _parts(self) -> Any:
        """The macros that panels are made of."""
        return template("words/record_parts.html", self._view.language).make_module(self._shared)

    @cached_property
    def _shared(self) -> dict[str, Any]:
        catalog, view, writing = self._catalog, self._view, self._writing
        language = view.language
        return {
            "catalog": catalog,
            "words": catalog.vocabulary,
            "view": view,
            "on_the_day": self._on_the_day,
            "sides": lambda state: sides_by_name(catalog, state.claims, language),
            "citations": writing.citations,
            "citing": writing.citing,
            "section": writing.section,
            "slot": writing.slot,
            "held_of": held_of,
            "sources_of": _sources_of,
            "captions": wording(language).timeline,
            **template_functions(catalog, language),
            "any_day": ANY_DAY,
            "any_day_in_words": ANY_DAY_IN_WORDS,
            "sourced_in_short": lambda evidence: evidence_in_short(catalog, evidence, language),
            "sourced": lambda evidence: evidence_in_words(catalog, evidence, language),
            "link": lambda target: query_string(target.query()),
            "link_to": lambda island: query_string(view.of(island).query() | {"date": ANY_DAY}),
            "linked": lambda address: linked(address, view),
        }


def held_of(states: Iterable[Snapshot]) -> list[object]:
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


def _is_of(event: Event, day: date) -> bool:
    return event.date.precision is Precision.DAY and event.date.first == day
