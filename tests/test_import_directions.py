"""The contracts of imports hold, and a copy that breaks one is found."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


def linted(folder: Path) -> subprocess.CompletedProcess[str]:
    """What import-linter says of the packages in ``folder``."""
    command = [
        str(Path(sys.executable).with_name("lint-imports")),
        "--no-cache",
        "--config",
        "pyproject.toml",
    ]
    environment = os.environ | {"PYTHONPATH": str(folder)}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The project's packages and its contracts."""
    for package in ("geo", "dashboard"):
        shutil.copytree(ROOT / package, tmp_path / package, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_what_is_committed_keeps_the_contracts(copy: Path) -> None:
    ended = linted(copy)
    assert ended.returncode == 0, ended.stdout


@pytest.mark.parametrize(
    ("file", "imported", "broken"),
    [
        ("geo/dates_of_today.py", "dashboard.words.dates", "geo.dates_of_today -> dashboard.words.dates"),
        ("geo/drawn.py", "folium", "geo.drawn -> folium"),
        ("dashboard/words/late.py", "dashboard.view.view", "dashboard.words.late -> dashboard.view.view"),
        (
            "dashboard/panel/late.py",
            "dashboard.map.island_map",
            "dashboard.panel.late -> dashboard.map.island_map",
        ),
        ("dashboard/serving/late.py", "dashboard.page", "dashboard.serving.late -> dashboard.page"),
    ],
)
def test_an_import_the_wrong_way_is_found(copy: Path, file: str, imported: str, broken: str) -> None:
    """Each is named with both ends."""
    (copy / file).write_text(f"import {imported}\n", encoding="utf-8")
    ended = linted(copy)
    assert ended.returncode != 0
    assert broken in ended.stdout


def test_downloads_that_each_visitor_would_load_are_found(copy: Path) -> None:
    """However far below the page's script they are imported."""
    panel = copy / "dashboard" / "panel" / "panel.py"
    panel.write_text("import dashboard.api.downloads\n" + panel.read_text(encoding="utf-8"), encoding="utf-8")
    ended = linted(copy)
    assert ended.returncode != 0
    assert "what runs for each visitor" in ended.stdout
    assert "dashboard.panel.panel -> dashboard.api.downloads" in ended.stdout


def test_a_room_without_a_place_is_found(copy: Path) -> None:
    """A new room must be given its place among the others."""
    room = copy / "dashboard" / "cellar"
    room.mkdir()
    (room / "__init__.py").touch()
    ended = linted(copy)
    assert ended.returncode != 0
    assert "cellar" in ended.stdout
