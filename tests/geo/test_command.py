"""``python -m geo check``: a summary and 0, or every problem and 1."""

from pathlib import Path

import pytest

from geo import Catalog
from geo.__main__ import main
from tests.geo.broken_record import entry, problems_in


def test_a_clean_record_is_summed_up(catalog: Catalog, capsys: pytest.CaptureFixture[str]) -> None:
    """On the committed record: exit 0, one line on standard output with its size, nothing on the other."""
    assert main(["check"]) == 0
    printed = capsys.readouterr()
    assert printed.err == ""
    assert printed.out.count("\n") == 1
    assert printed.out.startswith(f"{len(catalog.events)} events, ")
    assert f", {len(catalog.sources)} sources: no problem found" in printed.out


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


@pytest.mark.parametrize("arguments", [[], ["chekc"], ["check", "a", "b"]])
def test_a_command_that_does_not_exist_is_refused(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """A slip in the command shows how it is used, with the exit code for that."""
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 2
    assert "usage: python -m geo" in capsys.readouterr().err
