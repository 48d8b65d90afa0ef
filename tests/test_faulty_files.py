"""Whatever befalls a file of the record or of the messages, it is named before all else, in a line.

The files are those that ``geo check`` and the server were seen to open, so that none can be forgotten.
"""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from dashboard.words import message_catalog
from dashboard.words.message_catalog import catalog_problems, require_messages
from geo import RecordError, load_catalog, loading
from geo.editions import EditionDigests, closed_editions, never_closed
from geo.loading import DATA, KINDS
from geo.problem import Problem
from geo.report import report
from tests.environment import TODAY, environment
from tests.file_faults import FAULTS, break_file, without_rights
from tests.geo import broken_record
from tests.geo.broken_record import copied_to, problems_in

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """What is opened below data/ by the check and by the server, and below the catalogs' folder."""
    seen = subprocess.run(
        [sys.executable, "-m", "tests.files_read"],
        cwd=ROOT,
        env=environment(str(tmp_path_factory.mktemp("home"))),
        capture_output=True,
        check=True,
    )
    found: dict[str, list[str]] = json.loads(seen.stdout)
    return found


@pytest.fixture
def whole_record() -> Iterator[Path]:
    """A copy of all that is read of the record, where anybody may look."""
    with TemporaryDirectory(prefix="four-islands-") as folder:
        Path(folder).chmod(0o755)
        yield shutil.copytree(DATA, Path(folder, "data"), ignore=shutil.ignore_patterns("schema", "*.md"))


def of_whole_files(problems: list[Problem] | tuple[Problem, ...]) -> set[str]:
    """The files that are named as ones that cannot be used."""
    return {one.file for one in problems if one.of_the_whole_file}


def test_what_is_opened_is_known(opened: dict[str, list[str]]) -> None:
    """The server opens nothing that the check does not; nothing of the record lies there unread."""
    lying = {
        path.relative_to(DATA).as_posix()
        for pattern in ("**/*.yaml", "*.geojson", "editions/*.json")
        for path in DATA.glob(pattern)
    }
    assert set(opened["check"]) == lying
    assert set(opened["server"]) == {file for file in lying if not file.startswith("editions/")}
    assert opened["messages"] == [message_catalog.name_of(one) for one in message_catalog.TRANSLATED]


@pytest.mark.parametrize("fault", FAULTS)
def test_every_file_of_the_record_is_named(
    opened: dict[str, list[str]], whole_record: Path, fault: str
) -> None:
    """All broken in one way at once: each is named, with what came and what is allowed, and nothing else."""
    broken = {file for file in opened["check"] if break_file(whole_record / file, fault)}
    assert len(broken) > 30
    if fault == "missing":  # then nobody can tell into how many files a kind was cut
        broken = {f"{file.split('/')[0]}.yaml" if "/" in file else file for file in broken} - {
            "editions.yaml"
        }
    problems = report(whole_record, TODAY).problems
    assert {one.file for one in problems} == of_whole_files(problems) == broken
    assert len(problems) == len(broken)
    assert all(one.came and one.allowed and len(str(one)) < 400 for one in problems)


def test_what_nobody_may_read_is_named(opened: dict[str, list[str]], whole_record: Path) -> None:
    """Files, and then the folders that they lie in."""
    paths = [whole_record / file for file in opened["check"]]
    for path in paths:
        path.chmod(0)
    with without_rights():
        problems = report(whole_record, TODAY).problems
    assert [(one.file, one.came) for one in problems] == [
        (file, "Permission denied") for file in opened["check"]
    ]
    for path in {path.parent for path in paths}:
        path.chmod(0)
    with without_rights():
        problems = report(whole_record, TODAY).problems
    assert {kind for kind in KINDS if not any(one.file.startswith(kind) for one in problems)} == set()
    assert {one.came for one in problems} <= {"Permission denied", "no such file"}


def test_a_byte_order_mark_is_no_fault(
    opened: dict[str, list[str]], whole_record: Path, catalogs: Path
) -> None:
    """Some editors write one, which is no part of the text."""
    for path in (
        *(whole_record / file for file in opened["check"]),
        *(catalogs / file for file in opened["messages"]),
    ):
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert report(whole_record, TODAY).problems == ()
    assert catalog_problems(catalogs) == []


def test_a_file_that_is_missing_comes_first(
    tmp_path: Path, opened: dict[str, list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """One at a time: before whatever refers into it, it is named, or its kind if that has several files."""
    monkeypatch.setattr(loading, "read_record_file", broken_record.read_if_changed)
    monkeypatch.setattr(loading, "read_outlines", broken_record.outlines_if_changed)
    record = broken_record.copied_to(tmp_path / "data")
    amiss = {}
    for file in opened["server"]:
        path = record / file
        held = path.read_bytes()
        path.unlink()
        first = problems_in(record)[0]
        if first.file != (f"{path.parent.name}/*.yaml" if "/" in file else file):
            amiss[file] = str(first)
        path.write_bytes(held)
    assert amiss == {}
    assert problems_in(record) == []


def test_a_closed_edition_that_is_missing_is_named(whole_record: Path) -> None:
    """Readers are told what the next one changed; without it nobody could check."""
    first, *later = closed_editions(whole_record)
    assert later
    (whole_record / "editions" / f"{first}.json").unlink()
    [problem] = report(whole_record, TODAY).problems
    assert str(problem) == (
        f"editions/*.json: came no edition before {later[0]}; "
        f"allowed: the file as it was closed: changes.yaml tells what {later[0]} changed"
    )


def test_what_was_never_closed() -> None:
    """The first edition needs none before it, and the current one no file yet; nor does one never closed."""
    closed = {one: EditionDigests(one, "", {}) for one in ("2026.01", "2026.03")}
    assert list(never_closed(closed, {"2026.03", "2026.05"}, "2026.05")) == []
    assert [one.file for one in never_closed(closed, {"2026.02", "2026.05"}, "2026.05")] == [
        "editions/2026.02.json"
    ]
    assert [one.file for one in never_closed(closed, {"2026.01"}, "2026.05")] == ["editions/*.json"]
    assert list(never_closed({}, {"2026.01"}, "2026.05")) == []


def test_a_folder_that_leads_nowhere_is_named(tmp_path: Path) -> None:
    """A link to itself in place of a kind's folder, and a folder that is a file."""
    folder = copied_to(tmp_path / "data")
    shutil.rmtree(folder / "events")
    (folder / "events").symlink_to("events")
    shutil.rmtree(folder / "sources")
    (folder / "sources").write_bytes(b"")
    with pytest.raises(RecordError) as raised:
        load_catalog(folder)
    assert [str(one) for one in raised.value.problems if one.of_the_whole_file] == [
        "events/: came Too many levels of symbolic links; allowed: a readable folder",
        "sources.yaml: came no such file; allowed: sources.yaml or sources/*.yaml",
    ]


# ---- The catalogs of messages ----


@pytest.fixture
def catalogs(tmp_path: Path) -> Path:
    """A copy of them."""
    return shutil.copytree(message_catalog.FOLDER, tmp_path / "locale")


@pytest.mark.parametrize("fault", FAULTS)
def test_every_catalog_is_named(catalogs: Path, opened: dict[str, list[str]], fault: str) -> None:
    """As the record's files are; the page then does not start, in any language."""
    for file in opened["messages"]:
        assert break_file(catalogs / file, fault)
    problems = catalog_problems(catalogs)
    assert [one.file for one in problems] == opened["messages"]
    assert all(one.of_the_whole_file and one.came and one.allowed for one in problems)


def test_a_catalog_that_lacks_what_others_hold_is_named(catalogs: Path, opened: dict[str, list[str]]) -> None:
    """Cut off between two messages, or within one, it may still be a catalog."""
    assert catalog_problems(catalogs) == []
    path = catalogs / opened["messages"][0]
    text = path.read_text(encoding="utf-8")
    lines = text.splitlines(keepends=True)
    for kept in range(len(lines) // 2, len(lines) // 2 + 12):
        path.write_text("".join(lines[:kept]), encoding="utf-8")
        problems = catalog_problems(catalogs)
        assert {one.file for one in problems} == {opened["messages"][0]}, lines[kept]
        assert any(one.of_the_whole_file for one in problems)


def test_a_broken_catalog_ends_the_start(
    catalogs: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """With every problem, and what follows from it."""
    monkeypatch.setattr(message_catalog, "FOLDER", catalogs)
    (catalogs / "ja" / "LC_MESSAGES" / "messages.po").unlink()
    with pytest.raises(SystemExit) as ended:
        require_messages()
    assert str(ended.value.code).endswith("1 problem(s); the page does not start.")
    assert capsys.readouterr().err.startswith("ja/LC_MESSAGES/messages.po: came No such file or directory")
