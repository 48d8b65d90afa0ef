"""Nothing newer than the browsers the page names is used, and where it is, it is found."""

import shutil
from pathlib import Path

import pytest

from tests import browser_support


@pytest.mark.usefixtures("javascript_tools")
def test_every_browser_named_knows_all_that_is_used() -> None:
    """What is committed passes."""
    assert browser_support.main() == 0


@pytest.mark.usefixtures("javascript_tools")
@pytest.mark.parametrize(
    ("file", "newer", "named"),
    [
        ("words/days.js", "\nexport const broken = Object.groupBy([], () => 1);\n", "Object.groupBy"),
        ("words/days.js", "\nexport const broken = /[\\p{L}--[a-z]]/v;\n", "RegExp 'v' flag"),
        (
            "words/days.js",
            '\nnavigation.navigate("/");\n',
            "Navigation.navigate() is not supported in Safari",
        ),
        ("map/map.css", "\n.broken { color: light-dark(#fff, #000); }\n", "light-dark"),
        ("frame/page.css", "\n.broken { field-sizing: content; }\n", "field-sizing"),
        ("frame/page.css", "\n.broken { & a { top: 0; } }\n", "nesting"),
        ("frame/page.css", "\n@scope (.broken) { a { top: 0; } }\n", "@scope"),
        ("words/days.js", '\nimport "../view/store.js";\n', "words knows only the rooms below it"),
        ("panel/panel.js", '\nimport "../map/map.js";\n', "panel knows only the rooms below it"),
        ("map/map.js", '\nimport "../page.js";\n', "map knows only the rooms below it"),
    ],
)
def test_something_newer_in_a_copy_is_found(tmp_path: Path, file: str, newer: str, named: str) -> None:
    """A language feature, an interface, a function, a property, selectors, rules, imports: each is named."""
    (tmp_path / file).parent.mkdir()
    shutil.copy(browser_support.MODULES / file, tmp_path / file)
    assert browser_support.check(tmp_path).returncode == 0
    with (tmp_path / file).open("a", encoding="utf-8") as copy:
        copy.write(newer)
    said = browser_support.check(tmp_path)
    assert said.returncode != 0
    assert named in said.stdout


@pytest.mark.parametrize(("ci", "code", "word"), [("", 0, "skipped"), ("true", 1, "required")])
def test_without_node_it_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], ci: str, code: int, word: str
) -> None:
    """Where node and npm are missing the check is skipped in words; with CI=true it fails."""
    monkeypatch.setenv("PATH", "")
    monkeypatch.setenv("CI", ci)
    assert browser_support.main() == code
    said = capsys.readouterr().err
    assert "browser support: no node and no npm" in said
    assert word in said
