"""The events nearest a day: three on either side, and the day's own."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from dashboard.view.nearest_events import SO_MANY, nearest_events
from dashboard.view.view import View, first_day
from geo import load_catalog
from tests.record_codes import ISLANDS

CATALOG = load_catalog()


@given(st.dates(first_day(), date(2026, 12, 31)), st.sampled_from([None, *ISLANDS]))
def test_nothing_lies_nearer_than_what_is_named(day: date, island: str | None) -> None:
    """In the record's order, of the island or of any, and all of the day itself."""
    near = nearest_events(CATALOG, View(day, island))
    listed = [one for one in CATALOG.events.values() if (island in one.islands if island else one.islands)]
    assert [one for one in listed if one in near] == list(near)
    assert [one for one in near if one.date.first == day] == [one for one in listed if one.date.first == day]
    before = [one for one in listed if one.date.first < day]
    after = [one for one in listed if one.date.first > day]
    assert [one for one in near if one.date.first < day] == before[-SO_MANY:]
    assert [one for one in near if one.date.first > day] == after[:SO_MANY]
