"""Declares the words that each lens's module puts together to TypeScript: lens_wording.d.ts.

``python -m dashboard.lenses`` writes the file; with ``--check`` it writes nothing and ends
with 1 if the file is stale.
"""

from collections.abc import Sequence
from pathlib import Path

from dashboard.lenses.lenses import lenses
from dashboard.words.message_types import declaration, keep
from geo.text import Language

COMMAND = "python -m dashboard.lenses"
FILE = Path(__file__).with_name("lens_wording.d.ts")
HEAD = f"""\
/** The words that each lens's module puts together. Written by `{COMMAND}`. */

import type {{ Message }} from "../words/filled.js";
"""


def text(language: Language = "en") -> str:
    """The text of lens_wording.d.ts, the same in every language."""
    return declaration({name: lens.words for name, lens in lenses(language).items()}, HEAD)


def main(arguments: Sequence[str] | None = None) -> int:
    """Write or check the declaration; 1 if it is stale."""
    return keep(FILE, text(), COMMAND, arguments)
