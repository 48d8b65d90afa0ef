"""The commands of ``python -m geo``: check the record, write its JSON Schema, write its data dictionary.

``check [FOLDER]`` prints every problem of the record at once and exits with 1; a summary when clean.
"""

import argparse
import io
import json
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from geo import dictionary, schema
from geo.loading import DATA
from geo.problem import RecordError, printable
from geo.report import Report, report
from geo.written_files import write


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; 0 when all is well, 1 for a problem or a stale file, 2 for a slip in the command."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a terminal may lack letters of three scripts
    options = _parser().parse_args(arguments)
    if options.command == "check":
        return _check(options.folder, options.json)
    module = {"schema": schema, "dictionary": dictionary}[options.command]
    try:
        files = module.files(options.folder)
    except RecordError as error:
        print(error, file=sys.stderr)
        return 1
    return write(files, options.check, f"python -m geo {options.command}")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m geo", description="Checks and documents the record.")
    commands = parser.add_subparsers(dest="command", required=True)
    for name, meaning, option, effect in (
        ("check", "every problem of the record at once", "--json", "print the report as JSON"),
        ("schema", "write schema/*.json from the model", "--check", "write nothing; 1 if a file is stale"),
        ("dictionary", "write README.md from the model", "--check", "write nothing; 1 if it is stale"),
    ):
        command = commands.add_parser(name, help=meaning)
        command.add_argument("folder", nargs="?", type=Path, default=DATA, help="default: data/")
        command.add_argument(option, action="store_true", help=effect)
    return parser


def _check(folder: Path, as_json: bool) -> int:
    found = report(folder, date.today())
    if as_json:
        print(json.dumps(found.as_json(), indent=2))
    elif found.problems:
        print(*found.problems, f"{len(found.problems)} problem(s) in the record", sep="\n", file=sys.stderr)
    else:
        print(*_summary(found), sep="\n")
    return 1 if found.problems else 0


def _summary(found: Report) -> list[str]:
    lines = ["No problem found.", "", "Counts"]
    lines += [f"  {kind}: {count}" for kind, count in found.counts.items()]
    for heading, reported in found.reported.items():
        lines += ["", heading, *(f"  {printable(line)}" for line in reported or ["none"])]
    return lines
