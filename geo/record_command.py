"""The commands of ``python -m geo``: check, review, close an edition, write schema and dictionary, export.

``check [FOLDER]`` prints every problem of the record at once and exits with 1; a summary when clean.
``check --since EDITION`` names each entry that is new, gone or different since that edition was closed.
"""

import argparse
import io
import json
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from geo import close_edition, dictionary, export_command, schema
from geo.editions import closed_editions, entry_digests
from geo.loading import DATA, load_catalog, read_record
from geo.problem import RecordError, printable
from geo.report import Report, report
from geo.review import review
from geo.written_files import write


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; 0 when all is well, 1 for a problem or a stale file, 2 for a slip in the command."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a terminal may lack letters of three scripts
    options = _parser().parse_args(arguments)
    try:
        return _run(options)
    except RecordError as error:
        print(error, file=sys.stderr)
        return 1


def _run(options: argparse.Namespace) -> int:
    if options.command == "check":
        return (
            _since(options.folder, options.since) if options.since else _check(options.folder, options.json)
        )
    if options.command == "review":
        return _review(options.folder)
    if options.command == "export":
        return export_command.run(options)
    module = {"schema": schema, "dictionary": dictionary, "edition": close_edition}[options.command]
    return write(module.files(options.folder), options.check, f"python -m geo {options.command}")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m geo", description="Checks and documents the record.")
    commands = parser.add_subparsers(dest="command", required=True)
    for name, meaning, option, effect in (
        ("check", "every problem of the record at once", "--json", "print the report as JSON"),
        ("schema", "write schema/*.json from the model", "--check", "write nothing; 1 if a file is stale"),
        (
            "edition",
            "close the edition: write editions/VERSION.json",
            "--check",
            "write nothing; 1 if it is stale",
        ),
        ("dictionary", "write README.md from the model", "--check", "write nothing; 1 if it is stale"),
    ):
        command = commands.add_parser(name, help=meaning)
        command.add_argument("folder", nargs="?", type=Path, default=DATA, help="default: data/")
        command.add_argument(option, action="store_true", help=effect)
        if name == "check":
            command.add_argument("--since", metavar="EDITION", help="name what changed since, as 2026.11")
    export_command.add_options(commands.add_parser("export", help="write the record as files for others"))
    command = commands.add_parser(
        "review", help="what is oldest, weakest or unconfirmed: work for a free hour"
    )
    command.add_argument("folder", nargs="?", type=Path, default=DATA, help="default: data/")
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


def _since(folder: Path, version: str) -> int:
    editions = closed_editions(folder)
    if version not in editions:
        known = ", ".join(editions) or "none"
        print(f"No edition {version} was closed; there are: {known}", file=sys.stderr)
        return 2
    reading = read_record(folder)
    if reading.problems:
        raise RecordError(reading.problems)
    before, now = editions[version], entry_digests(reading.record, reading.wholes)
    for address in before.changed(now):
        word = "new" if address not in before.entries else "gone" if address not in now else "changed"
        print(f"{word:8}{address}")
    return 0


def _review(folder: Path) -> int:
    for heading, lines in review(load_catalog(folder), date.today()).items():
        print(heading, *(f"  {printable(line)}" for line in lines or ["none"]), "", sep="\n")
    return 0


def _summary(found: Report) -> list[str]:
    lines = ["No problem found.", "", "Counts"]
    lines += [f"  {kind}: {count}" for kind, count in found.counts.items()]
    for heading, reported in found.reported.items():
        lines += ["", heading, *(f"  {printable(line)}" for line in reported or ["none"])]
    return lines
