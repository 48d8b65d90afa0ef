"""Which day it is for a reader, and up to which day the page goes for them.

The server's clock tells the time, and the reader's browser only how far their clock is set from UTC: one that
is wrong by years moves no page to a day that is nobody's.
"""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta

from dashboard.view.view import View, fixed_day, read_view, today
from geo.calendar_day import written_day

EASTMOST, WESTMOST = timedelta(hours=14), timedelta(hours=-12)
"""How far from UTC clocks are set, at most: on the Line Islands, and on ships west of the date line."""


def readers_day(minutes_to_utc: int | None) -> date:
    """The day it is for a reader from whose clock it is ``minutes_to_utc``, as browsers count: in Japan -540.

    Where their browser says nothing it is that of UTC, and where FOUR_ISLANDS_TODAY names one it is that.
    Raises ``ValueError`` as ``today`` does.
    """
    ahead = timedelta(minutes=-(minutes_to_utc or 0))
    return fixed_day() or _day_at(max(WESTMOST, min(EASTMOST, ahead)))


def last_day(asked: Mapping[str, str], readers: date) -> date:
    """The last day on a page opened by a link with the parameters ``asked``; ``readers`` is its reader's own.

    Somebody further east, where the next day has begun, may have made the link: then the page goes up to it.
    """
    farthest = fixed_day() or _day_at(EASTMOST)
    named = (written_day(asked[name]) for name in ("date", "with") if name in asked)
    return max([readers, *(day for day in named if day and day <= farthest)])


def read_anyones_link(
    asked: Mapping[str, str], accept_language: str | None = None
) -> tuple[View, tuple[str, ...], date]:
    """The view that a link asks for, and notices, as ``read_view`` does, where no reader's own day is known.

    And the last day of the page then: the server's, or the next where the link names it (``last_day``).
    """
    last = last_day(asked, today())
    return *read_view(asked, last, accept_language), last


def _day_at(ahead: timedelta) -> date:
    """The day it is where clocks are ``ahead`` of UTC."""
    return (_now() + ahead).date()


def _now() -> datetime:
    return datetime.now(UTC)
