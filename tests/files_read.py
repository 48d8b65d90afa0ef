"""Prints, as JSON, each file below this checkout's data and catalogs that the checks and the server open.

Run as a process of its own, as it sees what is opened from its start on, by whatever function.
"""

import json
import sys
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BELOW = (ROOT / "data", ROOT / "dashboard" / "words" / "locale")
_opened: set[str] = set()


def _note(event: str, arguments: tuple[object, ...]) -> None:
    if event == "open" and isinstance(arguments[0], str):
        _opened.add(arguments[0])


def _below(folder: Path) -> list[str]:
    opened = {Path(one).resolve() for one in _opened}
    return sorted(one.relative_to(folder).as_posix() for one in opened if one.is_relative_to(folder))


def main() -> None:
    """Run ``geo check``, then all of the server up to its first visitor."""
    from geo.record_command import main as geo  # noqa: PLC0415

    sys.addaudithook(_note)
    with redirect_stdout(StringIO()):
        geo(["check"])
        checked = _below(BELOW[0])
        _opened.clear()
        import dashboard.server  # noqa: F401, PLC0415
    read = {"check": checked, "server": _below(BELOW[0]), "messages": _below(BELOW[1])}
    print(json.dumps(read))


if __name__ == "__main__":
    main()
