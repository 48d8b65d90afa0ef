"""What every process of a test starts with: set here, never inherited from whoever runs the tests."""

import os
from collections.abc import Mapping
from datetime import date

TODAY = date(2026, 11, 30)
"""The day it is for the tests: the last day of the timeline, and the day that `geo check` is run on."""

SETTINGS = {
    "TZ": "UTC",
    "LANG": "C.UTF-8",
    "LC_ALL": "C.UTF-8",
    "FOUR_ISLANDS_TODAY": TODAY.isoformat(),
    "FOUR_ISLANDS_CORRECTIONS": "",
}

_KEPT = ("PATH", "TMPDIR", "LD_LIBRARY_PATH", "SYSTEMROOT")
"""Where programs, libraries and temporary files are: all that is taken over."""


def environment(home: str, inherited: Mapping[str, str] = os.environ) -> dict[str, str]:
    """What a process starts with whose HOME is ``home``: SETTINGS, and of ``inherited`` where things lie."""
    kept = {name: inherited[name] for name in _KEPT if name in inherited}
    return kept | SETTINGS | {"HOME": home}


def in_ci() -> bool:
    """Whether CI is set to true: what is missing is then a failure and not a skip."""
    return os.environ.get("CI", "").lower() in {"1", "true"}
