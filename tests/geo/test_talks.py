"""The two tracks of paragraph 9: where the clause stood, and what the talks were about, on every day."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from geo import Catalog, islands_as_of, load_catalog
from geo.report import report
from geo.snapshot import snapshot
from tests.environment import TODAY
from tests.geo.broken_record import content, entry, problems_in
from tests.record_codes import CLAIMANTS, CODES, ISLANDS

TALKS = tuple(CODES["talks_statuses"])


@given(day=st.dates(date(1955, 1, 1), TODAY) | st.dates(), island=st.sampled_from(ISLANDS))
@example(day=date.min, island="iturup")
@example(day=date.max, island="habomai")
def test_every_day_has_both_tracks_and_since_1955_both_readings(
    catalog: Catalog, day: date, island: str
) -> None:
    """Of each group, Iturup and Kunashir included, with sources."""
    state = snapshot(catalog, island, day)
    tracks = [state.offer.span, state.talks.span, *([state.law.span] if state.law else [])]
    for held in tracks:
        assert held.sources
        assert day < date(1955, 1, 1) or set(held.readings) >= set(CLAIMANTS), held.id
    assert state.talks.span.status in TALKS


@given(day=st.dates(date(1640, 1, 1), date(2040, 1, 1)) | st.dates())
@example(date.min)
@example(date(1955, 8, 10))
@example(date(1972, 1, 10))
@example(date(2020, 7, 3))
@example(date(2020, 7, 4))
@example(date.max)
def test_the_columns_of_the_join_are_those_of_the_entries(catalog: Catalog, day: date) -> None:
    """On any day: the talks' status, first day, precision and id, and the law's, as searched for by hand."""
    spans = {
        kind: {one.span.id: one.span for history in histories.values() for one in history}
        for kind, histories in (("talks", catalog.talks), ("law", catalog.laws))
    }

    def held(kind: str, island: str) -> list[Any]:
        """The entries of ``kind`` that hold for ``island`` on the day."""
        return [
            one
            for one in spans[kind].values()
            if island in one.islands
            and (one.begins is None or catalog.events[one.begins].date.first <= day)
            and (one.ends is None or day < catalog.events[one.ends].date.first)
        ]

    for island, row in islands_as_of(catalog, day).iterrows():
        [talks] = held("talks", str(island))
        begun = catalog.events[talks.begins].date if talks.begins else None
        coarse = begun is not None and begun.leaves_open(day)
        assert (row["talks"], row["talks_id"]) == (talks.status, talks.id)
        assert row["talks_since"] == (begun.first.isoformat() if begun else None)
        assert row["talks_precision"] == (begun.precision if begun and coarse else "day")
        laws = held("law", str(island))
        assert len(laws) <= 1
        assert (row["law"], row["law_id"]) == ((laws[0].status, laws[0].id) if laws else (None, None))


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


def test_a_law_that_ended_is_an_overlay_no_more(record: Path) -> None:
    """From the day of the event that ends it the column is empty, and that day is a change of each island."""
    with entry(record, "laws", "law-on-alienation-2020") as law:
        law["ends"] = "diplomatic-bluebook-2022"
    with entry(record, "events", "diplomatic-bluebook-2022") as event:
        event["islands"] = list(ISLANDS)
    ended = load_catalog(record)
    last, after = (islands_as_of(ended, day) for day in (date(2022, 4, 21), date(2022, 4, 22)))
    assert set(last["law"]) == {"bars-alienation"}
    assert set(last["next_change"]) == {"diplomatic-bluebook-2022"}
    assert set(after["law"]) == set(after["law_id"]) == {None}


def test_what_the_authors_of_a_law_say_is_theirs(record: Path) -> None:
    """Their words may be loaded; those of the law's account are the product's own."""
    loaded = "The islands were seized."
    with entry(record, "laws", "law-on-alienation-2020") as law:
        law["authors_say"]["en"] = loaded
    assert [one for one in report(record, TODAY).problems if "seized" in one.came] == []
    with entry(record, "laws", "law-on-alienation-2020") as law:
        law["account"]["en"] = loaded
    [problem] = [one for one in report(record, TODAY).problems if "seized" in one.came]
    assert (problem.entry, problem.field) == ("law-on-alienation-2020", "account.en")


def test_a_day_without_talks_told_is_found(record: Path) -> None:
    """The track goes from the beginning to today without a gap."""
    with content(record, "talks.yaml") as talks:
        gone = talks.pop(2)
    assert gone["id"] == "talks-none-1956"
    assert {(one.file, one.field.split(" ")[0]) for one in problems_in(record)} == {("talks.yaml", "begins")}


@pytest.mark.parametrize("silent", [*((party,) for party in CLAIMANTS), CLAIMANTS], ids=" and ".join)
@pytest.mark.parametrize(
    ("kind", "entry_id"), [("talks", "talks-four-named-1991"), ("laws", "law-on-alienation-2020")]
)
def test_a_side_that_says_nothing_of_them_is_found(
    record: Path, kind: str, entry_id: str, silent: tuple[str, ...]
) -> None:
    """Both sides' reading of each phase and each law: neither side alone may speak, nor both be silent."""
    with entry(record, kind, entry_id) as phase:
        for party in silent:
            del phase["readings"][party]
    came = {one.came for one in report(record, TODAY).problems if one.entry == entry_id}
    missing = f"none of {', '.join(silent)}"
    others = [f"only {party}" for party in CLAIMANTS if party not in silent]
    assert came == {missing, *others}
