"""Looking through the events of an island: each lookup agrees with a search through all of them."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo import Catalog
from geo.codes import Island
from geo.entries import Event
from geo.stretches import History
from tests.record_codes import CLAIMANTS, ISLANDS

ANY_ISLAND = st.sampled_from(ISLANDS)
# Mostly days of the record, some from all of the calendar.
DAYS = st.dates(date(1640, 1, 1), date(2030, 12, 31)) | st.dates() | st.sampled_from([date.min, date.max])
COUNTS = st.integers(0, 6)


def in_order(events: list[Event]) -> list[Event]:
    """Events by date; where two are of one date, by id."""
    return sorted(events, key=lambda event: (event.date.first, event.date.last, event.id))


def events_of(catalog: Catalog, island: Island) -> list[Event]:
    """The events that list ``island``."""
    return in_order([event for event in catalog.events.values() if island in event.islands])


def changes_of(catalog: Catalog, island: Island) -> list[Event]:
    """The events that begin or end any span of ``island``."""
    histories: tuple[History[Any], ...] = (
        catalog.administrations[island],
        catalog.offers[island],
        catalog.talks[island],
        catalog.laws[island],
        *(catalog.claims[party, island] for party in CLAIMANTS),
    )
    ids = {
        event
        for history in histories
        for one in history
        for event in (one.span.begins, one.span.ends)
        if event
    }
    return in_order([catalog.events[event] for event in ids])


def days_near(events: list[Event]) -> list[date]:
    """The first day of each event and the days beside it."""
    return sorted({event.date.first + timedelta(offset) for event in events for offset in (-1, 0, 1)})


def check_lookups(catalog: Catalog, island: Island, day: date) -> None:
    events, changes = events_of(catalog, island), changes_of(catalog, island)
    begun = [event for event in events if event.date.first <= day]
    assert catalog.latest_event(island, day) is (begun[-1] if begun else None)
    later = [event for event in changes if event.date.first > day]
    assert catalog.next_change(island, day) is (later[0] if later else None)
    earlier = [event for event in changes if event.date.first < day]
    assert catalog.previous_change(island, day) is (earlier[-1] if earlier else None)


@pytest.mark.parametrize("island", ISLANDS)
def test_lookups_are_right_around_every_event(catalog: Catalog, island: Island) -> None:
    """Latest event, next and previous change: right on the day of each event, the day before and after."""
    for day in (date.min, *days_near([*catalog.events.values()]), date.max):
        check_lookups(catalog, island, day)


@given(ANY_ISLAND, DAYS)
def test_lookups_are_right_on_any_day(catalog: Catalog, island: Island, day: date) -> None:
    """The same on days anywhere in the calendar."""
    check_lookups(catalog, island, day)


@given(ANY_ISLAND, DAYS, COUNTS, COUNTS)
def test_events_around_a_day_are_the_nearest(
    catalog: Catalog, island: Island, day: date, before: int, after: int
) -> None:
    """As many events before and after as asked for, the nearest ones, and all of the day itself."""
    events = events_of(catalog, island)
    earlier = [event for event in events if event.date.first < day]
    same = [event for event in events if event.date.first == day]
    later = [event for event in events if event.date.first > day]
    expected = [*earlier[len(earlier) - min(before, len(earlier)) :], *same, *later[:after]]
    assert [*catalog.events_around(island, day, before, after)] == expected


@pytest.mark.parametrize("island", ISLANDS)
def test_all_events_of_a_day_are_shown_with_it(catalog: Catalog, island: Island) -> None:
    """On the day of an event it is shown, though none before or after was asked for."""
    for event in events_of(catalog, island):
        assert event in catalog.events_around(island, event.date.first, 0, 0)


@pytest.mark.parametrize("island", ISLANDS)
def test_stepping_through_the_changes_meets_each_day_once(catalog: Catalog, island: Island) -> None:
    """From the first day to the last by "next" and back by "previous": the same days, none twice."""
    days, day = [], date.min
    while change := catalog.next_change(island, day):
        day = change.date.first
        days.append(day)
    back, day = [], date.max
    while change := catalog.previous_change(island, day):
        day = change.date.first
        back.append(day)
    assert days == back[::-1] == sorted({change.date.first for change in changes_of(catalog, island)})


def test_events_are_in_the_order_of_their_dates(catalog: Catalog) -> None:
    """Whatever file they stand in."""
    assert [*catalog.events.values()] == in_order([*catalog.events.values()])


@pytest.mark.parametrize("island", ISLANDS)
def test_every_span_is_in_its_islands_histories_and_no_other(catalog: Catalog, island: Island) -> None:
    """No island shows a span that does not name it."""
    histories = (catalog.administrations, catalog.offers, catalog.talks, catalog.laws)
    assert all(island in one.span.islands for history in histories for one in history[island])
    for party in CLAIMANTS:
        assert all(
            island in one.span.islands and one.span.party == party for one in catalog.claims[party, island]
        )
