"""``python -m geo check [FOLDER]``: every problem of the record at once, exit 1; a summary when clean."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from geo.catalog import Catalog
from geo.loading import DATA, load_catalog
from geo.problem import RecordError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; 0 for a clean record, 1 for one with problems."""
    parser = argparse.ArgumentParser(prog="python -m geo", description="Checks the record.")
    parser.add_argument("command", choices=["check"])
    parser.add_argument("folder", nargs="?", type=Path, default=DATA)
    folder: Path = parser.parse_args(arguments).folder
    try:
        catalog = load_catalog(folder)
    except RecordError as error:
        print(error, file=sys.stderr)
        print(f"{len(error.problems)} problem(s) in the record", file=sys.stderr)
        return 1
    print(summary(catalog))
    return 0


def summary(catalog: Catalog) -> str:
    """The record's size in one line."""
    spans = {
        stretch.span.id
        for histories in (catalog.administrations, catalog.claims, catalog.offers)
        for history in histories.values()
        for stretch in history
    }
    return (
        f"{len(catalog.events)} events, {len(spans)} spans, {len(catalog.sources)} sources: no problem found"
    )


if __name__ == "__main__":
    sys.exit(main())
