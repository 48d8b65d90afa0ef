"""The modules travel without their comments, and are the same programs."""

import subprocess
from pathlib import Path

import pytest

from dashboard.serving.assets import FOLDER, assets, module_names
from tests.module_types import HERE


def sent_to(folder: Path) -> Path:
    """All modules as they are sent, written below ``folder``."""
    for name in module_names():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(assets()[name].plain)
    return folder


def compared(ours: Path, theirs: Path) -> list[str]:
    """What differs between two folders of modules, and last how many were compared."""
    command = ["node", str(HERE / "same_program.mjs"), str(ours), str(theirs)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()


@pytest.mark.usefixtures("javascript_tools")
def test_what_is_sent_is_the_same_program(tmp_path: Path) -> None:
    """Every module, node by node of its syntax tree."""
    assert len(module_names()) > 90
    assert compared(FOLDER, sent_to(tmp_path)) == [f"{len(module_names())} compared"]


@pytest.mark.usefixtures("javascript_tools")
@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("const ", "let ", "another program"),
        ("`", "` ", "another program"),
        ("+ 1", "- 1", "another program"),
        ("() {}", "() {", "Unexpected token (3:0)"),
    ],
)
def test_another_program_is_found(tmp_path: Path, old: str, new: str, fault: str) -> None:
    """One word, one space in a template, one operator, one bracket."""
    code = "const a = `${1} b` + 1; // c\nfunction d() {}\n"
    for folder, content in (("ours", code), ("theirs", code.replace(old, new, 1))):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "one.js").write_text(content, encoding="utf-8")
    assert compared(tmp_path / "ours", tmp_path / "theirs") == [f"one.js: {fault}", "1 compared"]


@pytest.mark.usefixtures("javascript_tools")
def test_no_comment_is_sent(tmp_path: Path) -> None:
    """They are for who reads the code, and a third of its weight."""
    command = ["node", str(HERE / "comments.mjs"), str(sent_to(tmp_path))]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout == ""
