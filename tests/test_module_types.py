"""The browser's modules keep to their types, and one that does not is found."""

import json
import re
import shutil
from pathlib import Path

import pytest

from dashboard.words.message_types import declaration, parts_of
from dashboard.words.wording import Wording
from tests import module_types

WRONG_USES = [
    "wording.nothing",
    "wording.columns.nothing",
    "filled(wording.count, { some: 1 })",
    "filled(wording.count, { some: 1, all: 2, none: 0 })",
    "filled(wording.count, { some: 1, every: 2 })",
    "filled(wording.events, {})",
    "filled(Math.random() ? wording.count : wording.day, { some: 1, all: 2 })",
    "document.body.append(wording.count)",
    "`${wording.count}`",
    "wording.count + wording.events",
]
"""A message or a place that is not there, a place left out, and a message whose places stay unfilled."""
RIGHT_USES = [
    "wording.events + wording.columns.island",
    "filled(wording.count, { some: 1, all: 2 })",
    "document.body.append(filled(Math.random() ? wording.count : wording.thinned, { some: 1, all: 2 }))",
]


@pytest.mark.usefixtures("javascript_tools")
def test_the_modules_keep_to_their_types() -> None:
    """What is committed passes, with a compiler of the pinned version."""
    assert module_types.main() == 0


@pytest.mark.usefixtures("javascript_tools")
@pytest.mark.parametrize(
    ("module", "broken"),
    [
        ("words/days.js", "\nexport const broken = dayNumber(1956);\n"),
        ("view/element.js", '\nelement("p", "").colour = "grey";\n'),
        ("map/map_labels.js", "\nexport const broken = (untyped) => untyped;\n"),
    ],
)
def test_a_broken_copy_is_found(tmp_path: Path, module: str, broken: str) -> None:
    """A wrong argument, property or message, a parameter without a type: each is named by file."""
    copy = tmp_path / "assets"
    shutil.copytree(module_types.MODULES, copy, ignore=shutil.ignore_patterns("*.css"))
    project = module_types.project_of(copy, tmp_path)
    with (copy / module).open("a", encoding="utf-8") as file:
        file.write(broken)
    said = module_types.check(project)
    assert said.returncode != 0
    assert f"{module}(" in said.stdout


@pytest.mark.usefixtures("javascript_tools")
def test_each_wrong_use_of_a_message_is_found(tmp_path: Path) -> None:
    """And no right one: the lines of a module that uses the lists' messages, an expression a line."""
    copy = tmp_path / "assets"
    shutil.copytree(module_types.MODULES, copy, ignore=shutil.ignore_patterns("*.css"))
    lines = [
        'import { filled } from "../words/filled.js";',
        '/** @param {import("../words/wording.d.ts").ListsWording} wording */',
        "export const used = (wording) => [",
        *(f"{use}," for use in (*WRONG_USES, *RIGHT_USES)),
        "];",
    ]
    (copy / "lists" / "used.js").write_text("\n".join(lines), "utf-8")
    said = module_types.check(module_types.project_of(copy, tmp_path)).stdout
    found = {int(line) - 1 for line in re.findall(r"lists/used\.js\((\d+),", said)}
    assert [lines[line].removesuffix(",") for line in sorted(found)] == WRONG_USES


@pytest.mark.usefixtures("javascript_tools")
def test_a_message_renamed_in_python_alone_is_found(tmp_path: Path) -> None:
    """Once it is declared anew, each module that uses the old name or the old place is named."""
    words = Wording("en")
    words.map["goToGroup"] = words.map.pop("goTo")
    words.timeline["outside"] = "That day lies outside {begin} to {last}."
    copy = tmp_path / "assets"
    shutil.copytree(module_types.MODULES, copy, ignore=shutil.ignore_patterns("*.css"))
    (copy / "words" / "wording.d.ts").write_text(declaration(parts_of(words)), "utf-8")
    said = module_types.check(module_types.project_of(copy, tmp_path)).stdout
    assert re.findall(r"(\w+\.js)\(.*(?:'goTo'|'first')", said) == ["map_controls.js", "timeline.js"]


@pytest.mark.parametrize(("ci", "code", "word"), [("", 0, "skipped"), ("true", 1, "required")])
def test_without_node_it_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], ci: str, code: int, word: str
) -> None:
    """Where node and npm are missing the check is skipped in words; with CI=true it fails."""
    monkeypatch.setenv("PATH", "")
    monkeypatch.setenv("CI", ci)
    assert module_types.main() == code
    said = capsys.readouterr().err
    assert "no node and no npm" in said
    assert word in said


@pytest.mark.parametrize(("ci", "code", "word"), [("", 0, "skipped"), ("true", 1, "required")])
def test_where_npm_cannot_install_it_says_so(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    ci: str,
    code: int,
    word: str,
) -> None:
    """Without a registry there is no compiler: skipped in words like a missing node, failed with CI=true."""
    for command in ("node", "npm"):
        (tmp_path / command).write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
        (tmp_path / command).chmod(0o755)
    monkeypatch.setattr(module_types, "INSTALLED", tmp_path / "nothing")
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("CI", ci)
    assert module_types.main() == code
    said = capsys.readouterr().err
    assert "npm could not install the tools" in said
    assert word in said


def test_the_lock_names_no_host() -> None:
    """Versions and digests are pinned; where to fetch them is each machine's own setting."""
    root, *packages = json.loads(module_types.LOCK.read_text("utf-8"))["packages"].values()
    assert len(packages) > 100
    for package in (root, *packages):
        # npm writes "funding", where authors ask for support: taken out of the file again.
        assert "resolved" not in package
        assert "://" not in json.dumps(package)
    assert all("version" in package and "integrity" in package for package in packages)
