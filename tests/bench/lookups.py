"""The record: loading it from cold in a process of its own, and asking it; as it is, and a hundredfold.

``python -m tests.bench.lookups FOLDER`` is such a process: it prints its figures as JSON.
"""

import dataclasses
import json
import re
import shutil
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TYPE_CHECKING, Any

from tests.bench.figures import Figure, UnmeasuredError, p50
from tests.browser.conftest import ROOT

if TYPE_CHECKING:  # The process that measures the import must not have it done already.
    from geo import Catalog
    from geo.entries import Event
    from geo.history import History

DATA = ROOT / "data"
MANY = 100
DAYS = 2000
FRAMES = 100
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
    command = [sys.executable, "-m", "tests.bench.lookups", str(folder)]
    try:
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=SECONDS, check=True)
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as error:
        raise UnmeasuredError(f"the record: {error}\n{error.stderr or ''}") from error
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


def _measure(folder: str) -> dict[str, float]:
    begun = perf_counter()
    from geo import islands_as_of, load_catalog  # noqa: PLC0415  # the import is what is measured

    imported = perf_counter()
    catalog = load_catalog(folder)
    loaded = perf_counter()
    days = _random_days()
    frames = []
    for day in days[:FRAMES]:
        before = perf_counter()
        islands_as_of(catalog, day)
        frames.append(1000 * (perf_counter() - before))
    return {
        "import_ms": 1000 * (imported - begun),
        "load_ms": 1000 * (loaded - imported),
        "lookup_us": _lookup_us(catalog, days),
        "crowded_lookup_us": _lookup_us(_crowded(catalog), days),
        "frame_ms": p50("the frame", frames),
    }


def _random_days() -> list[date]:
    random = Random(1956)
    first, last = date(1643, 1, 1).toordinal(), date.today().toordinal()
    return [date.fromordinal(random.randint(first, last)) for _ in range(DAYS)]


def _lookup_us(catalog: "Catalog", days: list[date]) -> float:
    from geo.snapshot import snapshot  # noqa: PLC0415
    from geo.vocabulary import Island  # noqa: PLC0415

    begun = perf_counter()
    for day in days:
        for island in Island:
            snapshot(catalog, island, day)
    return 1e6 * (perf_counter() - begun) / len(days)


def _crowded(catalog: "Catalog") -> "Catalog":
    """The catalog with every stretch followed by copies of itself that begin a day later each."""
    return dataclasses.replace(
        catalog,
        administrations={key: _crowd(history) for key, history in catalog.administrations.items()},
        offers={key: _crowd(history) for key, history in catalog.offers.items()},
        claims={key: _crowd(history) for key, history in catalog.claims.items()},
    )


def _crowd(history: "History[Any]") -> "History[Any]":
    from geo.history import History  # noqa: PLC0415

    stretches = [
        stretch
        if not (number and stretch.begun_by)
        else dataclasses.replace(stretch, begun_by=_later(stretch.begun_by, number))
        for stretch in history
        for number in range(MANY)
    ]
    return History(sorted(stretches, key=lambda stretch: stretch.first))


def _later(event: "Event", days: int) -> "Event":
    moved = dataclasses.replace(event.date, first=event.date.first + timedelta(days=days))
    return event.model_copy(update={"date": moved})


if __name__ == "__main__":
    print(json.dumps(_measure(sys.argv[1])))
