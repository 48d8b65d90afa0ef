"""The Japanese era year, which Japanese readers expect beside the Gregorian one."""

from datetime import date

GREGORIAN_IN_JAPAN = date(1873, 1, 1)
"""Japan's calendar before that day was lunisolar: its years do not match Gregorian ones."""

ERAS = (
    ("令和", date(2019, 5, 1)),
    ("平成", date(1989, 1, 8)),
    ("昭和", date(1926, 12, 25)),
    ("大正", date(1912, 7, 30)),
    ("明治", date(1868, 10, 23)),
)
"""Each era's name and first day, the latest first, as CLDR's Japanese calendar has them."""


def era_year(day: date) -> str | None:
    """昭和31年 for any day of that year; the first year is 元年. None before ``GREGORIAN_IN_JAPAN``."""
    if day < GREGORIAN_IN_JAPAN:
        return None
    name, first = next(era for era in ERAS if day >= era[1])
    years = day.year - first.year + 1
    return f"{name}{'元' if years == 1 else years}年"
