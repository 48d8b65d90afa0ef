"""``python -m tests.bench.cold_process FOLDER``: a new process loads the record and asks it.

It prints its figures as JSON. It imports geo only while it measures that, and nothing heavy before.
"""

import dataclasses
import json
import sys
from datetime import date, timedelta
from random import Random
from time import perf_counter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from geo import Catalog
    from geo.entries import Event
    from geo.stretches import History

MANY = 100
"""How many times larger the large record is."""
DAYS = 2000
FRAMES = 100


def measure(folder: str) -> dict[str, float]:
    """What import, loading, lookups and frames of the record in ``folder`` took."""
    begun = perf_counter()
    from geo import islands_as_of, load_catalog  # noqa: PLC0415  # the import is what is measured

    imported = perf_counter()
    catalog = load_catalog(folder)
    loaded = perf_counter()
    days = random_days()
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
        "frame_ms": sorted(frames)[FRAMES // 2],
    }


def random_days() -> list[date]:
    random = Random(1956)
    first, last = date(1643, 1, 1).toordinal(), date.today().toordinal()
    return [date.fromordinal(random.randint(first, last)) for _ in range(DAYS)]


def _lookup_us(catalog: "Catalog", days: list[date]) -> float:
    from geo.snapshot import snapshot  # noqa: PLC0415

    begun = perf_counter()
    for day in days:
        for island in catalog.islands:
            snapshot(catalog, island, day)
    return 1e6 * (perf_counter() - begun) / len(days)


def _crowded(catalog: "Catalog") -> "Catalog":
    """The catalog with every stretch followed by copies of itself that begin a day later each, and no end."""
    return dataclasses.replace(
        catalog,
        administrations={key: _crowd(history) for key, history in catalog.administrations.items()},
        offers={key: _crowd(history) for key, history in catalog.offers.items()},
        talks={key: _crowd(history) for key, history in catalog.talks.items()},
        laws={key: _crowd(history) for key, history in catalog.laws.items()},
        claims={key: _crowd(history) for key, history in catalog.claims.items()},
    )


def _crowd(history: "History[Any]") -> "History[Any]":
    from geo.stretches import History  # noqa: PLC0415

    stretches = [
        dataclasses.replace(
            stretch,
            begun_by=stretch.begun_by and _later(stretch.begun_by, number),
            ended_by=None,
        )
        for stretch in history
        for number in range(MANY)
    ]
    return History(sorted(stretches, key=lambda stretch: stretch.first))


def _later(event: "Event", days: int) -> "Event":
    moved = dataclasses.replace(event.date, first=event.date.first + timedelta(days=days))
    return event.model_copy(update={"date": moved})


if __name__ == "__main__":
    print(json.dumps(measure(sys.argv[1])))
