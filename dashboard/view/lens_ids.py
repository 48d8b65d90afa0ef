"""The lenses' ids, read from the one list of them: lenses/lenses.js, where the browser imports each."""

import re
from pathlib import Path

LIST = Path(__file__).resolve().parents[1] / "lenses" / "lenses.js"
_LISTED = re.compile(r"^export const LENSES = \[([a-z_]+(?:, [a-z_]+)*)\];$", re.MULTILINE)


def listed(modules: str) -> tuple[str, ...]:
    """The ids in the text of lenses.js, in the order of the map's buttons.

    Raises ``ValueError`` unless one line lists them by the names of their modules.
    """
    found = _LISTED.findall(modules)
    if len(found) != 1:
        allowed = "export const LENSES = [one, another];"
        raise ValueError(f"lenses/lenses.js has {len(found)} lists of lenses; allowed: one line as {allowed}")
    return tuple(str(found[0]).split(", "))


LENSES = listed(LIST.read_text(encoding="utf-8"))
FIRST_LENS = LENSES[0]
"""The lens of a link that names none."""
