"""The two tracks of paragraph 9: where the clause stood, and what the talks were about, on every day."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo import Catalog, islands_as_of
from geo.report import report
from geo.snapshot import snapshot
from tests.environment import TODAY
from tests.geo.broken_record import content, entry, problems_in
from tests.record_codes import CLAIMANTS, CODES, ISLANDS

TALKS = tuple(CODES["talks_statuses"])


@given(day=st.dates(date(1955, 1, 1), TODAY), island=st.sampled_from(ISLANDS))
def test_every_day_since_1955_has_both_tracks_with_both_readings(
    catalog: Catalog, day: date, island: str
) -> None:
    """Of each group, Iturup and Kunashir included, with sources."""
    state = snapshot(catalog, island, day)
    for held in (state.offer.span, state.talks.span, *([state.law.span] if state.law else [])):
        assert set(held.readings) >= set(CLAIMANTS), held.id
        assert held.sources
    assert state.talks.span.status in TALKS


@pytest.mark.parametrize(
    ("day", "talks"),
    [
        (date(1900, 1, 1), "no-talks"),
        (date(1956, 10, 19), "two-groups"),
        (date(1965, 1, 1), "no-talks"),
        (date(1973, 10, 10), "none-named"),
        (date(1993, 10, 13), "four-named"),
        (date(2018, 11, 14), "basis-of-1956"),
        (date(2022, 3, 21), "stopped"),
        (TODAY, "stopped"),
    ],
)
def test_what_the_talks_were_about(catalog: Catalog, day: date, talks: str) -> None:
    """As the texts of both sides name it."""
    assert set(islands_as_of(catalog, day)["talks"]) == {talks}


def test_the_law_of_2020_is_an_overlay(catalog: Catalog) -> None:
    """It bears on the clause from 4 July 2020 to today, whatever the clause's status is."""
    assert set(islands_as_of(catalog, date(2020, 7, 3))["law"]) == {None}
    statuses = set()
    for day in (date(2020, 7, 4), date(2021, 3, 25), TODAY):
        frame = islands_as_of(catalog, day)
        assert set(frame["law"]) == {"bars-alienation"}
        statuses.add(frame.loc["habomai", "offer"])
    assert statuses == {"basis-of-talks", "frozen"}


def test_a_day_without_talks_told_is_found(record: Path) -> None:
    """The track goes from the beginning to today without a gap."""
    with content(record, "talks.yaml") as talks:
        gone = talks.pop(2)
    assert gone["id"] == "talks-none-1956"
    assert {(one.file, one.field.split(" ")[0]) for one in problems_in(record)} == {("talks.yaml", "begins")}


def test_a_side_that_says_nothing_of_them_is_found(record: Path) -> None:
    """Both sides' reading of each phase."""
    with entry(record, "talks", "talks-four-named-1991") as phase:
        del phase["readings"]["japan"]
    fields = {(one.entry, one.field) for one in report(record, TODAY).problems}
    assert ("talks-four-named-1991", "readings") in fields
