"""The record this server shows: loaded and checked once a process."""

import os
import sys
from functools import cache
from pathlib import Path

from geo import Catalog, RecordError, load_catalog
from geo.export.edition_stamp import EditionStamp, edition_stamp
from geo.loading import DATA

FOLDER_VARIABLE = "FOUR_ISLANDS_DATA"


@cache
def catalog() -> Catalog:
    """The catalog of ``folder()``; raise RecordError if it is broken."""
    return load_catalog(folder())


@cache
def edition() -> EditionStamp:
    """Which state of the record this is, with its content's digest; ``OSError`` if a file is unreadable."""
    return edition_stamp(catalog(), folder())


def folder() -> Path:
    """Where the record lies: where FOUR_ISLANDS_DATA says, or data/."""
    return Path(os.environ.get(FOLDER_VARIABLE) or DATA)


def require_catalog() -> Catalog:
    """The catalog, or the end of the process: every problem said, exit code 1, nothing half-loaded shown."""
    try:
        edition()
        return catalog()
    except RecordError as error:
        print(error, file=sys.stderr)
        sys.exit(f"The record in {folder()} has {len(error.problems)} problem(s); the page does not start.")
    except OSError as error:  # a file that belongs to no kind and yet to the edition
        sys.exit(f"{error.filename}: {error.strerror}; the page does not start.")
