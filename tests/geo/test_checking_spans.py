"""The checks of spans: they follow one another, without gap or overlap, from the beginning to today."""

from pathlib import Path
from typing import Any

import pytest

from geo import Problem
from tests.geo.broken_record import content, entry, problems_in
from tests.record_codes import ISLANDS

CHAINED = "spans that follow one another"
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
            *("a gap: habomai-shikotan-barred-2020 ends 2022-03-21, this begins 2022-04-22", CHAINED),
            id="gap in the offer",
        ),
        pytest.param(
            *("offer", "habomai-shikotan-frozen-2022", {"begins": "kishida-policy-speech-2022"}),
            *(["habomai", "shikotan"], "begins"),
            *("an overlap: habomai-shikotan-barred-2020 ends 2022-03-21, this begins 2022-01-17", CHAINED),
            id="overlap in the offer",
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
            *("claims", "japan-south-1956", {"ends": "tokyo-declaration-1993"}),
            *(["japan iturup", "japan kunashir"], "ends"),
            *("'tokyo-declaration-1993'", "null in the last span"),
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


@pytest.mark.parametrize("kind", ["administrations", "offer"])
def test_an_island_without_spans_is_one_problem(record: Path, kind: str) -> None:
    """Every island has an administration and an offer status, whatever they are."""
    with content(record, f"{kind}.yaml") as spans:
        for span in spans:
            span["islands"] = [island for island in span["islands"] if island != "iturup"]
        spans[:] = [span for span in spans if span["islands"]]
    allowed = "spans from the beginning to today"
    assert problems_in(record) == [Problem(f"{kind}.yaml", "", "iturup", "no span", allowed)]


@pytest.mark.parametrize("kind", ["administrations", "offer"])
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
