"""Balance of sources: both sides are heard in their own words, period by period and beside their readings."""

import dataclasses
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo import Catalog, Problem, load_catalog
from geo.checking import cited_sources
from geo.loading import DATA, Reading, read_record
from geo.problem import RecordError
from geo.report import report
from geo.source_balance import (
    reading_source_problems,
    readings_without_their_sources,
    source_balance_problems,
    sources_by_period,
    sources_reported,
)
from geo.vocabulary import STRONG, SourceKind
from geo.word_list import NeutralityRules, SourcePeriod
from tests.environment import TODAY
from tests.geo.broken_record import content, entry
from tests.record_codes import CLAIMANTS

WORDS = {"en": "A test.", "ja": "試験。", "ru": "Проверка."}
READINGS = "readings without a source of their own side"


@pytest.fixture(scope="module")
def committed() -> Reading:
    """The committed record as it is read."""
    return read_record(DATA)


@pytest.fixture(scope="module")
def rules(committed: Reading) -> NeutralityRules:
    """The committed rules."""
    assert committed.rules.neutrality is not None
    return committed.rules.neutrality


def found(record: Path, field: str) -> list[Problem]:
    """The problems of ``record`` in fields that begin with ``field``."""
    return [one for one in report(record, TODAY).problems if one.field.startswith(field)]


def sources_of(record: Path) -> Iterator[str]:
    """The files of sources."""
    return (f"sources/{path.name}" for path in sorted((record / "sources").glob("*.yaml")))


def silence(record: Path, side: str) -> None:
    """Take from the sources of ``side`` that they are its."""
    for file in sources_of(record):
        with content(record, file) as sources:
            for source in sources:
                if source.get("side") == side:
                    source["side"] = None


def test_no_side_falls_below_its_share_in_any_period(catalog: Catalog, rules: NeutralityRules) -> None:
    """Of the official and primary sources that a period's events cite, as data/neutrality.yaml has it."""
    assert len(rules.source_periods) >= 5
    assert list(source_balance_problems(catalog, rules)) == []


def test_no_side_has_too_many_readings_told_by_the_other_alone(
    committed: Reading, rules: NeutralityRules
) -> None:
    """Where a side is read, its own words stand behind it, but for a few."""
    assert list(reading_source_problems(committed.record, rules)) == []


def test_a_source_counts_for_the_side_and_the_period_that_cite_it(
    catalog: Catalog, rules: NeutralityRules
) -> None:
    """Every event since the first period counts in one of them, and only official and primary sources do."""
    rows = sources_by_period(catalog, rules)
    assert [row.period for row in rows] == list(rules.source_periods)
    begun = [period.begins.first for period in rules.source_periods]
    expected: list[dict[str, set[str]]] = [{party: set() for party in CLAIMANTS} for _ in begun]
    for event in catalog.events.values():
        at = sum(first <= event.date.first for first in begun) - 1
        for cited in cited_sources(event) if at >= 0 else ():
            source = catalog.sources[cited]
            if source.kind in STRONG and source.side is not None:
                expected[at][source.side].add(cited)
    assert [dict(row.sources) for row in rows] == expected
    for row in rows:
        side, count = row.fewest
        assert count == len(row.sources[side]) == min(map(len, row.sources.values()))
        assert row.most == max(map(len, row.sources.values()))


@pytest.mark.parametrize("side", CLAIMANTS)
def test_a_side_whose_sources_are_nobody_s_is_found_in_every_period(
    record: Path, catalog: Catalog, rules: NeutralityRules, side: str
) -> None:
    """With none of its own left it has too few everywhere, beside as many of the other's as before."""
    silence(record, side)
    [other] = set(CLAIMANTS) - {side}
    assert [
        (one.file, one.entry, one.field, one.came, one.allowed) for one in found(record, "sources from")
    ] == [
        (
            "the record",
            "",
            f"sources from {row.period.begins.written}",
            f"0 of {side} beside {len(row.sources[other])}",
            f"at least {row.period.least:.0%} of the other side's",
        )
        for row in sources_by_period(catalog, rules)
    ]


def test_press_and_scholars_are_no_side_s_own_words(catalog: Catalog, rules: NeutralityRules) -> None:
    """A side's official and primary sources, taken for press or reference, are as good as none."""
    for kind in set(SourceKind) - STRONG:
        sources = {
            one.id: one.model_copy(update={"kind": kind}) if one.side == "ussr_russia" else one
            for one in catalog.sources.values()
        }
        problems = source_balance_problems(dataclasses.replace(catalog, sources=sources), rules)
        assert [one.came.split(" beside ")[0] for one in problems] == ["0 of ussr_russia"] * len(
            rules.source_periods
        )


@pytest.mark.parametrize(("more", "problems"), [(0, 0), (0.002, 1)])
def test_the_share_of_a_period_is_the_limit(
    record: Path, catalog: Catalog, rules: NeutralityRules, more: float, problems: int
) -> None:
    """A side with just the share that is asked for is no problem; with a little more asked for, it is one."""
    rows = sources_by_period(catalog, rules)
    row = min(rows, key=lambda one: one.fewest[1] / one.most)
    side, count = row.fewest
    with content(record, "neutrality.yaml") as written:
        period = written["source_periods"][rows.index(row)]
        period["least"] = int(1000 * count / row.most) / 1000 + more
    assert [one.came for one in found(record, "sources from")] == [
        f"{count} of {side} beside {row.most}"
    ] * problems


@pytest.mark.parametrize(
    "periods",
    [
        [("1945-01-01", 0.5), ("1855-01-01", 0.4)],
        [("1855-01-01", 0.5), ("1855-01-01", 0.4)],
        [("1855-01-01", 0.5), ("1855", 0.4)],
    ],
)
def test_periods_out_of_order_are_found(record: Path, periods: list[tuple[str, float]]) -> None:
    """A period that begins after the next one would weigh nothing, and nobody would notice."""
    with content(record, "neutrality.yaml") as rules:
        rules["source_periods"] = [
            {"begins": begins, "least": least, "reason": "A test."} for begins, least in periods
        ]
    [problem] = [one for one in report(record, TODAY).problems if one.file == "neutrality.yaml"]
    assert (problem.field, problem.allowed) == (
        "source_periods",
        "periods oldest first, each of which begins after the one before",
    )


@pytest.mark.parametrize("least", [-0.1, 1.1, "half"])
def test_a_share_is_between_nothing_and_all(record: Path, least: object) -> None:
    """The rules are checked like the record."""
    with content(record, "neutrality.yaml") as rules:
        rules["source_periods"][0]["least"] = least
    [problem] = [one for one in report(record, TODAY).problems if one.file == "neutrality.yaml"]
    assert (problem.field, problem.came) == ("source_periods.0.least", repr(least))


def read_list(record: Path, file: str) -> list[dict[str, object]]:
    """The entries of a file."""
    with content(record, file) as entries:
        return list(entries)


EVENT = "joint-declaration-1956"


@pytest.mark.parametrize("kept", CLAIMANTS)
def test_a_reading_beside_the_other_side_s_sources_alone_is_counted(
    record: Path, committed: Reading, kept: str
) -> None:
    """The side whose reading stands without a word of its own is named, and no other."""
    assert EVENT not in {event for event, _ in readings_without_their_sources(committed.record)}
    [silent] = set(CLAIMANTS) - {kept}
    give(record, EVENT, [kept])
    counted = readings_without_their_sources(read_record(record).record)
    assert [party for event, party in counted if event == EVENT] == [silent]


@pytest.mark.parametrize("sides", [[], ["japan", "ussr_russia"]])
def test_where_neither_or_each_side_is_cited_no_reading_counts(record: Path, sides: list[str]) -> None:
    """A third party's document tells of both alike, and two sides' own words are what is wanted."""
    give(record, EVENT, sides)
    assert EVENT not in {event for event, _ in readings_without_their_sources(read_record(record).record)}


def test_a_third_party_s_reading_needs_no_side(record: Path) -> None:
    """Only the two claimants are weighed."""
    give(record, EVENT, list(CLAIMANTS))
    with entry(record, "events", EVENT) as event:
        event["readings"]["united_states"] = WORDS
    assert EVENT not in {event for event, _ in readings_without_their_sources(read_record(record).record)}


def give(record: Path, event_id: str, sides: list[str]) -> None:
    """Give an event readings of both claimants, a source of each of ``sides`` and one of neither."""
    sources: dict[object, str] = {}
    for file in sources_of(record):
        for source in read_list(record, file):
            sources.setdefault(source.get("side"), str(source["id"]))
    with entry(record, "events", event_id) as event:
        event["readings"] = dict.fromkeys(CLAIMANTS, WORDS)
        event["disagreements"] = []
        event["sources"] = [sources[side] for side in (None, *sides)]


def test_a_source_of_a_version_counts_too(record: Path) -> None:
    """What a side says may stand in a version of a disputed point, and its source there."""
    give(record, EVENT, ["japan"])
    own = next(
        str(source["id"])
        for file in sources_of(record)
        for source in read_list(record, file)
        if source.get("side") == "ussr_russia"
    )
    with entry(record, "events", EVENT) as event:
        version = {"who": WORDS, "says": WORDS, "sources": [own]}
        event["disagreements"] = [{"point": WORDS, "versions": [version, version]}]
    assert EVENT not in {event for event, _ in readings_without_their_sources(read_record(record).record)}


def test_one_reading_more_than_allowed_is_found(record: Path, committed: Reading) -> None:
    """The limit holds for each side, and the problem names the events."""
    counted = readings_without_their_sources(committed.record)
    events = {party: [event for event, who in counted if who == party] for party in CLAIMANTS}
    most = max(map(len, events.values()))
    assert most > 0
    for allowed in (most, most - 1):
        with content(record, "neutrality.yaml") as rules:
            rules["readings_without_sources"] = allowed
        assert [(one.file, one.came, one.allowed) for one in found(record, READINGS)] == sorted(
            ("the record", f"{len(of)} of {party}: {', '.join(of)}", f"at most {allowed}")
            for party, of in events.items()
            if len(of) > allowed
        )


def test_the_report_has_a_line_for_each_period(
    record: Path, catalog: Catalog, rules: NeutralityRules
) -> None:
    """With how many sources of each side there are."""
    lines = report(record, TODAY).reported["Official and primary sources of each side, by period"]
    assert lines == sources_reported(catalog, rules)
    assert lines == tuple(
        f"from {row.period.begins.written}: japan {len(row.sources['japan'])}, "
        f"ussr_russia {len(row.sources['ussr_russia'])}"
        for row in sources_by_period(catalog, rules)
    )


@pytest.mark.parametrize("side", ["china", "both", 1])
def test_a_source_is_a_claimant_s_or_nobody_s(record: Path, side: object) -> None:
    """No third party is weighed."""
    with entry(record, "sources", "joint-declaration-1956-text") as source:
        source["side"] = side
    with pytest.raises(RecordError) as raised:
        load_catalog(record)
    [problem] = raised.value.problems
    assert (problem.entry, problem.field, problem.came) == (
        "joint-declaration-1956-text",
        "side",
        repr(side),
    )


@given(st.lists(st.dates(date(1600, 1, 1), date(2030, 12, 31)), min_size=1, max_size=6, unique=True))
def test_no_event_is_lost_between_periods(catalog: Catalog, rules: NeutralityRules, days: list[date]) -> None:
    """However the periods lie, each event from the first on is in one: the sides' sources are all there."""
    periods = tuple(
        SourcePeriod.model_validate({"begins": day.isoformat(), "least": 0, "reason": "A test."})
        for day in sorted(days)
    )
    given_periods = rules.model_copy(update={"source_periods": periods})
    cited = {
        one
        for event in catalog.events.values()
        if event.date.first >= min(days)
        for one in cited_sources(event)
        if catalog.sources[one].kind in STRONG
    }
    rows = sources_by_period(catalog, given_periods)
    for party in CLAIMANTS:
        assert {one for row in rows for one in row.sources[party]} == {
            one for one in cited if catalog.sources[one].side == party
        }
