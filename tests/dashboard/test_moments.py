"""What the browser is told must be what geo knows."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from dashboard.moments import moments
from dashboard.wording import wording
from geo import islands_as_of, load_catalog

CATALOG = load_catalog()
MOMENTS = moments(CATALOG, "en")


@given(st.dates(date(1643, 1, 1), date(2030, 12, 31)))
def test_states_by_change_point_equal_the_join_on_any_day(day: date) -> None:
    """Looking up the last change point at or before a day gives exactly what islands_as_of says."""
    frame = islands_as_of(CATALOG, day)
    for island in MOMENTS["islands"]:
        state = [one for one in island["states"] if one["from"] is None or one["from"] <= day.isoformat()][-1]
        row = frame.loc[island["id"]]
        assert state["administration"] == row["administration"]
        assert state["control"] == row["control"]
        assert state["claims"] == row["claimants"]
        assert state["offer"] == row["offer"]
        assert state["certainty"] == row["administration_certainty"]
        assert state["evidence"] == row["evidence"]
        assert state["sources"] == [row["sources"], row["strong_sources"]]


def test_events_are_sorted_and_complete() -> None:
    """Every event of the record is there, in the order of its first day."""
    days = [event["day"] for event in MOMENTS["events"]]
    assert days == sorted(days)
    assert {event["id"] for event in MOMENTS["events"]} == set(CATALOG.events)


def test_every_code_has_words_and_a_ring() -> None:
    """No label of the map is ever a bare code."""
    for island in MOMENTS["islands"]:
        for state in island["states"]:
            assert MOMENTS["words"]["administration"][state["administration"]]
            assert MOMENTS["words"]["control"][state["control"]]
            assert MOMENTS["words"]["offer"][state["offer"]]
            assert MOMENTS["words"]["evidence"][state["evidence"]]
            assert wording("en").map["certainties"][state["certainty"]]
            assert MOMENTS["steps"][state["offer"]] in range(5)
