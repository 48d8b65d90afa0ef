"""Dates in words, as finely as they are known."""

from datetime import date

from dashboard.wording import MONTHS
from geo.historical_date import HistoricalDate, Precision


def day_in_words(day: date) -> str:
    """19 October 1956."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def date_in_words(when: HistoricalDate) -> str:
    """19 October 1956; August 1955; 1799; about 1754; 3–5 September 1945."""
    begin = _point(when.first, when.precision)
    if when.end == when.last:
        return begin
    finish_written = when.written.partition("/")[2]
    finish = _point(when.end, HistoricalDate.parse(finish_written).precision)
    if when.precision is Precision.DAY and HistoricalDate.parse(finish_written).precision is Precision.DAY:
        first, end = when.first, when.end
        if (first.year, first.month) == (end.year, end.month):
            return f"{first.day}–{finish}"
        if first.year == end.year:
            return f"{first.day} {MONTHS[first.month - 1]} – {finish}"
    return f"{begin} – {finish}"


def _point(day: date, precision: Precision) -> str:
    match precision:
        case Precision.DAY:
            return day_in_words(day)
        case Precision.MONTH:
            return f"{MONTHS[day.month - 1]} {day.year}"
        case Precision.YEAR:
            return str(day.year)
        case Precision.ABOUT:
            return f"about {day.year}"
