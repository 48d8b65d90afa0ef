"""What the browser is told of the context must be what geo knows, small, and never a border of today."""

import gzip
import json
from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from dashboard.moments.region_moments import context_moments
from geo import load_catalog

CATALOG = load_catalog()
CONTEXT = context_moments(CATALOG, "en")
# Leaves room, within 6 kB for the whole context, for the module and the styles that show it.
MOST_BYTES = 2_000


def standing(day: str) -> list[dict[str, Any]]:
    """The lines on ``day`` as the browser finds them."""
    return [
        line
        for line in CONTEXT["lines"]
        if (line["from"] is None or line["from"] <= day) and (line["until"] is None or day < line["until"])
    ]


@given(st.dates(date(1643, 1, 1), date(2030, 12, 31)))
def test_the_states_of_a_region_are_its_history(day: date) -> None:
    """Looking up the last state at or before a day gives the administration that geo has."""
    for region in CONTEXT["regions"]:
        first = next(code for begun, code in region["states"][::-1] if begun is None or begun <= str(day))
        stretch = CATALOG.region_administrations[region["id"]].on(day)
        assert stretch is not None
        assert first == stretch.span.administrator
        assert CONTEXT["words"][first]


@given(st.dates(date(1643, 1, 1), date(2030, 12, 31)))
def test_on_any_day_there_is_a_line_or_the_word_that_there_is_none(day: date) -> None:
    """The words for a day are never empty and never both."""
    lines = standing(day.isoformat())
    assert lines
    assert all("course" in line for line in lines) or len(lines) == 1
    assert all(line["by"] and line["year"] and line["label"] for line in lines if "course" in line)


def test_no_line_is_told_for_a_day_after_the_peace_treaty_came_into_force() -> None:
    """What stands today has no course, and says that none was agreed."""
    (line,) = standing("2026-11-22")
    assert line["from"] == "1952-04-28"
    assert line["name"] == "No border agreed since 1952"
    assert "course" not in line


def test_the_context_adds_little_to_the_first_load() -> None:
    """It travels with the moments, compressed."""
    told = json.dumps(CONTEXT, ensure_ascii=False, separators=(",", ":")).encode()
    assert len(gzip.compress(told, 9)) < MOST_BYTES
