"""Serve the page: ``python -m dashboard``, or ``make run``. ``--help`` tells the options."""

import argparse
import asyncio
import os
import re
import sys
from collections.abc import Callable
from functools import partial

from dashboard.serving import listening, process, workers

MOST_WORKERS = 64


def main() -> int:
    """Serve until told to end; the exit status is 1 where an option, the address or the record is amiss."""
    parser = argparse.ArgumentParser(prog="python -m dashboard", description=__doc__)
    parser.add_argument("--port", type=_number(0, 65535), default=8501, help="8501 unless told; 0 for any")
    parser.add_argument("--address", default="127.0.0.1", help="this machine alone (127.0.0.1) unless told")
    parser.add_argument(
        "--workers", type=_number(1, MOST_WORKERS), default=1, help="how many processes serve; 1 unless told"
    )
    parser.add_argument("--base", type=_path, default="", help="the path before the page; none unless told")
    # What the first of several processes tells the others: which descriptors to watch and to write to.
    parser.add_argument("--of", type=int, nargs=2, metavar=("LIFE", "TELL"), help=argparse.SUPPRESS)
    asked = parser.parse_args()
    try:
        if asked.of:
            life, tell = asked.of
            share = partial(listening.listener, asked.address, asked.port, shared=True)
            return process.serve(share, lambda _: _tell(tell), asked.base, life)
        if asked.workers == 1:
            alone = partial(listening.listener, asked.address, asked.port)
            return process.serve(alone, lambda port: _say(asked.address, port, asked.base), asked.base)
        with listening.reserve(asked.address, asked.port) as held:
            port = held.getsockname()[1]
            where = ("--address", asked.address, "--port", str(port), "--base", asked.base)
            _say(asked.address, port, asked.base, f", by {asked.workers} processes")
            itself = (sys.executable, "-m", "dashboard", *where, "--of")
            return asyncio.run(workers.Workers(asked.workers, itself).run())
    except listening.ListeningError as error:
        print(error, file=sys.stderr)
        return 1


def _number(least: int, most: int) -> Callable[[str], int]:
    """What argparse reads a number by, in words where it is none or out of bounds."""

    def read(written: str) -> int:
        if not (written.isascii() and written.isdigit() and least <= int(written) <= most):
            raise argparse.ArgumentTypeError(f"{written!r} is not allowed: a number from {least} to {most}")
        return int(written)

    return read


def _path(written: str) -> str:
    if not re.fullmatch(r"(/[\w.~-]+)*/?", written, re.ASCII):
        raise argparse.ArgumentTypeError(f"{written!r} is not allowed: a path such as /maps, or none")
    return written.rstrip("/")


def _tell(descriptor: int) -> None:
    os.write(descriptor, b".")
    os.close(descriptor)


def _say(address: str, port: int, base: str, how: str = "") -> None:
    print(f"Four Islands: {listening.in_words(address, port)}{base}/{how}", flush=True)
