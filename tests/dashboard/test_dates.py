"""Dates in words say no more than is known."""

from datetime import date

import pytest

from dashboard.dates import date_in_words, day_in_words
from geo.historical_date import HistoricalDate


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("1956-10-19", "19 October 1956"),
        ("1955-08", "August 1955"),
        ("1799", "1799"),
        ("1754~", "about 1754"),
        ("1945-09-03/1945-09-05", "3–5 September 1945"),
        ("1961-08-12/1961-12-08", "12 August – 8 December 1961"),
        ("1945-12-30/1946-01-02", "30 December 1945 – 2 January 1946"),
        ("1947-07/1949", "July 1947 – 1949"),
        ("1947-07-04/1949-07", "4 July 1947 – July 1949"),
    ],
)
def test_dates_keep_their_precision(written: str, words: str) -> None:
    """A month stays a month, a year a year, a stretch a stretch."""
    assert date_in_words(HistoricalDate.parse(written)) == words


def test_days() -> None:
    """A day of the slider in words."""
    assert day_in_words(date(1855, 2, 7)) == "7 February 1855"
