"""The README tells the truth."""

import json
import re
from pathlib import Path

import folium
import geopandas
import pytest

from dashboard.frame.needed_browsers import named
from geo.record_command import main
from tests.bench import figures, results
from tests.bench.promised import PROMISED, amiss

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def last_lines() -> list[object]:
    """What the last line of each of its Python blocks gives; each has three."""
    given = []
    for code in re.findall(r"```python\n(.*?)```", README, flags=re.DOTALL):
        *setup, last = filter(None, code.splitlines())
        assert len(setup) == 2
        names: dict[str, object] = {}
        exec("\n".join(setup), names)
        given.append(eval(last, names))
    return given


def test_the_notebook_lines_work() -> None:
    """The lines for a notebook give the frame and the map that the README promises."""
    frame, states, chart = last_lines()
    assert isinstance(chart, folium.Map)
    assert "srcdoc" in chart._repr_html_()
    assert isinstance(states, geopandas.GeoDataFrame)
    assert len(states) > 100
    assert isinstance(frame, geopandas.GeoDataFrame)
    assert list(frame.index) == ["habomai", "iturup", "kunashir", "shikotan"]
    assert frame.crs == "EPSG:4326"


def test_every_command_and_file_it_names_exists() -> None:
    """Each make target and each linked or quoted path is there."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"\bmake ([\w-]+)", README):
        assert re.search(rf"^{target}:", makefile, flags=re.MULTILINE), target
    linked = re.findall(r"\]\(([^)#]+)\)", README)
    quoted = re.findall(r"`((?:data|geo|dashboard|tests)/[\w./-]*)`", README)
    assert linked
    assert quoted
    for path in (*linked, *quoted):
        assert (ROOT / path).exists(), path


def test_its_commands_to_take_away_work(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each writes what the README says, into a folder that is there or not."""
    commands = re.findall(r"^\.venv/bin/python -m geo export out *(.*)$", README, flags=re.MULTILINE)
    assert len(commands) == 3
    for options in commands:
        assert main(["export", str(tmp_path / "out"), *options.split()]) == 0, capsys.readouterr().err
    assert all(f"`{path.name}`" in README for path in (tmp_path / "out").iterdir())
    assert json.loads((tmp_path / "out" / "states.geojson").read_bytes())["date"] == "1956-10-19"


def test_it_names_the_browsers_that_the_code_is_held_to() -> None:
    """In one sentence, from the one list."""
    assert f"The page works in {named()} and all later ones" in README


def test_it_shows_the_last_measured_figures() -> None:
    """What stands between its marks is what `make bench` wrote to results.md, and it is a table."""
    last = results.RESULTS.read_text(encoding="utf-8")
    assert results.marked(README) == results.marked(last)
    assert "| figure | ours | naive | empty | goal | met? |" in README


def rows() -> list[list[str]]:
    """The cells of each row of its table of figures, below the heads."""
    lines = [line for line in results.marked(README).splitlines() if line[:1] == "|"]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


def test_every_promised_figure_is_there() -> None:
    """Its table has a row for each promise and no other: a table from before a promise is out of date."""
    assert amiss([row[0] for row in rows()]) == []


def test_a_table_without_a_promised_row_is_found() -> None:
    """Each row that is lacking, stands twice, or that nobody promised is named."""
    assert amiss(PROMISED) == []
    for one in PROMISED:
        assert amiss([name for name in PROMISED if name != one]) == [f"lacking: {one}"]
        assert amiss([*PROMISED, one]) == [f"twice: {one}"]
    assert amiss([*PROMISED, "mood of the reader"]) == ["not promised: mood of the reader"]


def test_every_promised_figure_says_whether_its_goal_is_met() -> None:
    """Each row of its table has all six cells, a figure, a goal, and a yes or no to it."""
    assert rows()
    for row in rows():
        name, ours, _, _, goal, met = row
        assert ours != figures.NOTHING, name
        assert goal != figures.NOTHING, name
        assert met in ("yes", "**no**"), name


def test_a_figure_changed_by_hand_is_seen_and_written_over() -> None:
    last = results.RESULTS.read_text(encoding="utf-8")
    changed = README.replace(" ms |", " s |", 1)
    assert results.marked(changed) != results.marked(last)
    assert results.with_marked(changed, last) == README


@pytest.mark.parametrize("mark", [results.BEGIN, results.END])
def test_a_readme_without_its_marks_or_with_more_of_them_is_refused(mark: str) -> None:
    for broken in (README.replace(mark, ""), README + mark, mark + README):
        with pytest.raises(results.UnmarkedError):
            results.marked(broken)
