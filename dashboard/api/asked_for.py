"""What a request asks for: its days and islands, or what is wrong with them."""

from collections.abc import Collection
from datetime import date

from starlette.requests import Request

from dashboard.api.problem_details import refused
from dashboard.record.record import catalog
from geo.calendar_day import FORM, written_day
from geo.codes import Island

MOST_DAYS = 366
"""How many days one request may ask for: a year's."""


def nothing_but(request: Request, *names: str) -> None:
    """Refuse parameters other than ``names``: a misspelt one would otherwise pass for none."""
    for name in request.query_params:
        if name not in names:
            raise refused("parameter", name, ", ".join(names) or "none")


def days(request: Request) -> list[date]:
    """The days that ``date`` names, at least one and at most ``MOST_DAYS``, in their order."""
    written = request.query_params.getlist("date")
    allowed = f"{FORM}, up to {MOST_DAYS} of them"
    if not written:
        raise refused("date", None, allowed)
    if len(written) > MOST_DAYS:
        raise refused("date", len(written), f"up to {MOST_DAYS} days")
    return [day(one) for one in written]


def one_day(request: Request) -> date | None:
    """The day that ``date`` names, or None."""
    written = request.query_params.getlist("date")
    if len(written) > 1:
        raise refused("date", len(written), "one day")
    return day(written[0]) if written else None


def day(written: str) -> date:
    """The day that is ``written``."""
    found = written_day(written)
    if found is None:
        raise refused("date", written, FORM)
    return found


def islands(request: Request) -> Collection[Island]:
    """The islands that ``island`` names, or all of them, in the order of their ids."""
    known = catalog().islands
    asked = request.query_params.getlist("island")
    for one in asked:
        if one not in known:
            raise refused("island", one, ", ".join(known))
    return [one for one in known if one in asked] if asked else list(known)
