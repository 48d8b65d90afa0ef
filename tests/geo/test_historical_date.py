"""Dates as history knows them: every form that may be written, and what it leaves open."""

from calendar import monthrange
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from geo.historical_date import HistoricalDate, Precision

YEARS = st.integers(1, 9999)
MONTHS = st.integers(1, 12)
DAYS = st.dates()


@pytest.mark.parametrize(
    ("written", "first", "last", "end", "precision"),
    [
        ("1956-10-19", date(1956, 10, 19), date(1956, 10, 19), date(1956, 10, 19), Precision.DAY),
        ("1955-08", date(1955, 8, 1), date(1955, 8, 31), date(1955, 8, 31), Precision.MONTH),
        ("1956-02", date(1956, 2, 1), date(1956, 2, 29), date(1956, 2, 29), Precision.MONTH),
        ("1799", date(1799, 1, 1), date(1799, 12, 31), date(1799, 12, 31), Precision.YEAR),
        ("1754~", date(1754, 1, 1), date(1754, 12, 31), date(1754, 12, 31), Precision.ABOUT),
        ("1955-08~", date(1955, 8, 1), date(1955, 8, 31), date(1955, 8, 31), Precision.ABOUT),
        ("1955-08-04~", date(1955, 8, 4), date(1955, 8, 4), date(1955, 8, 4), Precision.ABOUT),
        ("1945-09-03/1945-09-05", date(1945, 9, 3), date(1945, 9, 3), date(1945, 9, 5), Precision.DAY),
        ("1947-07/1949", date(1947, 7, 1), date(1947, 7, 31), date(1949, 12, 31), Precision.MONTH),
        ("1754~/1789~", date(1754, 1, 1), date(1754, 12, 31), date(1789, 12, 31), Precision.ABOUT),
        ("0001-01-01", date.min, date.min, date.min, Precision.DAY),
        ("9999-12", date(9999, 12, 1), date.max, date.max, Precision.MONTH),
    ],
)
def test_each_form_stands_for_its_days(
    written: str, first: date, last: date, end: date, precision: Precision
) -> None:
    """A date stands for exactly the days that its form can mean, and is kept as written."""
    assert HistoricalDate.parse(written) == HistoricalDate(first, last, end, precision, written)


@pytest.mark.parametrize(
    "written",
    ["1956-02-30", "1957-02-29", "1900-02-29", "1956-13", "1956-00", "1956-01-00", "0000", "1956/1957-13"],
)
def test_an_impossible_day_is_named(written: str) -> None:
    """A day that no calendar has is refused, and the message names it."""
    with pytest.raises(ValueError, match=f"{written.rpartition('/')[2]} is not a date of the calendar"):
        HistoricalDate.parse(written)


@pytest.mark.parametrize(
    "written",
    [
        *(
            "",
            " ",
            "~",
            "/",
            "1956/",
            "/1956",
            "1956//1957",
            "1956/1957/1958",
            "1956~~",
            "~1956",
            "1956?",
            "195X",
        ),
        *("56", "19561019", "1956-1-9", "1956-10-19 ", " 1956", "1956-10-19\n", "-1956", "+1956", "19560-01"),
        *("1956-10-19T00:00", "19.10.1956", "October 1956", "1956–1957", "1956-10-19Z", "1956-W42"),
        "１９５６",  # an input method's full-width digits
        "١٩٥٦-١٠",
    ],
)
def test_any_other_form_is_refused_with_the_forms_that_are_allowed(written: str) -> None:
    """Nobody's guess is taken for a date: what is none of the forms is told which forms there are."""
    with pytest.raises(ValueError, match="write a date as YYYY-MM-DD"):
        HistoricalDate.parse(written)


@pytest.mark.parametrize(
    "written", ["1956-10-19/1956-10-18", "1957/1956", "1956-03/1956-02", "1956/1955-12-31"]
)
def test_a_stretch_never_ends_before_it_begins(written: str) -> None:
    """Two dates swapped by a slip are noticed."""
    with pytest.raises(ValueError, match="must not end before it begins"):
        HistoricalDate.parse(written)


@given(DAYS)
def test_a_day_round_trips(day: date) -> None:
    """Every day of the calendar can be written, and leaves nothing open."""
    known = HistoricalDate.parse(day.isoformat())
    assert (known.first, known.last, known.end, known.precision) == (day, day, day, Precision.DAY)
    assert not known.leaves_open(day)


@given(YEARS, MONTHS)
def test_a_month_is_all_of_its_days_and_no_other(year: int, month: int) -> None:
    """A month-precise date spans its month: nothing before it, nothing after it."""
    known = HistoricalDate.parse(f"{year:04}-{month:02}")
    assert (known.first.year, known.first.month, known.first.day) == (year, month, 1)
    assert (known.last.year, known.last.month, known.last.day) == (year, month, monthrange(year, month)[1])


@given(YEARS, st.sampled_from(["", "~"]))
def test_a_year_is_all_of_its_days_and_no_other(year: int, about: str) -> None:
    """A year-precise date spans its year, and "about" changes what is said, not the days."""
    known = HistoricalDate.parse(f"{year:04}{about}")
    assert (known.first, known.last) == (date(year, 1, 1), date(year, 12, 31))
    assert known.precision is (Precision.ABOUT if about else Precision.YEAR)


@given(DAYS, DAYS)
def test_a_stretch_of_days_round_trips(one: date, other: date) -> None:
    """A stretch keeps both of its ends, and only its beginning says when it had begun."""
    begin, finish = sorted((one, other))
    known = HistoricalDate.parse(f"{begin}/{finish}")
    assert (known.first, known.last, known.end) == (begin, begin, finish)


@given(st.text(alphabet="0123456789-~/", max_size=24) | st.text(max_size=24))
def test_any_text_is_read_or_refused(text: str) -> None:
    """No text crashes the reader, and whatever it reads runs from first to last to end."""
    try:
        known = HistoricalDate.parse(text)
    except ValueError:
        return
    assert known.first <= known.last <= known.end
    assert known.written == text
    assert text.isascii()


@given(st.sampled_from(["1799", "1955-08", "1754~", "1947-07/1949"]), st.integers(-800, 800))
def test_a_coarse_date_leaves_open_the_days_from_its_first_to_its_last(written: str, offset: int) -> None:
    """Before the first possible day it had not begun; after the last it had; between them nobody knows."""
    known = HistoricalDate.parse(written)
    day = known.first + timedelta(offset)
    assert known.leaves_open(day) == (known.first <= day <= known.last)


@pytest.mark.parametrize("written", ["1956-10-19", "1945-09-03/1945-09-05"])
def test_a_day_leaves_nothing_open(written: str) -> None:
    """What is known to the day is known on that day, before it and after it."""
    known = HistoricalDate.parse(written)
    assert not any(known.leaves_open(known.first + timedelta(offset)) for offset in range(-3, 4))


@given(st.lists(DAYS | YEARS, min_size=2, max_size=8))
def test_dates_sort_by_their_first_day(moments: list[date | int]) -> None:
    """In a list of dates the earlier comes first, a year with its first day."""
    dates = [
        HistoricalDate.parse(f"{moment:04}" if isinstance(moment, int) else str(moment)) for moment in moments
    ]
    assert [known.first for known in sorted(dates)] == sorted(known.first for known in dates)


def test_of_two_dates_with_one_first_day_the_finer_comes_first() -> None:
    """A day, its month and its year in that order."""
    written = ["1956", "1956-01", "1956-01-01"]
    assert [one.written for one in sorted(map(HistoricalDate.parse, written))] == written[::-1]


@pytest.mark.parametrize("given_value", [1956, 1956.5, None, True, date(1956, 10, 19), ["1956"]])
def test_only_text_is_a_date(given_value: object) -> None:
    """A number or a date object of YAML is refused instead of guessed at."""
    with pytest.raises(ValidationError):
        TypeAdapter(HistoricalDate).validate_python(given_value)


@given(DAYS)
def test_a_date_is_written_out_as_it_was_written(day: date) -> None:
    """Exported and read again, a date is the same."""
    adapter = TypeAdapter(HistoricalDate)
    known = HistoricalDate.parse(str(day))
    assert adapter.validate_json(adapter.dump_json(known)) == known
