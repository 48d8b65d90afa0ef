"""A day as readers and programs write it: YYYY-MM-DD, and nothing else."""

import re
from datetime import date

FORM = "a day of the calendar as YYYY-MM-DD"


def written_day(written: str) -> date | None:
    """The day that is ``written``, or None; ``fromisoformat`` alone would take weeks too, and no hyphens."""
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", written, re.ASCII):
        return None
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None
