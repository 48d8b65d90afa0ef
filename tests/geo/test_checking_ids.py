"""The checks of ids between entries: each names something, and each names one thing."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from geo import Problem
from tests.geo.broken_record import content, entry, file_of, problems_in

NOWHERE = "no-such-id"
SOURCE, PARTY, EVENT = "the id of a source", "the id of a party", "the id of an event, or null"
TEXT = "the id of a text in texts.yaml"
Change = Callable[[dict[str, Any]], object]
_VERSIONS = [
    {"who": {"en": "A"}, "says": {"en": "b"}, "sources": [NOWHERE]},
    {"who": {"en": "C"}, "says": {"en": "d"}},
]


def _citing(it: dict[str, Any]) -> None:
    it["sources"].append(NOWHERE)


def _reading(it: dict[str, Any]) -> None:
    it.setdefault("readings", {})[NOWHERE] = {"en": "x"}


def _disagreeing(it: dict[str, Any]) -> None:
    it["disagreements"] = [{"point": {"en": "p"}, "versions": _VERSIONS}]


def _grounded(it: dict[str, Any]) -> None:
    it["grounds"][0]["sources"].append(NOWHERE)


def _answered(it: dict[str, Any]) -> None:
    it["grounds"][0]["answer"] = {"says": {"en": "x"}, "sources": [NOWHERE]}


def _quoting(it: dict[str, Any]) -> None:
    it["texts"] = [*it.get("texts", ()), NOWHERE]


EVIDENCED = [
    (_citing, "sources", SOURCE),
    (_disagreeing, "disagreements.versions.sources", SOURCE),
    (_reading, "readings", PARTY),
]
SPANNING = [
    *EVIDENCED,
    (lambda it: it.update(begins="no-begin"), "begins", EVENT),
    (lambda it: it.update(ends="no-end"), "ends", EVENT),
]


def _described(it: dict[str, Any]) -> None:
    """Each sort of fact that an island may have, once, citing what is not there."""
    text, native, cited = {"en": "x"}, {"ja": "x", "ru": "x"}, {"sources": [NOWHERE]}
    area = {"km2": 1, "by": text, **cited}
    count = {"people": 1, "date": "1945", "by": text, **cited}
    it.update(
        areas=[area],
        units=[{"party": "japan", "unit": text, **cited}],
        population=[count],
        peaks=[{"name": text, "native": native, "height_m": 1, "by": text, **cited}],
        settlements=[{"name": text, "native": native, "counts": [count], **cited}],
        islets=[{"id": "x", "name": text, "native": native, "areas": [area], **cited}],
        distances=[{"start": text, "end": text, "km": 1, **cited}],
    )


DESCRIBED = [
    *("areas", "units", "population", "peaks", "settlements", "settlements.counts", "islets", "islets.areas"),
    "distances",
]


@pytest.mark.parametrize(
    ("kind", "entry_id", "changes"),
    [
        (
            *("events", "joint-declaration-1956"),
            [*EVIDENCED, (lambda it: it["parties"].append(NOWHERE), "parties", PARTY)],
        ),
        ("administrations", "iturup-1947", SPANNING),
        (
            *("claims", "russia-all-2020"),
            [
                *SPANNING,
                (lambda it: it["answer"].update(party=NOWHERE), "answer.party", PARTY),
                (_grounded, "grounds.sources", SOURCE),
                (_answered, "grounds.answer.sources", SOURCE),
                (_quoting, "texts", TEXT),
            ],
        ),
        ("offer", "habomai-shikotan-settled-2015", [*SPANNING, (_quoting, "texts", TEXT)]),
        ("talks", "talks-four-named-1991", SPANNING),
        ("laws", "law-on-alienation-2020", SPANNING),
        (
            *("texts", "joint-declaration-1956-paragraph-9"),
            [
                (lambda it: it.update(event=NOWHERE), "event", EVENT),
                (lambda it: it["authentic"][0]["sources"].append(NOWHERE), "authentic.sources", SOURCE),
            ],
        ),
        (
            *("series", "residents-four-groups"),
            [(lambda it: it["figures"][0]["sources"].append(NOWHERE), "figures.sources", SOURCE)],
        ),
        (
            *("islands", "shikotan"),
            [
                (_citing, "sources", SOURCE),
                (_disagreeing, "disagreements.versions.sources", SOURCE),
                *((_described, f"{part}.sources", SOURCE) for part in DESCRIBED),
            ],
        ),
    ],
)
def test_an_id_that_names_nothing_is_one_problem(
    record: Path, kind: str, entry_id: str, changes: list[tuple[Change, str, str]]
) -> None:
    """Wherever an id can stand, one that names nothing is reported there and only there."""
    file = file_of(record, kind, entry_id)
    with entry(record, kind, entry_id) as broken:
        for change, _, _ in changes:
            change(broken)
    came = {"begins": "'no-begin'", "ends": "'no-end'"}
    assert problems_in(record) == sorted(
        Problem(file, entry_id, field, came.get(field, repr(NOWHERE)), allowed)
        for _, field, allowed in changes
    )


@pytest.mark.parametrize(
    ("kind", "entry_id"),
    [
        ("parties", "china"),
        ("sources", "joint-declaration-1956-text"),
        ("events", "joint-declaration-1956"),
        ("islands", "shikotan"),
        ("texts", "joint-declaration-1956-paragraph-9"),
        ("series", "residents-four-groups"),
    ],
)
def test_an_id_that_stands_twice_is_one_problem(record: Path, kind: str, entry_id: str) -> None:
    """An entry pasted twice is noticed, in whatever files the two stand, and told where the first is."""
    file = file_of(record, kind, entry_id)
    paths = [*record.glob(f"{kind}.yaml"), *sorted(record.glob(f"{kind}/*.yaml"))]
    last = paths[-1].relative_to(record).as_posix()
    with entry(record, kind, entry_id) as original:
        copy = dict(original)
    with content(record, last) as entries:
        entries.append(copy)
    assert problems_in(record) == [
        Problem(last, entry_id, "id", f"an id already used in {file}", "an id of its own")
    ]


def test_a_repeated_id_with_another_date_is_still_one_problem(record: Path) -> None:
    """Which of the two dates is right cannot be known, so no span is blamed for either."""
    file = file_of(record, "events", "russia-continues-ussr-1991")
    with entry(record, "events", "russia-continues-ussr-1991") as original:
        copy = {**original, "date": "1891-12-26"}
    with content(record, file) as entries:
        entries.append(copy)
    assert [(problem.entry, problem.field) for problem in problems_in(record)] == [
        ("russia-continues-ussr-1991", "id")
    ]


@pytest.mark.parametrize(
    ("kind", "entry_id", "taken"),
    [
        ("administrations", "iturup-1991", "iturup-1947"),
        ("claims", "russia-all-2022", "russia-all-2020"),
        ("offer", "habomai-shikotan-frozen-2022", "habomai-shikotan-basis-2018"),
        ("talks", "talks-stopped-2022", "talks-basis-1956-2018"),
    ],
)
def test_a_span_with_another_span_s_id_is_one_problem(
    record: Path, kind: str, entry_id: str, taken: str
) -> None:
    """Two spans of one name are told apart by nobody, even where their days fit."""
    file = file_of(record, kind, entry_id)
    with entry(record, kind, entry_id) as broken:
        broken["id"] = taken
    assert problems_in(record) == [
        Problem(file, taken, "id", f"an id already used in {file}", "an id of its own")
    ]


def test_the_same_id_in_two_kinds_is_no_problem(record: Path) -> None:
    """An event and a span may share a name: each is asked for among its own kind."""
    with entry(record, "administrations", "iturup-1991") as span:
        span["id"] = "russia-continues-ussr-1991"
    assert problems_in(record) == []
