"""No code, style sheet or template knows the parties, islands, regions or statuses of this record."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from geo import load_catalog

ROOT = Path(__file__).resolve().parents[1]
FILES = sorted(
    path
    for room in ("dashboard", "geo")
    for path in (ROOT / room).rglob("*")
    if path.suffix in {".py", ".js", ".css", ".html"}
)
WORD = re.compile(r"[A-Za-z0-9]+(?:[_-][A-Za-z0-9]+)*")
REMARKS = {
    ".html": re.compile(r"\{#.*?#\}", re.DOTALL),
    ".css": re.compile(r"/\*.*?\*/", re.DOTALL),
    ".js": re.compile(r"/\*.*?\*/|^\s*//.*$|\s// .*$", re.DOTALL | re.MULTILINE),
}
PLAIN_WORDS = {
    "none": "of CSS and of many a sentence, and the status before any offer",
    "frozen": "of dataclasses, and a status of the offer",
    "claimed": "what a legend calls a line, and a status of a claim",
}
ALLOWED = {"geo/coastline_zone.py": "where the source's coast was cut to make this record's outlines"}


def record_ids() -> set[str]:
    """Every code that data/ defines for itself."""
    catalog = load_catalog()
    words = catalog.vocabulary
    defined = (catalog.parties, catalog.islands, catalog.regions, words.administrators, words.controls)
    statuses = (words.claim_statuses, words.offer_statuses, words.position_statuses)
    return {code for group in (*defined, *statuses, words.region_administrators) for code in group}


IDS = record_ids() - PLAIN_WORDS.keys()


def words_of(suffix: str, text: str) -> set[str]:
    """The names and the words in texts of a file, without what it says to its readers."""
    if suffix == ".py":
        return {word for said in _said(ast.parse(text)) for word in WORD.findall(said)}
    return set(WORD.findall(REMARKS[suffix].sub("", text)))


def _said(tree: ast.AST) -> Iterator[str]:
    remarks = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        match node:
            case ast.Constant(value=str(text)) if id(node) not in remarks:
                yield text
            case ast.Name(id=name) | ast.Attribute(attr=name):
                yield name
            case ast.arg(arg=name) | ast.keyword(arg=str(name)):
                yield name


@pytest.mark.parametrize("path", FILES, ids=[path.relative_to(ROOT).as_posix() for path in FILES])
def test_no_id_of_this_record_is_known(path: Path) -> None:
    """What a party, a group or a status is called, and how it is drawn, the record alone says."""
    known = words_of(path.suffix, path.read_text(encoding="utf-8")) & IDS
    assert not known or path.relative_to(ROOT).as_posix() in ALLOWED


@pytest.mark.parametrize(
    ("suffix", "text"),
    [
        (".py", 'def f(x):\n    return x == "ussr_russia"\n'),
        (".py", "FILLS = dict(iturup=1)\n"),
        (".py", "class Island:\n    habomai = 1\n"),
        (".py", 'f"fill {japan}"\nx = japan\n'),
        (".js", 'if (state.administration === "ussr") return; // none\n'),
        (".css", '.island[data-administration="japan"] { fill: none; }\n'),
        (".html", '<i class="line ussr_russia"></i>\n'),
    ],
)
def test_an_id_is_found(suffix: str, text: str) -> None:
    """Wherever it stands in code, styles or templates."""
    assert words_of(suffix, text) & IDS


@pytest.mark.parametrize(
    ("suffix", "text"),
    [
        (".py", '"""Of japan."""\n# japan\n'),
        (".js", "/** As iturup. */\n  // japan\nconst x = 1; // ussr\n"),
        (".css", "/* japan */\n"),
        (".html", "{# iturup #}\n"),
    ],
)
def test_what_is_said_to_readers_of_the_code_is_free(suffix: str, text: str) -> None:
    assert not words_of(suffix, text) & IDS


def test_every_exception_is_needed() -> None:
    """One that no longer is falls away."""
    assert record_ids() >= PLAIN_WORDS.keys()
    for name in ALLOWED:
        path = ROOT / name
        assert words_of(path.suffix, path.read_text(encoding="utf-8")) & IDS
