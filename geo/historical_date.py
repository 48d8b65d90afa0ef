"""A date as history knows it: a day, a month or a year, perhaps only about so, perhaps a stretch of days.

Written in a subset of EDTF (ISO 8601-2): ``1956-10-19``, ``1955-08``, ``1799``, ``1754~`` (about) and
``1945-09-03/1945-09-05`` (a stretch). All days are proleptic Gregorian.
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Self

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import core_schema

_POINT = r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?~?"
PATTERN = rf"^{_POINT}(?:/{_POINT})?$"
FORMS = "YYYY-MM-DD, YYYY-MM or YYYY, each with ~ for 'about', or two of them joined by /"


class Precision(StrEnum):
    """How finely a date is known, finest first."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    ABOUT = "about"


@dataclass(frozen=True, slots=True, order=True)
class HistoricalDate:
    """What a date written in the record stands for.

    ``first`` and ``last`` are the earliest and latest days of its beginning (equal for a day), ``end``
    the last day of a stretch (``last`` where there is none).
    """

    first: date
    last: date
    end: date
    precision: Precision
    written: str

    @classmethod
    def parse(cls, written: str) -> Self:
        """Read ``written``; raise ``ValueError`` saying what is allowed, or which day does not exist."""
        if not re.fullmatch(PATTERN, written):
            raise ValueError(f"write a date as {FORMS}")
        begin, _, finish = written.partition("/")
        first, last, precision = _window(begin)
        end = _window(finish)[1] if finish else last
        if end < last:
            raise ValueError("a stretch of days must not end before it begins")
        return cls(first, last, end, precision, written)

    def leaves_open(self, day: date) -> bool:
        """Whether ``day`` lies where this date does not tell if the thing had happened yet."""
        return self.precision is not Precision.DAY and self.first <= day <= self.last

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.no_info_after_validator_function(
            cls.parse,
            core_schema.str_schema(strict=True),
            serialization=core_schema.plain_serializer_function_ser_schema(lambda it: it.written),
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        if handler.mode == "serialization":
            return {"type": "string", "pattern": PATTERN, "description": FORMS}
        # YAML in an editor may take a bare year for a number; the record's own reader never does.
        kinds = ["string", "integer"]
        return {"type": kinds, "pattern": PATTERN, "minimum": 1, "maximum": 9999, "description": FORMS}


def _window(point: str) -> tuple[date, date, Precision]:
    about = point.endswith("~")
    parts = [int(part) for part in point.rstrip("~").split("-")]
    try:
        first = date(*parts, *[1] * (3 - len(parts)))
    except ValueError as impossible:
        raise ValueError(f"{point} is not a date of the calendar: {impossible}") from None
    match len(parts):
        case 3:
            last, precision = first, Precision.DAY
        case 2:
            last = first.replace(day=calendar.monthrange(first.year, first.month)[1])
            precision = Precision.MONTH
        case _:
            last, precision = first.replace(month=12, day=31), Precision.YEAR
    return first, last, Precision.ABOUT if about else precision
