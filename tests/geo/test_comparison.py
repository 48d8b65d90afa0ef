"""Two days compared: what differs is what the snapshots differ in, whichever day comes first."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo import load_catalog
from geo.comparison import Aspect, compare
from geo.snapshot import snapshot

CATALOG = load_catalog()
DAYS = st.dates(date(1643, 1, 1), date(2030, 1, 1))


@given(DAYS, DAYS)
def test_a_cell_differs_where_another_entry_holds(one: date, other: date) -> None:
    """Of every island, administration, both claims, offer, talks and law, as the snapshots have them."""
    found = compare(CATALOG, one, other)
    assert (found.first, found.second) == (min(one, other), max(one, other))
    for island, pairs in found.islands.items():
        before, after = (snapshot(CATALOG, island, day) for day in (found.first, found.second))
        assert len(pairs) == 4 + len(CATALOG.claimants)
        for (aspect, party), pair in pairs.items():
            held = [state.claims.get(party) if party else getattr(state, aspect) for state in (before, after)]
            assert [pair.before, pair.after] == held
            ids = [stretch and stretch.span.id for stretch in held]
            assert (pair.differs or pair.reworded) == (ids[0] != ids[1])
            assert not (pair.differs and pair.reworded)


@given(DAYS, DAYS)
def test_the_order_in_which_days_are_asked_for_is_nothing(one: date, other: date) -> None:
    assert compare(CATALOG, one, other) == compare(CATALOG, other, one)


@given(DAYS)
def test_a_day_differs_from_itself_in_nothing(day: date) -> None:
    """And nothing happened between."""
    same = compare(CATALOG, day, day)
    assert same.differences == 0
    assert not any(pair.differs for pair in same.regions.values())
    assert (same.gone, same.come, same.between) == ([], [], [])


@given(DAYS, DAYS)
def test_where_a_cell_differs_an_event_lies_between(one: date, other: date) -> None:
    """What changed began with an event after the first day and not after the second."""
    found = compare(CATALOG, one, other)
    between = {event.id for event in found.between}
    for pairs in found.islands.values():
        for pair in pairs.values():
            if pair.differs or pair.reworded:
                began = pair.after.begun_by if pair.after else pair.before and pair.before.ended_by
                assert began
                assert began.id in between


def test_treaties_that_moved_only_what_lies_around_are_seen() -> None:
    """8 May 1875 and 6 September 1905 differ in no group, but in regions around and in lines."""
    found = compare(CATALOG, date(1875, 5, 8), date(1905, 9, 6))
    assert found.differences == 0
    assert any(pairs[Aspect.ADMINISTRATION, None].reworded for pairs in found.islands.values())
    assert [region for region, pair in found.regions.items() if pair.differs]
    assert found.come


def test_a_moment_is_no_day() -> None:
    with pytest.raises(TypeError, match=r"datetime\.date"):
        compare(CATALOG, date(1956, 10, 19), datetime(1956, 10, 20))
