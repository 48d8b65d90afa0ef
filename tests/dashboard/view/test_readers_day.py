"""Whose today it is, and how far a page goes."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dashboard.view import readers_day as module
from dashboard.view.readers_day import last_day, readers_day

LATE = datetime(2026, 11, 30, 23, 0, tzinfo=UTC)
"""08:00 in Japan on the next day."""


@pytest.fixture(autouse=True)
def late(monkeypatch: pytest.MonkeyPatch) -> None:
    """The server's clock stands at LATE, and nothing names another day."""
    monkeypatch.delenv("FOUR_ISLANDS_TODAY")
    monkeypatch.setattr(module, "_now", lambda: LATE)


@pytest.mark.parametrize(
    ("minutes_to_utc", "day"),
    [
        (None, date(2026, 11, 30)),
        (0, date(2026, 11, 30)),
        (-540, date(2026, 12, 1)),  # Tokyo
        (-660, date(2026, 12, 1)),  # Sakhalin
        (-60, date(2026, 12, 1)),
        (-59, date(2026, 11, 30)),
        (600, date(2026, 11, 30)),  # Honolulu
    ],
)
def test_it_is_the_day_that_the_readers_clock_is_set_to(minutes_to_utc: int | None, day: date) -> None:
    """Told by the distance to UTC as browsers count it; UTC's own day where nobody tells."""
    assert readers_day(minutes_to_utc) == day


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])  # it holds for all of them
@given(st.integers(-(2**31), 2**31 - 1), st.datetimes(datetime(2025, 1, 1), datetime(2035, 1, 1)))
def test_whatever_a_browser_says_it_is_somebodys_day(minutes_to_utc: int, now: datetime) -> None:
    """Never further from UTC than clocks are set anywhere: +14 and -12 hours."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_now", lambda: now.replace(tzinfo=UTC))
        day = readers_day(minutes_to_utc)
    assert (now - timedelta(hours=12)).date() <= day <= (now + timedelta(hours=14)).date()


@pytest.mark.parametrize(
    ("asked", "last"),
    [
        ({}, "2026-11-30"),
        ({"date": "1956-10-19"}, "2026-11-30"),
        ({"date": "2026-12-01"}, "2026-12-01"),
        ({"date": "1956-10-19", "with": "2026-12-01"}, "2026-12-01"),
        ({"date": "2026-12-02"}, "2026-11-30"),
        ({"date": "soon", "with": ""}, "2026-11-30"),
    ],
)
def test_a_link_from_further_east_opens_on_its_day(asked: dict[str, str], last: str) -> None:
    """Where the day that it names has begun for anybody, the page goes up to it; never beyond."""
    assert last_day(asked, readers_day(None)).isoformat() == last


def test_a_day_that_is_given_is_everybodys(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wherever they are, and whatever a link names."""
    monkeypatch.setenv("FOUR_ISLANDS_TODAY", "2026-11-22")
    given = date(2026, 11, 22)
    assert readers_day(-540) == given
    assert last_day({"date": "2026-11-23"}, given) == given
