"""``python -m geo``: a summary and 0, or every problem and 1; generated files fresh, or named."""

import json
import os
import resource
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from geo import Catalog
from geo.command_line import CUT_OFF, INTERRUPTED, TERMINATED, UNREADABLE, UNWRITTEN, ended
from geo.loading import DATA, read_record
from geo.record_command import main
from geo.written_files import write
from tests.geo.broken_record import entry, problems_in


def test_a_clean_record_is_summed_up(catalog: Catalog, capsys: pytest.CaptureFixture[str]) -> None:
    """On the committed record: exit 0, counts and what is only reported, nothing on standard error."""
    assert main(["check"]) == 0
    printed = capsys.readouterr()
    assert printed.err == ""
    lines = printed.out.splitlines()
    assert lines[:3] == ["No problem found.", "", "Counts"]
    assert f"  events: {len(catalog.events)}" in lines
    assert f"  sources: {len(catalog.sources)}" in lines
    assert {"Words by side", "Evidence", "Entries with neither", "Dates", "Reviewed exceptions"} <= set(lines)
    assert {
        "Grounds of each side, island by island",
        "Official and primary sources of each side, by period",
    } <= set(lines)
    for kind in ("talks", "laws", "texts", "series"):
        assert f"  {kind}: {len(read_record(DATA).record[kind].entries)}" in lines
    assert {
        "Characters in Japanese by side",
        "Words in Russian by side",
        "Names left in Latin letters",
    } <= set(lines)
    texts = [line.split(": ") for line in lines if line.startswith("  texts in ")]
    assert [language for language, _ in texts] == [
        "  texts in English",
        "  texts in Japanese",
        "  texts in Russian",
    ]
    assert len({count for _, count in texts}) == 1


def test_programs_get_the_same_as_json(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """``--json``: problems part by part and counts, on standard output alone, with the same exit code."""
    assert main(["check", "--json", str(record)]) == 0
    clean = json.loads(capsys.readouterr().out)
    assert clean["problems"] == []
    assert clean["counts"]["events"] > 200
    with entry(record, "events", "joint-declaration-1956") as event:
        event["sources"].append("no-such-source")
    assert main(["check", "--json", str(record)]) == 1
    printed = capsys.readouterr()
    assert printed.err == ""
    (problem,) = json.loads(printed.out)["problems"]
    assert problem == {
        "file": "events/1947-1991.yaml",
        "entry": "joint-declaration-1956",
        "field": "sources",
        "came": "'no-such-source'",
        "allowed": "the id of a source",
    }


@pytest.mark.parametrize(
    ("command", "stale"), [("schema", "schema/claims.json"), ("dictionary", "README.md")]
)
def test_a_stale_file_is_told_and_written_anew(
    record: Path, capsys: pytest.CaptureFixture[str], command: str, stale: str
) -> None:
    """``--check`` names it, writes nothing and exits with 1; without it, it is written and all is well."""
    assert main([command, "--check", str(record)]) == 0
    fresh = (record / stale).read_bytes()
    (record / stale).write_text("stale", encoding="utf-8")
    assert main([command, "--check", str(record)]) == 1
    name = Path(stale).name
    assert f"{name} is stale: python -m geo {command} writes it anew" in capsys.readouterr().err
    assert main([command, str(record)]) == 0
    assert capsys.readouterr().out == f"{name} written\n"
    assert (record / stale).read_bytes() == fresh


def test_a_dictionary_without_words_is_refused_in_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A folder without a vocabulary is told so, and nothing is written."""
    assert main(["dictionary", str(tmp_path)]) == 1
    assert "vocabulary.yaml: came No such file or directory" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_terminal_without_the_letters_gets_escapes(tmp_path: Path) -> None:
    """What the output's encoding lacks is escaped, not a traceback."""
    (tmp_path / "parties.yaml").write_text("- id: Кунашир\n  国後: 1\n", encoding="utf-8")
    ran = subprocess.run(
        [sys.executable, "-m", "geo", "check", str(tmp_path)],
        env={"PYTHONIOENCODING": "ascii", "PYTHONPATH": str(Path(__file__).resolve().parents[2])},
        capture_output=True,
        check=False,
    )
    assert ran.returncode == 1
    assert b"Traceback" not in ran.stderr
    assert rb"\u041a\u0443\u043d\u0430\u0448\u0438\u0440" in ran.stderr


def test_every_problem_is_printed(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """On a broken record: exit 1, each problem on a line of standard error, and how many there are."""
    with entry(record, "events", "joint-declaration-1956") as event:
        event["date"] = "1956-02-30"
        event["sources"].append("no-such-source")
    with entry(record, "administrations", "iturup-1991") as span:
        span["sources"].append("no-such-source")
        del span["office"]
    with entry(record, "parties", "ainu") as party:
        party["remark"] = "words in Русский and 日本語"
    expected = [str(problem) for problem in problems_in(record)]
    assert len(expected) >= 3
    assert main(["check", str(record)]) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.splitlines() == [*expected, f"{len(expected)} problem(s) in the record"]


def test_a_folder_that_is_not_there_is_a_broken_record(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A wrong path is told file by file and is no crash."""
    assert main(["check", str(tmp_path / "absent")]) == 1
    assert "events.yaml: came no such file" in capsys.readouterr().err


FULL = Path("/dev/full")
# Each on a folder that holds no more than what defines the codes: what is read does not matter here.
COMMANDS = {
    "check --json": "stdout",
    "check": "stderr",
    "schema": "stdout",
    "dictionary": "stdout",
    "edition": "stderr",
    "review": "stderr",
    "export --format csv": "stdout",
    "--help": "stdout",
}
ROOT = Path(__file__).resolve().parents[2]


def cut_off(command: str, folder: Path, output: int) -> tuple[int, bytes]:
    """The exit status of a command that writes to ``output``, and what it says on the other stream."""
    for name in ("parties.yaml", "vocabulary.yaml", "islands.yaml", "regions.yaml"):
        (folder / name).write_bytes((DATA / name).read_bytes())
    where = [] if command == "--help" else [str(folder)]
    streams: dict[str, Any] = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    streams[COMMANDS[command]] = output
    ran = subprocess.run(
        [sys.executable, "-m", "geo", *command.split(), *where],
        cwd=ROOT,
        env={name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"},
        check=False,
        **streams,
    )
    return ran.returncode, (ran.stdout or b"") + (ran.stderr or b"")


@pytest.mark.parametrize("command", COMMANDS)
def test_a_pipe_that_is_closed_ends_a_command_quietly(command: str, tmp_path: Path) -> None:
    """Whoever reads only the first line (``| head -1``), or none, gets no traceback."""
    read, write = os.pipe()
    os.close(read)
    assert cut_off(command, tmp_path, write) == (CUT_OFF, b"")
    os.close(write)


@pytest.mark.skipif(not FULL.exists(), reason="the system has no /dev/full")
@pytest.mark.parametrize("command", COMMANDS)
def test_a_full_disk_is_said_in_one_line(command: str, tmp_path: Path) -> None:
    """What could not be written is no success, and no traceback; on standard error nothing can be said."""
    with FULL.open("wb") as full:
        status, said = cut_off(command, tmp_path, full.fileno())
    line = (
        b""
        if COMMANDS[command] == "stderr"
        else b"The output could not be written: No space left on device\n"
    )
    assert (status, said) == (UNWRITTEN, line)


def test_a_file_that_cannot_be_written_is_named(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder where a schema is to stand."""
    (record / "schema" / "claims.json").unlink()
    (record / "schema" / "claims.json").mkdir()
    assert main(["schema", str(record)]) == 1
    assert "claims.json: Is a directory" in capsys.readouterr().err


def test_an_interrupted_command_says_nothing() -> None:
    """Ctrl-C while it works: 130, and not a word."""

    def interrupted() -> int:
        signal.raise_signal(signal.SIGINT)
        return 0

    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        assert ended(interrupted) == INTERRUPTED
    finally:
        signal.signal(signal.SIGINT, before)


def test_a_command_that_is_told_to_end_leaves_nothing_half_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """SIGTERM while a file is written beside its place: 143, not a word, and the file as it was."""
    path = tmp_path / "states.csv"
    path.write_bytes(b"as it was")

    def told_to_end(*_: object) -> None:
        assert len(list(tmp_path.iterdir())) == 2
        try:
            signal.raise_signal(signal.SIGTERM)
        except Exception:
            pytest.fail("it was taken for a fault")

    monkeypatch.setattr(Path, "replace", told_to_end)
    before = signal.getsignal(signal.SIGTERM)
    assert ended(lambda: write({path: "anew"}, check=False, command="")) == TERMINATED
    assert signal.getsignal(signal.SIGTERM) == before
    assert list(tmp_path.iterdir()) == [path]
    assert path.read_bytes() == b"as it was"
    assert capsys.readouterr() == ("", "")


def test_a_file_that_cannot_be_read_on_the_way_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    """Not as output that could not be written."""

    def reading() -> int:
        return len(Path("/no/such/file").read_bytes())

    assert ended(reading) == UNREADABLE
    assert capsys.readouterr().err == "/no/such/file: No such file or directory\n"


@pytest.mark.parametrize(
    ("most", "options", "status", "said"),
    [
        (40_000, ["--format", "csv"], 1, "events.csv: File too large\n"),
        (300_000, ["--format", "gpkg"], UNWRITTEN, "disk I/O error\n"),
    ],
)
def test_an_export_without_room_is_said_in_one_line(
    tmp_path: Path, most: int, options: list[str], status: int, said: str
) -> None:
    """Where a file may not grow, as on a full disk: the line, the status, and nothing half written."""
    ran = subprocess.run(
        [sys.executable, "-m", "geo", "export", str(tmp_path / "out"), *options],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (most, most)),
    )
    assert (ran.returncode, ran.stdout) == (status, "")
    assert ran.stderr.endswith(said)
    assert ran.stderr.count("\n") == 1
    assert list(tmp_path.glob("out/**/*")) == []


@pytest.mark.parametrize("arguments", [[], ["chekc"], ["check", "a", "b"]])
def test_a_command_that_does_not_exist_is_refused(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """A slip in the command shows how it is used, with the exit code for that."""
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 2
    assert "usage: python -m geo" in capsys.readouterr().err
