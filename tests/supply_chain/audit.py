"""Asks an advisory source whether a lock file holds a version with a known flaw.

``python -m tests.supply_chain.audit``, with options of pip-audit (another source: ``-s osv``). 0: no flaw is
known; 1: each that is, in a line; 2: no source answered, or not for all, so that nobody knows.
"""

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from geo.command_line import ended
from tests.supply_chain.locks import ALL, Pin, one_version_each, pins

CLEAN, FLAWED, UNKNOWN = 0, 1, 2
ANSWER_SECONDS = 4
"""How long the source may take to answer for the first pin; without a network nobody is kept waiting."""
AUDIT_SECONDS = 300


@dataclass
class Answer:
    """What a source said of pins: each flaw in a line, and the names of those it said nothing of."""

    flaws: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)

    def add(self, dependency: Mapping[str, Any]) -> None:
        """Take what pip-audit writes of one dependency."""
        name = dependency["name"]
        if "skip_reason" in dependency:
            self.unknown.append(name)
        for flaw in dependency.get("vulns", ()):
            mended = ", ".join(flaw["fix_versions"]) or "no version yet"
            self.flaws.append(f"{name} {dependency['version']}: {flaw['id']}, mended in {mended}")


def asked(several: Sequence[Pin], options: Sequence[str], seconds: float) -> Answer:
    """What the source that ``options`` name answers of ``several`` pins within ``seconds``."""
    answer = Answer()
    for some in one_version_each(several):
        given = _pip_audit(some, options, seconds)
        if given is None:
            answer.unknown += [pin.name for pin in some]
        else:
            for dependency in given["dependencies"]:
                answer.add(dependency)
    return answer


def _pip_audit(some: Sequence[Pin], options: Sequence[str], seconds: float) -> dict[str, Any] | None:
    """pip-audit's report on ``some`` pins, or None if it could not make one."""
    with TemporaryDirectory() as folder:
        # Without markers, so that what other systems get is asked about too.
        wanted = Path(folder, "pins.txt")
        wanted.write_text("".join(f"{pin.name}=={pin.version}\n" for pin in some), encoding="utf-8")
        command = [sys.executable, "-m", "pip_audit", "--requirement", str(wanted), "--format", "json"]
        command += ["--no-deps", "--disable-pip", "--progress-spinner", "off", *options]
        try:
            ran = subprocess.run(command, capture_output=True, timeout=seconds, check=False)
            report: dict[str, Any] = json.loads(ran.stdout)
        except (subprocess.TimeoutExpired, ValueError):
            return None
    return report


def main(
    options: Sequence[str] | None = None, locks: Sequence[Path] = ALL, patience: float = ANSWER_SECONDS
) -> int:
    """Audit ``locks``; the status says what is known. ``patience`` is in seconds, for the first answer."""
    given = sys.argv[1:] if options is None else options
    several = pins(*locks)
    if asked(several[:1], given, patience).unknown:
        print("No advisory source answered: nobody was asked for known flaws in what the locks hold.")
        return UNKNOWN
    answer = asked(several, given, AUDIT_SECONDS)
    for flaw in answer.flaws:
        print(flaw, file=sys.stderr)
    if answer.unknown:
        print(f"The advisory source said nothing of: {', '.join(sorted(set(answer.unknown)))}")
    if answer.flaws:
        return FLAWED
    if answer.unknown:
        return UNKNOWN
    print(f"No flaw is known in the {len(several)} versions that the locks hold.")
    return CLEAN


if __name__ == "__main__":
    sys.exit(ended(main))
