"""The catalogs of translated messages, locale/…/messages.po: read strictly, or one error with every problem.

A catalog that is cut off between two messages is still a catalog; so each must hold what the others hold. A
message without a translation is shown in English, so that whoever writes one sees it before it is translated.
"""

import sys
from collections.abc import Mapping
from functools import cache
from io import StringIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import PoFileError, read_po

from geo.file_text import read_text, unreadable
from geo.problem import Problem, RecordError, shown
from geo.text import LANGUAGES, Language

FOLDER = Path(__file__).parent / "locale"
MAX_BYTES = 5_000_000
TRANSLATED: tuple[Language, ...] = tuple(one for one in LANGUAGES if one != "en")
"""The messages in the code are English already."""


@cache
def message_catalog(language: Language) -> Catalog:
    """The messages in ``language``; ``RecordError`` if they cannot be read."""
    catalog, problems = read_catalog(language, FOLDER)
    if catalog is None or problems:
        raise RecordError(problems)
    return catalog


def require_messages() -> None:
    """End the process, saying every problem, if a catalog cannot be read, or lacks a message of another."""
    problems = catalog_problems(FOLDER)
    if problems:
        print(RecordError(problems), file=sys.stderr)
        sys.exit(f"The messages in {FOLDER} have {len(problems)} problem(s); the page does not start.")


def catalog_problems(folder: Path) -> list[Problem]:
    """What is wrong with the catalogs in ``folder``, each by itself and beside the others."""
    problems: list[Problem] = []
    read: dict[str, Catalog] = {}
    for language in TRANSLATED:
        catalog, found = read_catalog(language, folder)
        problems += found
        if catalog is not None:
            read[name_of(language)] = catalog
    return problems + _lacking({file: {one.id for one in held} for file, held in read.items()})


def read_catalog(language: Language, folder: Path) -> tuple[Catalog | None, list[Problem]]:
    """The catalog of ``language``, or None if it cannot be read, and the problems with it."""
    file = name_of(language)
    text, problems = read_text(folder / file, file, MAX_BYTES)
    if problems:
        return None, problems
    if not text.endswith("\n"):
        came = "a last line without its end: the file may be cut off"
        return None, [unreadable(file, came, "a line end after the last line, as in a whole file")]
    try:
        catalog = read_po(StringIO(text), locale=language, abort_invalid=True)
    except PoFileError as error:
        return None, [unreadable(file, shown(str(error)), "a catalog of messages as gettext has them")]
    if not len(catalog):
        return None, [unreadable(file, "a file without a message", "a catalog of messages")]
    return catalog, []


def name_of(language: Language) -> str:
    """A catalog's file, as problems name it."""
    return f"{language}/LC_MESSAGES/messages.po"


def _lacking(messages: Mapping[str, set[object]]) -> list[Problem]:
    """The files of ``messages`` that have not all that another has: one problem each, for one fault."""
    everything = set[object]().union(*messages.values())
    found = []
    for file, held in messages.items():
        gone = sorted(str(one) for one in everything - held)
        if gone:
            came = f"no message {shown(gone[0])}" + (f", nor {len(gone) - 1} more" if gone[1:] else "")
            found.append(unreadable(file, came, "every message that another catalog holds"))
    return found
