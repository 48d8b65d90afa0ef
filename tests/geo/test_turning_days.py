"""Between two turning days nothing that the record says of a day changes."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from geo import load_catalog
from geo.catalog import Catalog
from geo.codes import Island
from geo.snapshot import snapshot
from geo.turning_days import first_alike, turning_days

CATALOG = load_catalog()
TURNS = turning_days(CATALOG)


def told(catalog: Catalog, island: Island, day: date) -> object:
    """What the record says of ``island`` on ``day``: what holds, since which event, and what is open."""
    state = snapshot(catalog, island, day)
    stretches = [state.administration, state.offer, state.talks, state.law, *state.claims.values()]
    events = catalog.events_of[island]
    return (
        [one and (one.span.id, one.open_event(day)) for one in stretches],
        [(one.id, one.date.first <= day, one.date.first == day, one.date.end >= day) for one in events],
        [one.date.leaves_open(day) for one in events],
        (catalog.next_change(island, day), catalog.previous_change(island, day)),
        day > catalog.edition.known_to.end,
    )


@given(st.dates(date(1643, 1, 1), date(2040, 1, 1)), st.sampled_from(sorted(CATALOG.islands)))
def test_a_day_is_like_the_first_of_those_around_it(day: date, island: Island) -> None:
    """Whatever lies between two turns."""
    alike = first_alike(TURNS, day)
    assert alike <= day
    assert told(CATALOG, island, max(alike, date(1643, 1, 1))) == told(CATALOG, island, day)


def test_the_turns_are_sorted_and_far_fewer_than_days() -> None:
    """Each once; before the first of them all days are alike."""
    assert list(TURNS) == sorted(set(TURNS))
    assert len(TURNS) < 4 * len(CATALOG.events) + 2
    assert first_alike(TURNS, TURNS[0] - timedelta(days=1)) == date.min
    assert first_alike(TURNS, TURNS[0]) == TURNS[0]
