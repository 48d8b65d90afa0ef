"""What the checks of neutrality find in a copy of the record."""

from pathlib import Path

from geo.report import report
from tests.environment import TODAY

# What the checks of translations allow: they find that a text was changed in one language alone.
TRANSLATED = ("this text in ", "words in ", "one of: ", "the figures of ")


def found(record: Path) -> list[tuple[str, str, str]]:
    """Entry, field and what came, of every problem of ``record`` but those of its translations."""
    return [
        (one.entry, one.field, one.came)
        for one in report(record, TODAY).problems
        if not one.allowed.startswith(TRANSLATED)
    ]
