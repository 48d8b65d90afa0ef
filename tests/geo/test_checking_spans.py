"""The checks of spans: they follow one another, without gap or overlap, from the beginning to today."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from geo import Problem, load_catalog
from tests.geo.broken_record import content, entry, problems_in
from tests.record_codes import ISLANDS

CHAINED = "spans that follow one another"
ALL = list(ISLANDS)
_JAPAN = "1956-02-11"


@pytest.mark.parametrize(
    ("kind", "entry_id", "change", "chains", "field", "came", "allowed"),
    [
        pytest.param(
            *("administrations", "iturup-1991", {"begins": "tokyo-declaration-1993"}, ["iturup"], "begins"),
            *("a gap: iturup-1947 ends 1991-12-26, this begins 1993-10-13", CHAINED),
            id="gap in an administration",
        ),
        pytest.param(
            *("administrations", "iturup-1991", {"begins": "joint-communique-1991"}, ["iturup"], "begins"),
            *("an overlap: iturup-1947 ends 1991-12-26, this begins 1991-04-18", CHAINED),
            id="overlap in an administration",
        ),
        pytest.param(
            *("claims", "japan-south-1956", {"begins": "joint-declaration-1956"}),
            *(["japan iturup", "japan kunashir"], "begins"),
            *(f"a gap: japan-south-1955 ends {_JAPAN}, this begins 1956-10-19", CHAINED),
            id="gap in a claim",
        ),
        pytest.param(
            *("claims", "japan-south-1956", {"begins": "japan-four-island-demand-1955"}),
            *(["japan iturup", "japan kunashir"], "begins"),
            *(f"an overlap: japan-south-1955 ends {_JAPAN}, this begins 1955-08-30", CHAINED),
            id="overlap in a claim",
        ),
        pytest.param(
            *("offer", "habomai-shikotan-frozen-2022", {"begins": "diplomatic-bluebook-2022"}),
            *(["habomai", "shikotan"], "begins"),
            *("a gap: habomai-shikotan-basis-2018 ends 2022-03-21, this begins 2022-04-22", CHAINED),
            id="gap in the offer",
        ),
        pytest.param(
            *("offer", "habomai-shikotan-frozen-2022", {"begins": "kishida-policy-speech-2022"}),
            *(["habomai", "shikotan"], "begins"),
            *("an overlap: habomai-shikotan-basis-2018 ends 2022-03-21, this begins 2022-01-17", CHAINED),
            id="overlap in the offer",
        ),
        pytest.param(
            *("talks", "talks-stopped-2022", {"begins": "diplomatic-bluebook-2022"}, ALL, "begins"),
            *("a gap: talks-basis-1956-2018 ends 2022-03-21, this begins 2022-04-22", CHAINED),
            id="gap in the talks",
        ),
        pytest.param(
            *("talks", "talks-stopped-2022", {"begins": "kishida-policy-speech-2022"}, ALL, "begins"),
            *("an overlap: talks-basis-1956-2018 ends 2022-03-21, this begins 2022-01-17", CHAINED),
            id="overlap in the talks",
        ),
        pytest.param(
            *("talks", "talks-none-before-1955", {"begins": "shoho-map-1644"}, ALL, "begins"),
            *("'shoho-map-1644'", "null in the first span"),
            id="first phase of the talks not open to the past",
        ),
        pytest.param(
            *("talks", "talks-stopped-2022", {"ends": "diplomatic-bluebook-2022"}, ALL, "ends"),
            *("'diplomatic-bluebook-2022'", "null in the last span"),
            id="last phase of the talks closed",
        ),
        pytest.param(
            *("laws", "law-on-alienation-2020", {"ends": "tokyo-declaration-1993"}, ALL, "ends"),
            *("1993-10-13, not after its begin 2020-07-04", "a later event"),
            id="a law that ends before it begins",
        ),
        pytest.param(
            *("administrations", "iturup-before", {"begins": "shoho-map-1644"}, ["iturup"], "begins"),
            *("'shoho-map-1644'", "null in the first span"),
            id="first administration not open to the past",
        ),
        pytest.param(
            *(
                "offer",
                "iturup-kunashir-none",
                {"begins": "shoho-map-1644"},
                ["iturup", "kunashir"],
                "begins",
            ),
            *("'shoho-map-1644'", "null in the first span"),
            id="first offer phase not open to the past",
        ),
        pytest.param(
            *("administrations", "iturup-1991", {"ends": "tokyo-declaration-1993"}, ["iturup"], "ends"),
            *("'tokyo-declaration-1993'", "null in the last span"),
            id="last administration closed",
        ),
        pytest.param(
            *("claims", "japan-south-1993", {"ends": "irkutsk-statement-2001"}),
            *(["japan iturup", "japan kunashir"], "ends"),
            *("'irkutsk-statement-2001'", "null in the last span"),
            id="last claim closed",
        ),
        pytest.param(
            *("offer", "iturup-kunashir-not-covered-1956", {"ends": "tokyo-declaration-1993"}),
            *(["iturup", "kunashir"], "ends"),
            *("'tokyo-declaration-1993'", "null in the last span"),
            id="last offer phase closed",
        ),
        pytest.param(
            *("administrations", "iturup-1947", {"ends": "yalta-agreement-1945"}, ["iturup"], "ends"),
            *("1945-02-11, not after its begin 1947-01-02", "a later event"),
            id="a span that ends before it begins",
        ),
        pytest.param(
            *("administrations", "iturup-1991", {"ends": "joint-declaration-1956"}, ["iturup"], "ends"),
            *("1956-10-19, not after its begin 1991-12-26", "a later event"),
            id="a last span that ends before it begins",
        ),
    ],
)
def test_spans_must_follow_one_another(
    record: Path,
    kind: str,
    entry_id: str,
    change: dict[str, Any],
    chains: list[str],
    field: str,
    came: str,
    allowed: str,
) -> None:
    """A slip in one span is reported once for each island (and claimant) it concerns, at no other span."""
    with entry(record, kind, entry_id) as broken:
        broken.update(change)
    assert problems_in(record) == [
        Problem(f"{kind}.yaml", entry_id, f"{field} ({chain})", came, allowed) for chain in chains
    ]


def test_a_span_that_begins_and_ends_with_one_event_is_a_problem(record: Path) -> None:
    """A span that holds on no day is noticed."""
    with content(record, "administrations.yaml") as spans:
        last = next(span for span in spans if span["id"] == "iturup-1991")
        spans.append({**last, "id": "iturup-never", "ends": last["begins"]})
    assert problems_in(record) == [
        Problem(
            *("administrations.yaml", "iturup-never", "ends (iturup)"),
            *("1991-12-26, not after its begin 1991-12-26", "a later event"),
        )
    ]


@pytest.mark.parametrize("kind", ["administrations", "offer", "talks"])
def test_an_island_without_spans_is_one_problem(record: Path, kind: str) -> None:
    """Every island has an administration, an offer status and a status of talks, whatever they are."""
    with content(record, f"{kind}.yaml") as spans:
        for span in spans:
            span["islands"] = [island for island in span["islands"] if island != "iturup"]
        spans[:] = [span for span in spans if span["islands"]]
    allowed = "spans from the beginning to today"
    assert problems_in(record) == [Problem(f"{kind}.yaml", "", "iturup", "no span", allowed)]


@pytest.mark.parametrize("kind", ["administrations", "offer", "talks"])
def test_a_file_without_spans_misses_every_island(record: Path, kind: str) -> None:
    """An empty list is no history."""
    (record / f"{kind}.yaml").write_text("[]\n", encoding="utf-8")
    assert [(problem.file, problem.field) for problem in problems_in(record)] == [
        (f"{kind}.yaml", island) for island in ISLANDS
    ]


def test_a_party_may_be_silent_on_an_island(record: Path) -> None:
    """Only administration and offer reach back for ever: before its first position a party has none."""
    with content(record, "claims.yaml") as claims:
        claims[:] = [claim for claim in claims if claim["party"] == "japan"]
    assert problems_in(record) == []


def test_a_law_need_not_follow_another(record: Path) -> None:
    """It bears on the clause while it holds: a law that ended, and days without one, are no problem."""
    with content(record, "laws.yaml") as laws:
        [law] = laws
        law["ends"] = "diplomatic-bluebook-2022"
        laws.append({**law, "id": "an-earlier-law", "begins": "tokyo-declaration-1993"})
        laws[-1]["ends"] = "irkutsk-statement-2001"
    assert problems_in(record) == []
    held = load_catalog(record).laws["iturup"]
    days = (date(1993, 10, 12), date(1993, 10, 13), date(2001, 3, 25), date(2020, 7, 4), date(2022, 4, 22))
    found = [one.span.id if one else None for one in map(held.on, days)]
    assert found == [None, "an-earlier-law", None, "law-on-alienation-2020", None]


def test_two_laws_at_once_are_a_problem(record: Path) -> None:
    """Which of them bears on the clause could not be told."""
    with content(record, "laws.yaml") as laws:
        laws.append({**laws[0], "id": "another-law", "begins": "diplomatic-bluebook-2022"})
    came = "an overlap: law-on-alienation-2020 ends 9999-12-31, this begins 2022-04-22"
    assert problems_in(record) == [
        Problem("laws.yaml", "another-law", f"begins ({island})", came, CHAINED) for island in ISLANDS
    ]
