"""``python -m geo export FOLDER``: the record as files for others, written whole or not at all."""

import argparse
import sys
from datetime import date
from pathlib import Path
from typing import get_args

from geo.calendar_day import FORM, written_day
from geo.catalog import Catalog
from geo.export.edition_stamp import edition_stamp
from geo.export.files import FORMATS, Format, exported
from geo.export.selection import Selection
from geo.loading import DATA, load_catalog
from geo.problem import shown
from geo.written_files import write_whole


class SlipError(ValueError):
    """An option that cannot be meant; the message says what came and what is allowed, in a line."""


def add_options(command: argparse.ArgumentParser) -> None:
    """Tell ``command`` what can be asked of it."""
    command.add_argument("folder", type=Path, help="where the files are put; made if it is not there")
    command.add_argument(
        "--format",
        action="append",
        metavar="FORMAT",
        help=f"{', '.join(FORMATS)}, or several of them joined by commas; default: all",
    )
    command.add_argument("--from", dest="first", metavar="DAY", help="from this day on, as 1945-09-02")
    command.add_argument("--to", dest="last", metavar="DAY", help="up to this day, as 1956-12-12")
    command.add_argument("--island", action="append", metavar="ID", help="of this group; may be repeated")
    command.add_argument("--day", metavar="DAY", help="of the GeoJSON file; default: the record's last day")
    command.add_argument("--record", type=Path, default=DATA, help="the record's folder; default: data/")


def run(options: argparse.Namespace) -> int:
    """Write the files: 0; 1 if one cannot be written; 2 for an option that cannot be meant.

    Raises ``RecordError`` if the record is broken.
    """
    try:
        formats = _formats(options.format)
        first, last = _day("--from", options.first), _day("--to", options.last)
        day = _day("--day", options.day)
        if first and last and last < first:
            raise SlipError(f"--to: came {last}; allowed: a day from {first} on, which --from names")
        catalog = load_catalog(options.record)
        selection = Selection(first, last, _islands(catalog, options.island))
    except SlipError as slip:
        print(slip, file=sys.stderr)
        return 2
    # All are made before the first is written.
    files = exported(catalog, edition_stamp(catalog, options.record), formats, selection, day)
    for file in files:
        path = options.folder / file.name
        try:
            write_whole(path, file.content)
        except OSError as error:
            print(f"{path}: {error.strerror or error}", file=sys.stderr)
            return 1
        print(f"{file.name} written: {file.title} ({file.rows})")
    return 0


def _formats(asked: list[str] | None) -> list[Format]:
    names = [name.strip() for one in asked or FORMATS for name in one.split(",")]
    found: list[Format] = []
    for name in names:
        known = [one for one in get_args(Format) if one == name]
        if not known:
            raise SlipError(f"--format: came {shown(name)}; allowed: {', '.join(FORMATS)}")
        found += known
    return found


def _day(option: str, written: str | None) -> date | None:
    if written is None:
        return None
    day = written_day(written)
    if day is None:
        raise SlipError(f"{option}: came {shown(written)}; allowed: {FORM}")
    return day


def _islands(catalog: Catalog, asked: list[str] | None) -> tuple[str, ...] | None:
    for one in asked or ():
        if one not in catalog.islands:
            raise SlipError(f"--island: came {shown(one)}; allowed: {', '.join(catalog.islands)}")
    return tuple(asked) if asked else None
