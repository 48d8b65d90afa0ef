"""The record: loading it from cold in a process of its own, and asking it; as it is, and a hundredfold."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.cold_process import MANY
from tests.bench.figures import Figure, UnmeasuredError, p50
from tests.server import ROOT

DATA = ROOT / "data"
SECONDS = 120


def figures(processes: int) -> list[Figure]:
    """The rows of the record: each process loads once; the hundredfold record is loaded once."""
    once = [_measured(DATA) for _ in range(processes)]
    with TemporaryDirectory() as temporary:
        folder = Path(temporary) / "data"
        events = _multiplied(folder)
        many = _measured(folder)

    def row(name: str, key: str, unit: str) -> Figure:
        return Figure(name, f"{p50(name, [one[key] for one in once]):.1f} {unit}", "the same library")

    def many_row(name: str, key: str, unit: str) -> Figure:
        return Figure(
            f"{name}, {MANY} × the events ({events})", f"{many[key]:.1f} {unit}", "the same library"
        )

    rows = [
        (f"import geo, in a new process, p50 of {processes}", "import_ms", "ms"),
        ("load and check the record, in a new process", "load_ms", "ms"),
        ("look up all four islands on a day, mean of random days", "lookup_us", "µs"),
        ("islands_as_of, the whole frame, p50", "frame_ms", "ms"),
    ]
    return [
        *(row(*one) for one in rows),
        *(many_row(*one) for one in rows[1:]),
        Figure(
            f"look up all four islands on a day, {MANY} × the stretches of each history as well",
            f"{many['crowded_lookup_us']:.1f} µs",
            "the same library",
        ),
    ]


def _measured(folder: Path) -> dict[str, float]:
    command = [sys.executable, "-m", "tests.bench.cold_process", str(folder)]
    try:
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=SECONDS, check=True)
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as error:
        raise UnmeasuredError(f"the record: {error}\n{error.stderr!s}") from error
    return {name: float(value) for name, value in json.loads(done.stdout).items()}


def _multiplied(folder: Path) -> int:
    """Write the record to ``folder`` with MANY times its events, each copy under an id of its own."""
    shutil.copytree(DATA, folder)
    events = 0
    for path in sorted((folder / "events").glob("*.yaml")):
        text = path.read_text(encoding="utf-8")
        events += MANY * len(re.findall(r"^- id: ", text, re.MULTILINE))
        for number in range(1, MANY):
            copy = re.sub(r"^- id: (\S{1,55})\S*$", rf"- id: x{number}-\1", text, flags=re.MULTILINE)
            (folder / "events" / f"copy-{number}-{path.name}").write_text(copy, encoding="utf-8")
    if not events:
        raise UnmeasuredError("the hundredfold record: data/events has no entry that begins with “- id: ”")
    return events
