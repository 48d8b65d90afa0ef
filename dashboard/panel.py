"""The panel's words for a view: one island in full, or an overview of all four."""

from collections.abc import Sequence
from datetime import date
from urllib.parse import urlencode

from dashboard.citations import Citations
from dashboard.dates import date_in_words, day_in_words
from dashboard.evidence_words import evidence_in_words
from dashboard.templating import template
from dashboard.view import View
from geo.catalog import Catalog
from geo.entries import Event, Position
from geo.evidence_on_day import evidence_on_day
from geo.historical_date import Precision
from geo.history import Stretch
from geo.snapshot import snapshot
from geo.vocabulary import Claimant, Island


def panel(catalog: Catalog, view: View) -> str:
    """The panel's HTML for ``view``; every statement carries the numbers of its sources."""
    return island_panel(catalog, view, view.island) if view.island else overview(catalog, view)


def island_panel(catalog: Catalog, view: View, island: Island) -> str:
    """Administration, the offer, the claims side by side, and the events around the day."""
    state = snapshot(catalog, island, view.day)
    around = catalog.events_around(island, view.day, before=3, after=3)
    return template("panel.html").render(
        _shared(catalog, view, around),
        facts=catalog.islands[island],
        state=state,
        evidence=evidence_on_day(catalog, state),
        administration_open=state.administration.open_event(view.day),
        offer_open=state.offer.open_event(view.day),
        previous_change=catalog.previous_change(island, view.day),
        next_change=catalog.next_change(island, view.day),
        positions=_positions(catalog, island, view.day),
    )


def overview(catalog: Catalog, view: View) -> str:
    """All four groups in a few lines each, every one a link away."""
    around = {
        event.id: event
        for island in Island
        for event in catalog.events_around(island, view.day, before=3, after=3)
    }
    nearest = _nearest([event for event in catalog.events.values() if event.id in around], view.day)
    states = {island: snapshot(catalog, island, view.day) for island in _alphabetical(catalog)}
    return template("overview.html").render(
        _shared(catalog, view, nearest),
        states=states,
        evidence={island: evidence_on_day(catalog, state) for island, state in states.items()},
    )


def _positions(catalog: Catalog, island: Island, day: date) -> list[Stretch[Position]]:
    """What the Ainu and third parties said on ``day``, by party name."""
    held = (history.on(day) for (_, where), history in catalog.positions.items() if where == island)
    return sorted(
        (stretch for stretch in held if stretch), key=lambda one: catalog.parties[one.span.party].name.en
    )


def _shared(catalog: Catalog, view: View, around: Sequence[Event]) -> dict[str, object]:
    return {
        "catalog": catalog,
        "words": catalog.vocabulary,
        "view": view,
        "around": around,
        "on_the_day": [event for event in around if _on_the_day(event, view.day)],
        "claimants": list(Claimant),
        "citations": Citations(catalog.sources),
        "say": lambda text: text.to(view.language),
        "dated": date_in_words,
        "day_in_words": day_in_words,
        "sourced": lambda evidence: evidence_in_words(catalog, evidence, view.language),
        "link": lambda target: f"?{urlencode(target.query())}",
    }


def _on_the_day(event: Event, day: date) -> bool:
    return event.date.precision is Precision.DAY and event.date.first == day


def _nearest(events: list[Event], day: date) -> list[Event]:
    """The three events before ``day``, those of the day, and the three after, in date order."""
    before = [event for event in events if event.date.first < day][-3:]
    same = [event for event in events if event.date.first == day]
    after = [event for event in events if event.date.first > day][:3]
    return [*before, *same, *after]


def _alphabetical(catalog: Catalog) -> list[Island]:
    return sorted(Island, key=lambda island: catalog.islands[island].name.en)
