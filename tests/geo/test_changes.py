"""Editions: what differs from the last one is named with its reason, and nothing else is."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo import Catalog
from geo.edition_digest import edition_digest
from geo.editions import EditionDigests, closed_editions, closing, edition_before, entry_digests
from geo.loading import DATA, read_record
from geo.record_command import main
from geo.report import report
from tests.environment import TODAY
from tests.geo.broken_record import content, entry, without


@pytest.fixture
def closed(record: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """A record whose edition before was closed as it is now, and without a change of its own."""
    (record / "changes.yaml").write_text("[]\n", encoding="utf-8")
    _name_edition(record, "2089.12")
    assert main(["edition", str(record)]) == 0
    assert capsys.readouterr().out == "2089.12.json written\n"
    _name_edition(record, "2090.01")
    return record


def _name_edition(record: Path, version: str) -> None:
    with content(record, "edition.yaml") as edition:
        edition["version"] = version


def found(record: Path) -> list[tuple[str, str, str]]:
    """File, entry and what came, of every problem of ``record``."""
    return [(one.file, one.entry, one.came) for one in report(record, TODAY).problems]


def _say(record: Path, *entries: str, edition: str = "2090.01") -> None:
    words = {"en": "A test.", "ja": "試験。", "ru": "Проверка."}
    with content(record, "changes.yaml") as changes:
        changes.append(
            {
                "id": "a-change",
                "edition": edition,
                "day": "2026-11-30",
                "entries": list(entries),
                "what": words,
                "why": words,
            }
        )


def _change_a_weight(record: Path) -> None:
    with entry(record, "events", "joint-declaration-1956") as event:
        event["weight"] = 2


def test_a_record_as_it_was_closed_needs_no_word(closed: Path) -> None:
    """Nothing differs."""
    assert found(closed) == []


def test_a_change_without_a_word_is_found(closed: Path) -> None:
    """By the address of the entry, whether it changed, is new or is gone; of a whole file by its name."""
    _change_a_weight(closed)
    without(closed, "places", "nemuro")
    with content(closed, "places.yaml") as places:
        places.append({**places[0], "id": "a-new-place"})
    with content(closed, "dispute.yaml") as dispute:
        dispute["timeline"]["landmarks"].reverse()
    addresses = ("dispute", "events/joint-declaration-1956", "places/a-new-place", "places/nemuro")
    assert found(closed) == [
        ("changes.yaml", "", f"{address} differs from edition 2089.12") for address in addresses
    ]


def test_rules_and_the_edition_itself_are_no_change(closed: Path) -> None:
    """They say how the record is checked, and which it is; readers are told of what it says."""
    with content(closed, "edition.yaml") as edition:
        edition["reviewed"] = TODAY.isoformat()
    with content(closed, "neutrality.yaml") as rules:
        rules["loaded"][0]["reason"] = "Another reason."
    assert found(closed) == []


def test_a_word_of_another_edition_tells_nothing_of_this_one(closed: Path) -> None:
    """It neither excuses a change nor is blamed for what it names."""
    [(path, text)] = closing(closed, "2089.11", {}).items()
    path.write_text(text, encoding="utf-8")
    _change_a_weight(closed)
    _say(closed, "events/joint-declaration-1956", "claims/*", edition="2089.12")
    assert found(closed) == [
        ("changes.yaml", "", "events/joint-declaration-1956 differs from edition 2089.12")
    ]


def test_a_kind_stands_for_itself_alone(closed: Path) -> None:
    """``regions/*`` is no word on the administrations of regions, nor an id on a longer one."""
    with entry(closed, "region_administrations", "northern-kurils-1945") as span:
        span["unconfirmed"] = {"en": "A test.", "ja": "試験。", "ru": "Проверка."}
    _say(closed, "regions/*", "events/joint-declaration")
    assert [(entry_id, came) for _, entry_id, came in found(closed)] == [
        ("", "region_administrations/northern-kurils-1945 differs from edition 2089.12"),
        ("a-change", "'events/joint-declaration'"),
        ("a-change", "'regions/*'"),
    ]


@pytest.mark.parametrize("address", ["events/joint-declaration-1956", "events/*"])
def test_a_change_that_is_told_is_none(closed: Path, address: str) -> None:
    """By its own address, or with all that changed of its kind."""
    _change_a_weight(closed)
    _say(closed, address)
    assert found(closed) == []


@pytest.mark.parametrize(
    "address", ["events/treaty-of-shimoda-1855", "claims/*", "events/no-such", "dispute"]
)
def test_a_word_on_what_did_not_change_is_found(closed: Path, address: str) -> None:
    """It would tell readers of a change that never was."""
    _change_a_weight(closed)
    _say(closed, "events/joint-declaration-1956", address)
    assert found(closed) == [("changes.yaml", "a-change", repr(address))]


def test_what_changed_since_an_edition_is_listed(closed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """New, gone and changed entries, one a line."""
    _change_a_weight(closed)
    without(closed, "places", "nemuro")
    with content(closed, "talks.yaml") as talks:
        talks[-1]["id"] = "talks-renamed"
    assert main(["check", "--since", "2089.12", str(closed)]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "changed events/joint-declaration-1956",
        "gone    places/nemuro",
        "new     talks/talks-renamed",
        "gone    talks/talks-stopped-2022",
    ]


def test_since_an_edition_a_broken_record_is_named(closed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What cannot be read cannot be compared."""
    with entry(closed, "events", "joint-declaration-1956") as event:
        event["date"] = "1956-02-30"
    assert main(["check", "--since", "2089.12", str(closed)]) == 1
    assert "joint-declaration-1956 · date: came '1956-02-30'" in capsys.readouterr().err


def test_a_record_with_a_problem_is_not_closed(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Its edition would hold what nobody can load; no file is written."""
    with entry(record, "events", "joint-declaration-1956") as event:
        event["sources"].append("no-such-source")
    assert main(["edition", str(record)]) == 1
    assert "no-such-source" in capsys.readouterr().err
    assert not (record / "editions").exists()


def test_an_edition_that_no_longer_fits_is_stale(closed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """``edition --check``: as it was closed, then after a change of a byte."""
    _name_edition(closed, "2089.12")
    assert main(["edition", "--check", str(closed)]) == 0
    with (closed / "laws.yaml").open("a", encoding="utf-8") as file:
        file.write("# A remark.\n")
    assert main(["edition", "--check", str(closed)]) == 1
    assert capsys.readouterr().err == "2089.12.json is stale: python -m geo edition writes it anew\n"


@pytest.mark.parametrize("raw", [b"{", b"[]", b'{"digest": "a"}', b'{"digest": 1, "entries": {}}'])
def test_a_closed_edition_that_cannot_be_read_is_named(
    closed: Path, capsys: pytest.CaptureFixture[str], raw: bytes
) -> None:
    """As a problem of the record, with its file, and no crash of any command."""
    path = closed / "editions" / "2089.12.json"
    path.write_bytes(raw)
    [problem] = report(closed, TODAY).problems
    assert (problem.file, problem.allowed) == ("editions/2089.12.json", "the file as it was closed")
    assert main(["check", "--since", "2089.12", str(closed)]) == 1
    assert capsys.readouterr().err.startswith("editions/2089.12.json: came ")
    path.unlink()
    path.mkdir()
    [problem] = report(closed, TODAY).problems
    assert (problem.file, problem.came) == ("editions/2089.12.json", "Is a directory")


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
    assert edition_before(editions, version) is not None


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


VERSIONS = st.builds("{:04}.{:02}".format, st.sampled_from([999, 2026, 2027]), st.integers(1, 12))
DIGESTS = st.dictionaries(st.sampled_from(["a", "b", "c", "d"]), st.sampled_from("123"))


@given(before=DIGESTS, now=DIGESTS)
def test_what_changed_is_what_is_new_gone_or_different(before: dict[str, str], now: dict[str, str]) -> None:
    """Each address once, sorted, whichever of the two has it."""
    changed = EditionDigests("2026.01", "", before).changed(now)
    same = {address for address in before.keys() & now.keys() if before[address] == now[address]}
    assert changed == sorted((before.keys() | now.keys()) - same)


@given(versions=st.sets(VERSIONS, min_size=1, max_size=6), version=VERSIONS)
def test_the_edition_before_is_the_last_one_before(
    tmp_path_factory: pytest.TempPathFactory, versions: set[str], version: str
) -> None:
    """Whatever was closed, and however often this one was itself."""
    folder = tmp_path_factory.mktemp("editions")
    for one in versions:
        [(path, text)] = closing(folder, one, {}).items()
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert list(closed_editions(folder)) == sorted(versions)
    before = edition_before(closed_editions(folder), version)
    earlier = [
        one for one in versions if tuple(map(int, one.split("."))) < tuple(map(int, version.split(".")))
    ]
    assert (before.version if before else None) == max(earlier, default=None)
