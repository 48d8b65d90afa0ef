"""What can befall a file: ways to break one, each leaving a file that cannot be used."""

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

Fault = Callable[[Path, bytes], object]
"""Breaks the file at a path, which holds those bytes."""
NOBODY = 65534


def _cut_within_a_line(path: Path, whole: bytes) -> None:
    # The byte before is no line end, nor is it the file's last.
    at = len(whole) // 2
    while whole[at - 1 : at] == b"\n":
        at += 1
    path.write_bytes(whole[:at])


def _instead(make: Callable[[Path], object]) -> Fault:
    def broken(path: Path, _: bytes) -> None:
        path.unlink()
        make(path)

    return broken


def _in(encoding: str) -> Fault:
    def broken(path: Path, whole: bytes) -> None:
        written = whole.decode().encode(encoding, errors="replace")
        # Letters that neither have leave no trace of the encoding behind.
        path.write_bytes(whole if written.isascii() and b"\0" not in written else written)

    return broken


FAULTS: Mapping[str, Fault] = {
    "empty": lambda path, _: path.write_bytes(b""),
    "blank": lambda path, _: path.write_bytes(b"\n \n"),
    "binary": lambda path, _: path.write_bytes(bytes(range(256)) * 9 + b"\n"),
    "zeros, as after a crash": lambda path, whole: path.write_bytes(bytes(len(whole))),
    "cut off": _cut_within_a_line,
    "a number": lambda path, _: path.write_bytes(b"12\n"),
    "words": lambda path, _: path.write_bytes(b"Hello\n"),
    "a web page": lambda path, _: path.write_bytes(b"<!doctype html>\n<title>404</title>\n"),
    "left in conflict": lambda path, whole: path.write_bytes(b"<<<<<<< HEAD\n" + whole),
    "far too large": lambda path, _: os.truncate(path, 30_000_000),
    "missing": lambda path, _: path.unlink(),
    "a folder": _instead(Path.mkdir),
    "a link to itself": _instead(lambda path: path.symlink_to(path.name)),
    "a link to nowhere": _instead(lambda path: path.symlink_to("nowhere")),
    "a pipe that nobody writes to": _instead(os.mkfifo),
    "UTF-16": _in("utf-16"),
    "UTF-16 without its mark": _in("utf-16-be"),
    "Shift-JIS": _in("shift_jis"),
    "Windows-1251": _in("cp1251"),
}


def break_file(path: Path, fault: str) -> bool:
    """Do ``fault`` to ``path``; whether that changed it: plain ASCII is the same in many encodings."""
    whole = path.read_bytes()
    FAULTS[fault](path, whole)
    return not path.is_file() or path.read_bytes() != whole


@contextmanager
def without_rights() -> Iterator[None]:
    """Where the tests run as root, who may read everything, be nobody for a while."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)
