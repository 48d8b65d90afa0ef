"""The page's language is a value of its own: what a translator writes on the document changes nothing."""

import re

import pytest

from dashboard.serving.bundles import FOLDER

BEFORE_ANYTHING = "site/before_paint.js"
"""It stands in the head of the document and runs before there is anything that could be translated."""
MODULES = sorted(path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*.js"))


def readings(code: str) -> list[str]:
    """Where ``code`` takes the language from the document, or from the browser."""
    code = re.sub(r"/\*.*?\*/|//[^\n]*", "", code, flags=re.DOTALL)
    found = re.findall(
        r"""\bdocumentElement\.lang\b(?!\s*=[^=])|\broot\.lang\b|\.closest\(["']\[lang|navigator\.languages?\b"""
        r"""|getAttribute\(["']lang["']\)""",
        code,
    )
    return [str(one) for one in found]


@pytest.mark.parametrize("name", [one for one in MODULES if one != BEFORE_ANYTHING])
def test_no_module_asks_the_document_for_its_language(name: str) -> None:
    """Each is told it by the server, with its settings or its words."""
    assert readings((FOLDER / name).read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("const own = document.documentElement.lang;", 1),
        ("if (document.documentElement.lang === named) go();", 1),
        ("document.documentElement.lang = language;", 0),
        ("const { language } = settings; // not document.documentElement.lang", 0),
        ("navigator.language ?? one.closest('[lang]').getAttribute('lang')", 3),
    ],
)
def test_one_that_did_would_be_found(code: str, found: int) -> None:
    """And to set it is no reading."""
    assert len(readings(code)) == found
