"""A part of the record: both of its ends count, and so does every day between them."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from geo import Catalog
from geo.export.selection import EVERYTHING, Selection

BEGIN = date(1956, 10, 1)
NUMBERS = st.integers(0, 20)


def day(number: int | None) -> date | None:
    """The day so many after the first."""
    return None if number is None else BEGIN + timedelta(days=number)


@given(st.none() | NUMBERS, st.none() | NUMBERS, NUMBERS, NUMBERS)
def test_it_touches_what_shares_a_day_with_it(
    first: int | None, last: int | None, one: int, other: int
) -> None:
    """Counted day by day; without a bound it reaches to the end of time."""
    begin, end = min(one, other), max(one, other)
    if first is not None and last is not None:
        first, last = min(first, last), max(first, last)
    asked = range(0 if first is None else first, 21 if last is None else last + 1)
    shared = any(number in asked for number in range(begin, end + 1))
    touched = Selection(day(first), day(last)).touches(
        BEGIN + timedelta(days=begin), BEGIN + timedelta(days=end)
    )
    assert touched == shared


def test_an_event_is_told_on_every_day_it_may_have_been(catalog: Catalog) -> None:
    """From its first day to its end, of each of its islands, and on no other day or island."""
    for event in catalog.events.values():
        for on in (event.date.first, event.date.end):
            for island in catalog.islands:
                assert Selection(on, on, (island,)).tells_of(event) == (island in event.islands)
        before, after = event.date.first - timedelta(days=1), event.date.end + timedelta(days=1)
        assert not Selection(last=before).tells_of(event)
        assert not Selection(first=after).tells_of(event)
        assert EVERYTHING.tells_of(event)
