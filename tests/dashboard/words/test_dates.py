"""Dates in words say no more than is known."""

from datetime import date

import pytest

from dashboard.words.dates import date_in_words, day_in_words, day_with_era
from dashboard.words.eras import era_year
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
    assert date_in_words(HistoricalDate.parse(written), "en") == words


def test_days() -> None:
    """A day of the slider in words."""
    assert day_in_words(date(1855, 2, 7), "en") == "7 February 1855"
    assert day_in_words(date(1855, 2, 7), "ja") == "1855年2月7日"
    assert day_in_words(date(1855, 2, 7), "ru") == "7 февраля 1855\u202fг."


@pytest.mark.parametrize(
    ("written", "ja", "ru"),
    [
        ("1955-08", "1955年8月", "август 1955\u202fг."),
        ("1754~", "1754年ごろ", "около 1754"),
        ("1945-09-03/1945-09-05", "1945年9月3日～5日", "3–5 сентября 1945\u202fг."),
        ("1961-08-12/1961-12-08", "1961年8月12日～12月8日", "12 августа – 8 декабря 1961\u202fг."),
        (
            "1945-12-30/1946-01-02",
            "1945年12月30日～1946年1月2日",
            "30 декабря 1945\u202fг. – 2 января 1946\u202fг.",
        ),
        ("1947-07/1949", "1947年7月～1949年", "июль 1947\u202fг. – 1949"),
    ],
)
def test_dates_in_the_other_languages(written: str, ja: str, ru: str) -> None:
    """Each language has its own form, with the same precision."""
    assert date_in_words(HistoricalDate.parse(written), "ja") == ja
    assert date_in_words(HistoricalDate.parse(written), "ru").replace("\u00a0", "\u202f") == ru


@pytest.mark.parametrize(
    ("day", "era"),
    [
        (date(1872, 12, 31), None),
        (date(1873, 1, 1), "明治6年"),
        (date(1912, 7, 29), "明治45年"),
        (date(1912, 7, 30), "大正元年"),
        (date(1926, 12, 24), "大正15年"),
        (date(1926, 12, 25), "昭和元年"),
        (date(1956, 10, 19), "昭和31年"),
        (date(1989, 1, 7), "昭和64年"),
        (date(1989, 1, 8), "平成元年"),
        (date(2019, 4, 30), "平成31年"),
        (date(2019, 5, 1), "令和元年"),
        (date(2026, 11, 22), "令和8年"),
    ],
)
def test_japanese_readers_see_the_era_year(day: date, era: str | None) -> None:
    """Beside the Gregorian year, from the day on which Japan took that calendar over."""
    assert era_year(day) == era
    assert day_with_era(day, "ja") == day_in_words(day, "ja") + (f"（{era}）" if era else "")
    assert day_with_era(day, "ru") == day_in_words(day, "ru")
