"""What differs between two days is in the browser what it is in Python, for any two."""

import shutil
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.moments.moments import moments
from dashboard.record.record import catalog
from dashboard.view.view import first_day
from dashboard.words.wording import wording
from geo.comparison import Comparison, compare
from geo.text import LANGUAGES, Language
from geo.turning_days import turning_days
from tests.dashboard.node import made_by
from tests.environment import TODAY

pytestmark = pytest.mark.skipif(shutil.which("node") is None, reason="node is not installed")

DAYS = st.dates(first_day(), TODAY)
Pair = tuple[date, date]


def by_the_browser(pairs: Sequence[Pair], language: Language = "en") -> list[tuple[dict[str, Any], str]]:
    """What differs between the days of each pair, and how it is said."""
    asked = {
        "moments": moments(catalog(), language),
        "wording": wording(language).timeline["second"],
        "pairs": [[one.isoformat(), other.isoformat()] for one, other in pairs],
    }
    return [(found, said) for found, said in made_by("moments/compared.mjs", asked)]


def differing(found: Comparison) -> dict[str, Any]:
    """The same as Python has it, in the browser's names."""
    return {
        "islands": {
            str(island): {
                str(aspect) if party is None else f"{aspect} {party}"
                for (aspect, party), pair in pairs.items()
                if pair.differs
            }
            for island, pairs in found.islands.items()
        },
        "regions": {str(region) for region, pair in found.regions.items() if pair.differs},
        "lines": {line.span.id for line in (*found.gone, *found.come)},
    }


def agree(pairs: Sequence[Pair]) -> None:
    """Hold the browser's answers to Python's."""
    for (one, other), (found, _) in zip(pairs, by_the_browser(pairs), strict=True):
        sets = {
            "islands": {island: set(cells) for island, cells in found["islands"].items()},
            "regions": set(found["regions"]),
            "lines": set(found["lines"]),
        }
        assert sets == differing(compare(catalog(), one, other)), (one, other)


@settings(max_examples=3, deadline=None)
@given(st.lists(st.tuples(DAYS, DAYS), min_size=200, max_size=200))
def test_any_two_days_differ_as_they_do_in_python(pairs: list[Pair]) -> None:
    """Of each group every cell, and around them the regions and the lines; whichever day comes first."""
    agree(pairs)


def test_each_turning_day_differs_as_it_does_in_python() -> None:
    """From the day before it, and from the turning day before that."""
    turns = [day for day in turning_days(catalog()) if first_day() < day <= TODAY]
    agree([*((day - timedelta(days=1), day) for day in turns), *pairwise(turns)])


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ("1956-10-19", "1956-10-19", "Nothing different, in the groups or around them."),
        (
            "1875-05-08",
            "1905-09-06",
            "Nothing different in the groups; around them: regions (Southern Sakhalin), lines.",
        ),
        ("1956-10-18", "1956-10-19", "Different: claims, offer."),
        (
            "1945-09-01",
            "1945-08-28",
            "Different: administration (Kunashir / Kunashiri, Shikotan), regions (Central Kurils).",
        ),
        ("1956-10-19", "1945-08-01", "Different: administration, claims, offer, talks, regions"),
    ],
)
def test_it_is_said_in_a_line(one: str, other: str, said: str) -> None:
    """What differs for all groups without their names; that it is only around them, or nothing."""
    pair = (date.fromisoformat(one), date.fromisoformat(other))
    ((_, words),) = by_the_browser([pair])
    assert words.startswith(said)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_line_leaves_a_place_unfilled(language: Language) -> None:
    """In each language; and nothing is left to say of one day alone."""
    days = [date(1855, 2, 7), date(1945, 8, 1), date(1946, 6, 1), date(1956, 10, 19), date(2022, 3, 22)]
    for found, said in by_the_browser([(days[0], day) for day in days], language):
        assert "{" not in said
        assert said.startswith(wording(language).timeline["second"]["alike"]) != any(
            [*found["islands"].values(), found["regions"], found["lines"]]
        )
