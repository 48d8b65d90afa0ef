"""The lock files, pin by pin."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "requirements.txt"
TESTS = ROOT / "requirements-test.txt"
ALL = (PAGE, TESTS, ROOT / "requirements-coastline.txt")
_PIN = re.compile(r"^(?P<name>[\w.-]+)==(?P<version>[^\s;]+)(?: ; (?P<marker>.*?))? \\$", re.MULTILINE)


@dataclass(frozen=True, order=True, slots=True)
class Pin:
    """One version of one distribution."""

    name: str
    """As the lock writes it: lower case, with hyphens."""
    version: str
    marker: str = ""
    """The environments that it is for; none: all."""


def pins(*locks: Path) -> list[Pin]:
    """All pins of ``locks``, each once, by name and version.

    Raises ``ValueError`` for a lock that holds a line of another form, of which nothing would be known.
    """
    found: set[Pin] = set()
    for lock in locks:
        text = lock.read_text(encoding="utf-8")
        read = [Pin(one["name"], one["version"], one["marker"] or "") for one in _PIN.finditer(text)]
        lines = [line for line in text.splitlines() if line and not line.startswith((" ", "#"))]
        if len(read) != len(lines):
            raise ValueError(f"{lock.name}: {len(lines)} lines, of which {len(read)} pin a version")
        found |= set(read)
    return sorted(found)


def one_version_each(several: Iterable[Pin]) -> list[list[Pin]]:
    """``several`` pins in as few lists as hold no distribution twice."""
    lists: list[dict[str, Pin]] = []
    for pin in dict.fromkeys(Pin(one.name, one.version) for one in several):
        free = next((one for one in lists if pin.name not in one), None)
        if free is None:
            lists.append(free := {})
        free[pin.name] = pin
    return [list(one.values()) for one in lists]
