"""A history answers for any day with the one span that holds on it."""

from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.entries import Event, Span
from geo.historical_date import HistoricalDate
from geo.stretches import History, Stretch

DAYS = st.dates()


def event(written: str) -> Event:
    """An event on a date, with nothing else to it."""
    fields: dict[str, Any] = {"id": f"event-{written}", "date": HistoricalDate.parse(written)}
    return Event.model_construct(**fields)


def span(name: str) -> Span:
    """A span of that name, with nothing else to it."""
    fields: dict[str, Any] = {"id": name}
    return Span.model_construct(**fields)


def stretch(begin: date | None, end: date | None) -> Stretch[Span]:
    """A span between two days, None for an open end."""
    return Stretch(
        span(f"from-{begin}"),
        event(begin.isoformat()) if begin else None,
        event(end.isoformat()) if end else None,
    )


@st.composite
def histories(draw: st.DrawFn) -> tuple[History[Span], list[date], bool]:
    """A history, the days on which it changes, and whether it is open to the past."""
    days = sorted(draw(st.sets(DAYS, min_size=1, max_size=12)))
    open_to_the_past = draw(st.booleans())
    edges: list[date | None] = [None, *days, None] if open_to_the_past else [*days, None]
    spans = [stretch(begin, end) for begin, end in pairwise(edges)]
    return History(spans), days, open_to_the_past


@st.composite
def histories_with_gaps(draw: st.DrawFn) -> History[Span]:
    """A history as laws have it: on some days there is none, first, last or between."""
    days = sorted(draw(st.sets(DAYS, min_size=1, max_size=12)))
    spans = [stretch(begin, end) for begin, end in pairwise([None, *days, None])]
    kept = draw(st.lists(st.booleans(), min_size=len(spans), max_size=len(spans)))
    return History([one for one, keep in zip(spans, kept, strict=True) if keep])


@given(histories(), DAYS, st.data())
def test_one_span_holds_on_any_day(
    made: tuple[History[Span], list[date], bool], anywhere: date, data: st.DataObject
) -> None:
    """The lookup finds what a search through all spans finds: one that has begun and has not ended."""
    history, days, open_to_the_past = made
    edge = data.draw(st.sampled_from([date.min, *days, date.max]))
    nearby = date.fromordinal(max(1, edge.toordinal() - 1))
    for day in (anywhere, edge, nearby):
        holding = [
            one
            for one in history
            if (one.begun_by is None or one.begun_by.date.first <= day)
            and (one.ended_by is None or day < one.ended_by.date.first)
        ]
        assert len(holding) == (1 if open_to_the_past or day >= days[0] else 0)
        assert history.on(day) is (holding[0] if holding else None)


@given(histories_with_gaps(), DAYS, st.data())
def test_nothing_holds_in_a_gap(history: History[Span], anywhere: date, data: st.DataObject) -> None:
    """Where a span has ended and none followed, the lookup finds none, as the search does."""
    edges = {event.date.first for one in history for event in (one.begun_by, one.ended_by) if event}
    edge = data.draw(st.sampled_from([date.min, *sorted(edges), date.max]))
    for day in (anywhere, edge, date.fromordinal(max(1, edge.toordinal() - 1))):
        holding = [
            one
            for one in history
            if one.first <= day and (one.ended_by is None or day < one.ended_by.date.first)
        ]
        assert [one for one in [history.on(day)] if one] == holding


def test_a_span_holds_from_its_first_day_up_to_the_next_one_s() -> None:
    """On the day of an event the new span holds; the day before, the old one."""
    turn = date(1956, 10, 19)
    before, after = stretch(None, turn), stretch(turn, None)
    history = History([before, after])
    assert history.on(turn - timedelta(1)) is before
    assert history.on(turn) is after
    assert history.on(date.min) is before
    assert history.on(date.max) is after
    assert [*history] == [before, after]
    assert len(history) == 2


def test_an_empty_history_has_nothing_on_any_day() -> None:
    """A party that never spoke on an island has no claim to it."""
    assert History[Span]([]).on(date(1956, 10, 19)) is None


def test_a_span_without_a_known_beginning_starts_with_the_calendar() -> None:
    """Its first day is the first that a date can have."""
    assert stretch(None, None).first == date.min


@pytest.mark.parametrize(
    ("written", "first", "last"), [("1955-08", (8, 1), (8, 31)), ("1955", (1, 1), (12, 31))]
)
def test_only_its_own_coarse_beginning_leaves_a_day_open(
    written: str, first: tuple[int, int], last: tuple[int, int]
) -> None:
    """Through the month or year of a beginning it is open whether it had begun; before and after, not."""
    begun_by = event(written)
    held = Stretch(span("held"), begun_by, event("1956-10"))
    begin, end = date(1955, *first), date(1955, *last)
    assert held.open_event(begin) is held.open_event(end) is begun_by
    assert held.open_event(begin - timedelta(1)) is None
    assert held.open_event(end + timedelta(1)) is None
    assert held.open_event(date(1956, 10, 5)) is None


def test_a_beginning_known_to_the_day_leaves_nothing_open() -> None:
    """No more doubt is shown than there is."""
    held = stretch(date(1956, 10, 19), None)
    assert held.open_event(date(1956, 10, 19)) is None
    assert stretch(None, None).open_event(date.min) is None
