"""``python -m geo review``: the weakest of the record, for a maintainer's free hour."""

from datetime import date
from pathlib import Path

import pytest

from geo import Catalog
from geo.record_command import main
from geo.review import MOST, review
from tests.geo.broken_record import entry

HEADINGS = 6


def test_each_heading_lists_at_most_twenty(catalog: Catalog) -> None:
    """And counts the rest, so that an hour has an end."""
    found = review(catalog, date(2026, 11, 30))
    assert len(found) == HEADINGS
    for heading, lines in found.items():
        assert len(lines) <= MOST + 1, heading
        assert all("/" in line or line.startswith("and ") for line in lines), heading


def test_the_weightiest_unconfirmed_comes_first(catalog: Catalog) -> None:
    """What weighs most, or is shown for years, before what is background."""
    lines = review(catalog, date(2026, 11, 30))["Unconfirmed, the weightiest first"]
    weights = [
        catalog.events[line.split(":")[0].removeprefix("events/")].weight
        for line in lines
        if line.startswith("events/")
    ]
    assert weights == sorted(weights, reverse=True)


def test_the_command_prints_it(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Heading by heading; a record with a problem is named instead."""
    assert main(["review", str(record)]) == 0
    assert "Grounds that nobody answers" in capsys.readouterr().out
    with entry(record, "events", "joint-declaration-1956") as event:
        event["sources"].append("no-such-source")
    assert main(["review", str(record)]) == 1
    assert "no-such-source" in capsys.readouterr().err
