"""The browser's modules keep to their types, and one that does not is found."""

import json
import shutil
from pathlib import Path

import pytest

from tests import module_types


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
    """A wrong argument, a property that is not there, a parameter without a type: each is named by file."""
    copy = tmp_path / "assets"
    shutil.copytree(module_types.MODULES, copy, ignore=shutil.ignore_patterns("*.css"))
    project = module_types.project_of(copy, tmp_path)
    assert module_types.check(project).returncode == 0
    with (copy / module).open("a", encoding="utf-8") as file:
        file.write(broken)
    said = module_types.check(project)
    assert said.returncode != 0
    assert f"{module}(" in said.stdout


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
