"""Editions: what differs from the last one is named with its reason, and nothing else is."""

import json
from pathlib import Path

import pytest

from geo import Catalog
from geo.edition_digest import edition_digest
from geo.editions import closed_editions, edition_before, entry_digests
from geo.loading import DATA, read_record
from geo.record_command import main
from geo.report import report
from tests.environment import TODAY
from tests.geo.broken_record import content, entry, without


@pytest.fixture
def closed(record: Path) -> Path:
    """A record whose edition before was closed as it is now, and without a change of its own."""
    (record / "changes.yaml").write_text("[]\n", encoding="utf-8")
    with content(record, "edition.yaml") as edition:
        version, edition["version"] = edition["version"], "2090.01"
    assert version < "2090.01"
    with content(record, "edition.yaml") as edition:
        edition["version"] = "2089.12"
    assert main(["edition", str(record)]) == 0
    with content(record, "edition.yaml") as edition:
        edition["version"] = "2090.01"
    return record


def found(record: Path) -> list[tuple[str, str, str]]:
    """File, entry and what came, of every problem of ``record``."""
    return [(one.file, one.entry, one.came) for one in report(record, TODAY).problems]


def _say(record: Path, *entries: str) -> None:
    words = {"en": "A test.", "ja": "試験。", "ru": "Проверка."}
    with content(record, "changes.yaml") as changes:
        changes.append(
            {
                "id": "a-change",
                "edition": "2090.01",
                "day": "2026-11-30",
                "entries": list(entries),
                "what": words,
                "why": words,
            }
        )


def _change_a_title(record: Path) -> None:
    with entry(record, "events", "joint-declaration-1956") as event:
        event["weight"] = 2


def test_a_record_as_it_was_closed_needs_no_word(closed: Path) -> None:
    """Nothing differs."""
    assert found(closed) == []


def test_a_change_without_a_word_is_found(closed: Path) -> None:
    """By the address of the entry, whether it changed, is new or is gone."""
    _change_a_title(closed)
    assert found(closed) == [
        ("changes.yaml", "", "events/joint-declaration-1956 differs from edition 2089.12")
    ]


@pytest.mark.parametrize("address", ["events/joint-declaration-1956", "events/*"])
def test_a_change_that_is_told_is_none(closed: Path, address: str) -> None:
    """By its own address, or with all that changed of its kind."""
    _change_a_title(closed)
    _say(closed, address)
    assert found(closed) == []


@pytest.mark.parametrize(
    "address", ["events/treaty-of-shimoda-1855", "claims/*", "events/no-such", "dispute"]
)
def test_a_word_on_what_did_not_change_is_found(closed: Path, address: str) -> None:
    """It would tell readers of a change that never was."""
    _change_a_title(closed)
    _say(closed, "events/joint-declaration-1956", address)
    assert found(closed) == [("changes.yaml", "a-change", repr(address))]


def test_what_changed_since_an_edition_is_listed(closed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """New, gone and changed entries, one a line."""
    _change_a_title(closed)
    without(closed, "places", "nemuro")
    capsys.readouterr()
    assert main(["check", "--since", "2089.12", str(closed)]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "changed events/joint-declaration-1956",
        "gone    places/nemuro",
    ]


def test_an_edition_that_was_never_closed(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Is named, with those that there are."""
    assert main(["check", "--since", "1999.01", str(record)]) == 2
    assert capsys.readouterr().err == "No edition 1999.01 was closed; there are: none\n"


def test_the_committed_edition_is_closed_and_unchanged_since() -> None:
    """Each edition keeps the digest of every entry: what is edited later needs an edition of its own."""
    reading = read_record(DATA)
    assert reading.edition is not None
    version = reading.edition.version
    editions = closed_editions(DATA)
    assert editions[version].entries == entry_digests(reading.record, reading.wholes)
    assert editions[version].digest == edition_digest(DATA)
    assert edition_before(DATA, version) is not None


def test_readers_are_told_of_every_edition(catalog: Catalog) -> None:
    """The latest first, each change with what and why, and of an edition that there was."""
    assert catalog.changes[0].edition == catalog.edition.version
    assert [one.edition for one in catalog.changes] == sorted(
        (one.edition for one in catalog.changes), reverse=True
    )
    assert {one.edition for one in catalog.changes} <= set(closed_editions(DATA))


def test_a_field_that_the_model_gains_changes_no_digest() -> None:
    """Digests are of what an entry says; what it leaves out counts for nothing."""
    reading = read_record(DATA)
    event = next(item for item in reading.record["events"].entries if item.entry.place is None)
    assert "place" not in json.loads(event.entry.model_dump_json(exclude_defaults=True))
