"""Whatever the code imports is declared: it does not hang on what another package happens to bring."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
OURS = ("geo", "dashboard")
LOCKS = sorted(ROOT.glob("requirements*.txt"))
# Drawing the outlines anew has an environment of its own, with more in it.
DRAWING = "coastline*.py"


def normal(name: str) -> str:
    """A distribution's name as it is compared: lower case, one hyphen for hyphens, underscores and dots."""
    return re.sub(r"[-_.]+", "-", name).lower()


def declared(*extras: str) -> set[str]:
    """The distributions that pyproject.toml names for the page, and for ``extras``."""
    named = [
        *PROJECT["dependencies"],
        *(one for extra in extras for one in PROJECT["optional-dependencies"][extra]),
    ]
    return {normal(match[0]) for one in named if (match := re.match(r"[\w.-]+", one))}


def imported(file: Path) -> Iterator[str]:
    """The first part of every module that ``file`` imports, wherever in it."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name.partition(".")[0] for name in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level and node.module:
            yield node.module.partition(".")[0]


def undeclared(root: Path) -> set[tuple[str, str]]:
    """Each file below ``root`` with each module it imports that no declared distribution provides."""
    providers = packages_distributions()
    return {
        (file.relative_to(root).as_posix(), module)
        for package in OURS
        for file in (root / package).rglob("*.py")
        for module in set(imported(file)) - {*OURS, *sys.stdlib_module_names}
        if not declared(*(["coastline"] if file.match(DRAWING) else []))
        & {normal(one) for one in providers.get(module, ())}
    }


def test_every_import_is_declared() -> None:
    assert undeclared(ROOT) == set()


@pytest.mark.parametrize(
    ("file", "line", "module"),
    [
        ("geo/made_up.py", "import no_such_package.at_all", "no_such_package"),
        ("dashboard/deep/made_up.py", "def late():\n    from attr import define", "attr"),
        ("geo/made_up.py", "import numpy as np", "numpy"),
        ("dashboard/made_up.py", "import pytest", "pytest"),
    ],
)
def test_an_import_that_is_not_declared_is_found(tmp_path: Path, file: str, line: str, module: str) -> None:
    """What nobody brings, what others bring, what only drawing or only the tests have: each is named."""
    made_up = tmp_path / file
    made_up.parent.mkdir(parents=True)
    made_up.write_text(f"import json\nfrom geo.text import Text\nimport pandas\n{line}\n", encoding="utf-8")
    assert undeclared(tmp_path) == {(file, module)}


def test_drawing_may_use_more(tmp_path: Path) -> None:
    (tmp_path / "geo").mkdir()
    (tmp_path / "geo" / "coastline_made_up.py").write_text("import numpy, pyproj, attr\n", encoding="utf-8")
    assert undeclared(tmp_path) == {("geo/coastline_made_up.py", "attr")}


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: str(lock.name))
def test_a_lock_holds_what_is_declared_and_names_no_host(lock: Path) -> None:
    """Each declared distribution is pinned; where to fetch it is each machine's own setting."""
    text = lock.read_text(encoding="utf-8")
    assert "://" not in text
    assert not re.search(r"^--(?:extra-)?index-url|^--find-links", text, flags=re.MULTILINE)
    extra = lock.stem.removeprefix("requirements").removeprefix("-")
    pinned = {normal(name) for name in re.findall(r"^([\w.-]+)==", text, flags=re.MULTILINE)}
    assert declared(*([extra] if extra else [])) <= pinned
