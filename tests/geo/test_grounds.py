"""Grounds: every day shows both sides' argument, each ground with its source; what is none is found."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo import Catalog
from geo.codes import Island
from geo.grounds import FEWEST, grounds_by_day, grounds_reported
from geo.report import report
from geo.snapshot import snapshot
from geo.text import Language
from geo.vocabulary import STRONG
from tests.environment import TODAY
from tests.geo.broken_record import entry
from tests.record_codes import CLAIMANTS, ISLANDS


def found(record: Path, field: str) -> list[tuple[str, str, str]]:
    """Entry, field and what came, of the problems of ``record`` in a field that begins with ``field``."""
    return [
        (one.entry, one.field, one.came)
        for one in report(record, TODAY).problems
        if one.field.startswith(field)
    ]


def test_neither_side_has_fewer_than_half_of_the_others_without_a_reason(catalog: Catalog) -> None:
    """On every day, for every island, wherever both have a position."""
    rows = [row for row in grounds_by_day(catalog) if len(row.claims) == len(CLAIMANTS)]
    assert len(rows) > 30
    for row in rows:
        least, most = sorted(CLAIMANTS, key=row.count)
        reason = row.claims[least].span.fewer_grounds
        assert row.count(least) >= FEWEST * row.count(most) or reason, (row.island, row.first)


def test_the_grounds_of_today_are_answered(catalog: Catalog) -> None:
    """Each ground of both sides stands beside the other's answer to that very ground."""
    for history in catalog.claims.values():
        claim = list(history)[-1].span
        assert all(ground.answer for ground in claim.grounds), claim.id


def test_most_grounds_rest_on_what_a_state_or_the_document_itself_says(catalog: Catalog) -> None:
    """Two in three at least, of either side: the rest is told as others report it."""
    for party in CLAIMANTS:
        claims = {
            one.span.id: one.span for (who, _), held in catalog.claims.items() if who == party for one in held
        }
        grounds = [ground for claim in claims.values() for ground in claim.grounds]
        strong = [
            one for one in grounds if any(catalog.sources[cited].kind in STRONG for cited in one.sources)
        ]
        assert len(strong) >= len(grounds) * 2 / 3, party


def test_a_claim_that_lost_its_grounds_is_found(record: Path) -> None:
    """With one left beside many it is a problem, and none once it says why."""
    with entry(record, "claims", "russia-all-2022") as claim:
        del claim["grounds"][1:]
    problems = found(record, "grounds")
    assert {(entry_id, field) for entry_id, field, _ in problems} == {("russia-all-2022", "grounds")}
    assert problems[0][2].startswith("1 beside ")
    with entry(record, "claims", "russia-all-2022") as claim:
        claim["fewer_grounds"] = {"en": "A test.", "ja": "試験。", "ru": "Проверка."}
    assert found(record, "grounds") == []


def test_a_reason_that_nothing_needs_is_found(record: Path) -> None:
    """Where a claim has grounds enough a reason would hide the day on which it loses them."""
    with entry(record, "claims", "russia-all-2022") as claim:
        claim["fewer_grounds"] = {"en": "A test.", "ja": "試験。", "ru": "Проверка."}
    assert found(record, "fewer_grounds") == [("russia-all-2022", "fewer_grounds", "a reason")]


@pytest.mark.parametrize(
    ("language", "complaint", "word"),
    [
        ("en", "Japan's unfriendly measures.", "'unfriendly'"),
        ("ja", "日本の非友好的な措置。", "'非友好'"),
        ("ru", "Недружественные шаги Японии.", "'Недружественные'"),
    ],
)
def test_a_complaint_is_no_ground(record: Path, language: Language, complaint: str, word: str) -> None:
    """How the other side behaves gives nobody title."""
    with entry(record, "claims", "russia-all-2022") as claim:
        claim["grounds"][0]["says"][language] = complaint
    field = f"grounds.0.says.{language}"
    assert [one for one in found(record, "grounds.0") if one[1] == field] == [
        ("russia-all-2022", field, word)
    ]


def test_a_ground_without_a_source_is_found(record: Path) -> None:
    """Each needs one of its own, and each answer as well."""
    with entry(record, "claims", "japan-south-1956") as claim:
        claim["grounds"][0]["sources"] = []
        claim["grounds"][1]["answer"] = {"says": claim["answer"]["says"], "sources": []}
    assert {field for entry_id, field, _ in found(record, "grounds") if entry_id == "japan-south-1956"} == {
        "grounds.0.sources",
        "grounds.1.answer.sources",
    }


def test_the_report_tells_the_grounds_of_both_sides_day_by_day(record: Path, catalog: Catalog) -> None:
    """A line for each stretch of days: how many grounds each side gives, and how many are answered."""
    lines = report(record, TODAY).reported["Grounds of each side, island by island"]
    assert lines == grounds_reported(catalog)
    assert len(lines) == len(list(grounds_by_day(catalog)))
    for line, row in zip(lines, grounds_by_day(catalog), strict=True):
        told = []
        for party in CLAIMANTS:
            grounds = row.claims[party].span.grounds if party in row.claims else ()
            answered = [one for one in grounds if one.answer is not None]
            told.append(f"{party} {len(grounds)}, {len(answered)} answered" if grounds else f"{party} none")
        assert line == f"{row.island} from {row.first}: {'; '.join(told)}"


@given(island=st.sampled_from(ISLANDS), day=st.dates())
def test_the_row_of_a_day_has_the_claims_of_that_day(catalog: Catalog, island: Island, day: date) -> None:
    """From the first claim on any day is in a row, and the row tells what the snapshot tells."""
    rows = [row for row in grounds_by_day(catalog) if row.island == island and row.first <= day]
    claims = snapshot(catalog, island, day).claims
    assert (rows[-1].claims if rows else {}) == claims
    for party in CLAIMANTS:
        assert (rows[-1].count(party) if rows else 0) == (
            len(claims[party].span.grounds) if party in claims else 0
        )


def test_a_complaint_may_stand_in_a_statement_or_an_answer(record: Path) -> None:
    """What is said of talks is told there; only a ground of title is none."""
    with entry(record, "claims", "russia-all-2022") as claim:
        claim["statement"]["en"] = "Russia speaks of unfriendly measures."
        claim["answer"]["says"]["en"] = "Japan speaks of hostile words."
        claim["grounds"][0]["answer"]["says"]["en"] = "Japan speaks of insults."
    words = ("'unfriendly'", "'hostile'", "'insults'")
    assert [one for one in found(record, "") if one[2] in words] == []


@pytest.mark.parametrize(("most", "least", "enough"), [(8, 4, True), (9, 4, False), (1, 1, True)])
def test_half_of_the_grounds_is_enough(record: Path, most: int, least: int, enough: bool) -> None:
    """The limit is half, and half is not below it."""
    for claim_id, count in (
        ("japan-south-1993", most),
        ("japan-habomai-shikotan-1993", most),
        ("russia-all-2022", least),
    ):
        with entry(record, "claims", claim_id) as claim:
            claim["grounds"] = [claim["grounds"][0]] * count
            claim.pop("fewer_grounds", None)
    told = [
        (field, came.split(" of ")[0])
        for one, field, came in found(record, "grounds")
        if one == "russia-all-2022"
    ]
    assert told == ([] if enough else [("grounds", f"{least} beside {most}")])
