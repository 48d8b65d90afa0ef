"""Dates in words, as finely as they are known, in the forms that CLDR gives for each language."""

from datetime import date
from functools import lru_cache
from typing import Any

from babel.dates import format_date, format_skeleton, get_month_names, tokenize_pattern

from dashboard.record.record import catalog
from dashboard.words.eras import ERAS, GREGORIAN_IN_JAPAN, era_year
from dashboard.words.languages import LOCALES, translations
from geo.historical_date import HistoricalDate, Precision
from geo.text import Language

_DASH = {"en": " – ", "ja": "～", "ru": " – "}


def day_in_words(day: date, language: Language) -> str:
    """19 October 1956; 1956年10月19日; 19 октября 1956 г."""
    return format_date(day, "long", locale=LOCALES[language])


def day_with_era(day: date, language: Language) -> str:
    """The day, for Japanese readers with its era year: 1956年10月19日（昭和31年）."""
    era = era_year(day) if language == "ja" else None
    return day_in_words(day, language) + (f"（{era}）" if era else "")


def julian_in_words(day: date, language: Language) -> str:
    """The same day in the Julian calendar as days.js says it; empty once nobody counted by that."""
    julian = catalog().dispute.julian_calendar
    if julian is None or day >= julian.until.first:
        return ""
    # From the Julian day number, after Richards (Explanatory Supplement to the Astronomical Almanac, 2013).
    f = day.toordinal() + 1_721_425 + 1401
    e = 4 * f + 3
    h = 5 * (e % 1461 // 4) + 2
    month = (h // 153 + 2) % 12 + 1
    words = browser_dates(language)
    said = words["pattern"].format(
        day=h % 153 // 5 + 1,
        month=words["months"][month - 1],
        number=month,
        year=e // 1461 - 4716 + (14 - month) // 12,
    )
    return julian.says.to(language).format(date=said)


@lru_cache(maxsize=4096)
def date_in_words(when: HistoricalDate, language: Language) -> str:
    """19 October 1956; August 1955; 1799; about 1754; 3–5 September 1945; and their like."""
    begin = _point(when.first, when.precision, language)
    if when.end == when.last:
        return begin
    end_precision = HistoricalDate.parse(when.written.partition("/")[2]).precision
    finish = _point(when.end, end_precision, language)
    if when.precision is end_precision is Precision.DAY and when.first.year == when.end.year:
        return _days(when.first, when.end, finish, language)
    return f"{begin}{_DASH[language]}{finish}"


def date_with_era(when: HistoricalDate, language: Language) -> str:
    """The date, for Japanese readers with the era year of its beginning where the month is known."""
    era = era_year(when.first) if language == "ja" else None
    known = when.precision in (Precision.DAY, Precision.MONTH)
    return date_in_words(when, language) + (f"（{era}）" if era and known else "")


def browser_dates(language: Language) -> dict[str, Any]:
    """What the browser needs to write a day as ``day_with_era`` does, and to read one that is typed.

    Months beside a day and alone, the pattern, the eras with their first days, and the Julian calendar
    where one side counted by it.
    """
    locale = LOCALES[language]
    julian = catalog().dispute.julian_calendar
    months = get_month_names("wide", context="format", locale=locale)
    alone = get_month_names("wide", context="stand-alone", locale=locale)
    fields = {("d", 1): "{day}", ("M", 1): "{number}", ("M", 4): "{month}", ("y", 1): "{year}"}
    return {
        "months": [months[number] for number in range(1, 13)],
        "alone": [alone[number] for number in range(1, 13)],
        "pattern": "".join(
            value if isinstance(value, str) else fields[value]
            for _, value in tokenize_pattern(locale.date_formats["long"].pattern)
        ),
        "eras": [
            [name, max(first, GREGORIAN_IN_JAPAN).isoformat(), first.year]
            for name, first in (ERAS if language == "ja" else ())
        ],
        "julian": {"until": julian.until.written, "says": julian.says.to(language)} if julian else None,
    }


def _days(first: date, end: date, finish: str, language: Language) -> str:
    """Two days of one year, what they share written once."""
    same_month = first.month == end.month
    if language == "ja":
        rest = f"{end.day}日" if same_month else format_date(end, "M月d日", locale=LOCALES["ja"])
        return f"{day_in_words(first, 'ja')}～{rest}"
    if same_month:
        return f"{first.day}–{finish}"
    return f"{format_date(first, 'd MMMM', locale=LOCALES[language])} – {finish}"


def _point(day: date, precision: Precision, language: Language) -> str:
    match precision:
        case Precision.DAY:
            return day_in_words(day, language)
        case Precision.MONTH:
            return format_skeleton("yMMMM", day, locale=LOCALES[language])
        case Precision.YEAR:
            return format_skeleton("y", day, locale=LOCALES[language])
        case Precision.ABOUT:
            year = format_skeleton("y", day, locale=LOCALES[language])
            return translations(language).gettext("about %(year)s") % {"year": year}
