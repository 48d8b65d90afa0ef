"""The order of things: what may follow what, and which event can change what."""

from datetime import date
from pathlib import Path

import pytest

from geo import Catalog, Problem
from geo.loading import DATA, read_whole
from geo.order import Order
from geo.report import report, review_is_old
from tests.environment import TODAY
from tests.geo.broken_record import content, entry
from tests.record_codes import OFFER_STATUSES


def found(record: Path) -> list[tuple[str, str, str]]:
    """Entry, field and what came, of every problem of ``record``."""
    return [(one.entry, one.field, one.came) for one in report(record, TODAY).problems]


def order() -> Order:
    """The committed order."""
    problems: list[Problem] = []
    read = read_whole(DATA, "order.yaml", Order, problems)
    assert read is not None, problems
    return read


def test_every_status_of_the_offer_has_its_place() -> None:
    """Each is told once what may follow it, but the one that nothing follows; each but the first can come."""
    before = [status for one in order().offer for status in one.after]
    after = {status for one in order().offer for status in one.may_come}
    assert sorted(before) == sorted(set(OFFER_STATUSES) - {"not-covered"})
    assert after == set(OFFER_STATUSES)


def test_a_status_out_of_order_is_found(record: Path) -> None:
    """Once in force, the clause does not go back to talks; nothing is denied before it was signed."""
    with entry(record, "offer", "habomai-shikotan-frozen-2022") as phase:
        phase["status"] = "floated-in-talks"
    with entry(record, "offer", "iturup-kunashir-not-covered-1956") as phase:
        phase["status"] = "denied"
    assert found(record) == [
        ("habomai-shikotan-frozen-2022", "status (habomai)", "floated-in-talks after basis-of-talks"),
        ("habomai-shikotan-frozen-2022", "status (shikotan)", "floated-in-talks after basis-of-talks"),
        ("iturup-kunashir-not-covered-1956", "status (iturup)", "denied after none"),
        ("iturup-kunashir-not-covered-1956", "status (kunashir)", "denied after none"),
    ]


def test_a_status_that_follows_itself_is_found(record: Path) -> None:
    """A phase that changes nothing is no phase, though the list would let its status come."""
    with entry(record, "offer", "habomai-shikotan-frozen-2022") as phase:
        phase["status"] = "basis-of-talks"
    assert {came for _, _, came in found(record)} == {"basis-of-talks after basis-of-talks"}


IN_FORCE = ("condition-added", "denied", "reaffirmed-in-writing", "basis-of-talks", "frozen")
BEFORE = ("none", "floated-in-talks", "signed-awaiting-ratification", "not-covered")


@pytest.mark.parametrize("status", IN_FORCE)
def test_what_is_said_of_the_clause_in_force_may_change_to_anything(record: Path, status: str) -> None:
    """It was acknowledged, called settled and acknowledged again; any other status could stand between."""
    with entry(record, "offer", "habomai-shikotan-settled-2015") as phase:
        before, phase["status"] = phase["status"], status
    assert before == "called-settled"
    assert found(record) == []


@pytest.mark.parametrize("status", BEFORE)
def test_what_was_before_it_was_in_force_does_not_come_again(record: Path, status: str) -> None:
    """Neither as the next status nor as the one before."""
    with entry(record, "offer", "habomai-shikotan-settled-2015") as phase:
        phase["status"] = status
    assert found(record) == [
        (one, f"status ({island})", came)
        for one, came in (
            ("habomai-shikotan-acknowledged-2016", f"acknowledged-again after {status}"),
            ("habomai-shikotan-settled-2015", f"{status} after acknowledged-again"),
        )
        for island in ("habomai", "shikotan")
    ]


def test_an_administration_is_changed_by_what_can_change_it(record: Path) -> None:
    """A visit, a statement or talks change no administration."""
    with entry(record, "events", "sakhalin-oblast-1947") as event:
        event["kind"] = "visit"
    came = "sakhalin-oblast-1947, an event of the kind visit"
    problems = found(record)
    assert {(field.split(" ")[0], text) for _, field, text in problems} == {("begins", came)}
    assert len(problems) == 4


def test_an_event_is_listed_for_the_islands_it_changes(record: Path) -> None:
    """Each island's list of events holds those that begin and end its spans, talks and laws among them."""
    with entry(record, "events", "joint-declaration-in-force-1956") as event:
        event["islands"] = ["shikotan"]
    with entry(record, "events", "constitution-2020") as event:
        event["islands"] = ["habomai", "iturup", "kunashir"]
    groups, pair = "habomai, iturup, kunashir", "habomai"
    in_force = "joint-declaration-in-force-1956, not listed for"
    assert found(record) == [
        ("russia-all-2018", "ends", "constitution-2020, not listed for shikotan"),
        ("russia-all-2020", "begins", "constitution-2020, not listed for shikotan"),
        ("law-on-alienation-2020", "begins", "constitution-2020, not listed for shikotan"),
        ("habomai-shikotan-in-force-1956", "begins", f"{in_force} {pair}"),
        ("habomai-shikotan-signed-1956", "ends", f"{in_force} {pair}"),
        ("talks-none-1956", "begins", f"{in_force} {groups}"),
        ("talks-two-groups-1955", "ends", f"{in_force} {groups}"),
    ]


def test_the_tests_day_is_not_before_the_record(catalog: Catalog) -> None:
    """What came after TODAY would be lost on the tests' page: move TODAY on with the record."""
    latest = max(event.date.first for event in catalog.events.values())
    assert max(latest, catalog.edition.reviewed.first) <= TODAY
    assert not review_is_old(catalog, TODAY)


def test_an_old_review_is_told(record: Path) -> None:
    """The report warns a year after the last review, without calling it a problem."""
    with content(record, "edition.yaml") as edition:
        edition["reviewed"] = "2020-02-29"
    for today, old in ((date(2021, 3, 1), False), (date(2021, 3, 2), True)):
        checked = report(record, today)
        assert checked.problems == ()
        assert ("the last review is more than a year ago" in checked.reported["Dates"]) is old


def test_the_last_review_and_the_latest_event_are_told(record: Path, catalog: Catalog) -> None:
    """Whoever checks sees how old the record is."""
    latest = max(event.date.first for event in catalog.events.values())
    review, event = report(record, catalog.edition.reviewed.first).reported["Dates"]
    assert review == f"last review: {catalog.edition.reviewed.written}"
    assert str(latest) in event
