"""The panel's words for a view: one island in full, or an overview of all four."""

from collections.abc import Hashable, Iterable, Mapping
from html import escape

from markupsafe import Markup

from dashboard.panel.citations import Citations
from dashboard.panel.panel_day import ANY_DAY, ANY_DAY_IN_WORDS, PanelDay, held_of
from dashboard.panel.writing import Writing
from dashboard.view.view import View
from dashboard.words.dates import day_with_era
from geo.alphabet import alphabetical, islands_by_name
from geo.catalog import Catalog
from geo.codes import Island
from geo.entries import Position
from geo.evidence_on_day import evidence_on_day
from geo.snapshot import Snapshot, snapshot
from geo.stretches import Stretch


def panel(catalog: Catalog, view: View) -> str:
    """The panel's HTML for ``view``; every statement carries the numbers of its sources."""
    return at_day(panel_of_any_day(catalog, view), view)


def panel_of_any_day(catalog: Catalog, view: View, cited: type[Citations] = Citations) -> str:
    """The panel for ``view`` and for all days like its own (``turning_days``); ``at_day`` puts the day in.

    ``cited`` is what stands where it cites.
    """
    return panel_html(catalog, view, Writing(view, cited(catalog.sources)))


def panel_html(catalog: Catalog, view: View, writing: Writing) -> str:
    """The same as ``writing`` writes it."""
    if view.island:
        html = island_panel(catalog, view, view.island, writing)
    else:
        html = overview(catalog, view, writing)
    return str(html).strip()


def at_day(html: str, view: View) -> str:
    """``html`` of ``panel_of_any_day`` with the view's day in it."""
    for any_day, day in days_in(view).items():
        html = html.replace(any_day, day)
    return html


def days_in(view: View) -> Mapping[str, str]:
    """What ``panel_of_any_day`` has where the view's day stands, and what stands there."""
    written = escape(day_with_era(view.day, view.language))
    return {ANY_DAY: view.day.isoformat(), ANY_DAY_IN_WORDS: written}


def island_panel(catalog: Catalog, view: View, island: Island, writing: Writing) -> Markup:
    """Administration, the offer, the claims side by side, and the events around the day."""
    state = snapshot(catalog, island, view.day)
    positions = _positions(catalog, view, island)
    lasting = {
        "administration_open": state.administration.open_event(view.day),
        "offer_open": state.offer.open_event(view.day),
        "talks_open": state.talks.open_event(view.day),
        "previous_change": catalog.previous_change(island, view.day),
        "next_change": catalog.next_change(island, view.day),
    }
    day = PanelDay(catalog, view, writing)
    return writing.section(
        "island",
        *(held_of([state]), positions, *lasting.values(), day.rests_on),
        caller=lambda: day.rendered(
            "panel/panel.html",
            facts=catalog.islands[island],
            state=state,
            evidence=evidence_on_day(catalog, state),
            positions=positions,
            **lasting,
        ),
    )


def overview(catalog: Catalog, view: View, writing: Writing) -> Markup:
    """All four groups in a few lines, those alike together, every one a link away."""
    states = {
        facts.id: snapshot(catalog, facts.id, view.day) for facts in islands_by_name(catalog, view.language)
    }
    day = PanelDay(catalog, view, writing)
    return writing.section(
        "overview",
        *(held_of(states.values()), day.rests_on),
        caller=lambda: day.rendered(
            "panel/overview.html",
            alike=_alike(states.values()),
            evidence={island: evidence_on_day(catalog, state) for island, state in states.items()},
        ),
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


def _positions(catalog: Catalog, view: View, island: Island) -> list[Stretch[Position]]:
    """What the Ainu and third parties said on the view's day, by party name."""
    held = {
        stretch.span.party: stretch
        for (_, where), history in catalog.positions.items()
        if where == island and (stretch := history.on(view.day))
    }
    parties = alphabetical((catalog.parties[party] for party in held), view.language)
    return [held[party.id] for party in parties]
