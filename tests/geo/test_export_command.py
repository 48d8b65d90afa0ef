"""``python -m geo export``: files for others, and one line for whatever cannot be meant."""

import json
from pathlib import Path

import frictionless
import pandas
import pytest

from geo.record_command import main
from geo.written_files import write_whole
from tests.geo.broken_record import entry

ALL = ["events.csv", "states.csv", "sources.csv", "texts.csv", "states.geojson", "history.parquet"]
ALL += ["history.gpkg", "datapackage.json"]


def test_everything_is_written_into_a_new_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without an option: every format, each file named with what it holds, and valid by its descriptor."""
    folder = tmp_path / "made" / "anew"
    assert main(["export", str(folder)]) == 0
    printed = capsys.readouterr()
    assert printed.err == ""
    assert [line.split(" ")[0] for line in printed.out.splitlines()] == ALL
    assert {path.name for path in folder.iterdir()} == set(ALL)
    assert frictionless.validate(folder / "datapackage.json").valid


@pytest.mark.parametrize("formats", [["--format", "csv,geojson"], ["--format", "geojson", "--format", "csv"]])
def test_formats_days_and_islands_are_chosen(tmp_path: Path, formats: list[str]) -> None:
    """As a list or repeated; into a folder that exists, whose other files stay."""
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    (tmp_path / "events.csv").write_text("old", encoding="utf-8")
    options = ["--from", "1945-08-01", "--to", "1956-12-31", "--island", "shikotan", "--island", "habomai"]
    assert main(["export", str(tmp_path), *formats, *options, "--day", "1956-10-19"]) == 0
    written = {"events.csv", "states.csv", "sources.csv", "texts.csv", "states.geojson", "datapackage.json"}
    assert {path.name for path in tmp_path.iterdir()} == written | {"notes.txt"}
    states = pandas.read_csv(tmp_path / "states.csv", dtype=str, keep_default_na=False)
    assert set(states["island"]) == {"habomai", "shikotan"}
    assert all(day <= "1956-12-31" for day in states["first_day"])
    assert all(day >= "1945-08-01" for day in states["last_day"])
    assert json.loads((tmp_path / "states.geojson").read_bytes())["date"] == "1956-10-19"


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--format", "xlsx"], "--format: came 'xlsx'; allowed: csv, geojson, parquet, gpkg"),
        (["--format", "csv,"], "--format: came ''; allowed: csv, geojson, parquet, gpkg"),
        (["--from", "1956"], "--from: came '1956'; allowed: a day of the calendar as YYYY-MM-DD"),
        (["--to", "1956-02-30"], "--to: came '1956-02-30'; allowed: a day of the calendar as YYYY-MM-DD"),
        (["--day", "19561019"], "--day: came '19561019'; allowed: a day of the calendar as YYYY-MM-DD"),
        (
            ["--from", "1956-01-02", "--to", "1956-01-01"],
            "--to: came 1956-01-01; allowed: a day from 1956-01-02 on, which --from names",
        ),
        (["--island", "Shikotan"], "--island: came 'Shikotan'; allowed: habomai, iturup, kunashir, shikotan"),
    ],
)
def test_a_slip_is_one_line_and_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], options: list[str], said: str
) -> None:
    """What came and what is allowed, status 2, and no folder."""
    assert main(["export", str(tmp_path / "new"), *options]) == 2
    printed = capsys.readouterr()
    assert (printed.out, printed.err) == ("", f"{said}\n")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_must_be_named(capsys: pytest.CaptureFixture[str]) -> None:
    """As with every command that argparse refuses."""
    with pytest.raises(SystemExit) as stopped:
        main(["export"])
    assert stopped.value.code == 2
    assert "folder" in capsys.readouterr().err


def test_what_cannot_be_written_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file where the folder is to be, and a folder where a file is to be: one line and status 1."""
    write_whole(tmp_path / "file", b"")
    assert main(["export", str(tmp_path / "file"), "--format", "csv"]) == 1
    assert capsys.readouterr().err == f"{tmp_path / 'file' / 'events.csv'}: File exists\n"
    (tmp_path / "folder" / "events.csv").mkdir(parents=True)
    assert main(["export", str(tmp_path / "folder"), "--format", "csv"]) == 1
    assert capsys.readouterr().err == f"{tmp_path / 'folder' / 'events.csv'}: Is a directory\n"
    assert [path.name for path in (tmp_path / "folder").iterdir()] == ["events.csv"]


def test_a_broken_record_is_not_given_away(
    record: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its problems are said as ``check`` says them, and nothing is written."""
    with entry(record, "events", "joint-declaration-1956") as event:
        event["sources"].append("no-such-source")
    assert main(["export", str(tmp_path / "new"), "--record", str(record)]) == 1
    assert "no-such-source" in capsys.readouterr().err
    assert not (tmp_path / "new").exists()
