"""Reading a file that may be anything: its bytes or its text, or a problem that says what stands there.

Text is UTF-8. A byte order mark before it, which some editors write, is no part of it.
"""

import codecs
import errno
import os
import stat
from pathlib import Path

from geo.problem import Problem

_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_UTF_8 = "UTF-8 text"


def read_text(path: Path, file: str, most: int) -> tuple[str, list[Problem]]:
    """The text of ``path``, of ``most`` bytes at most, or "" and the problem that keeps it from being read.

    ``file`` is what the problem calls it.
    """
    try:
        raw = read_regular_file(path, most)
    except OSError as error:
        return "", [unreadable(file, error.strerror or "an unreadable file", "a readable file")]
    except ValueError as error:
        return "", [unreadable(file, str(error), f"at most {most} bytes")]
    if not raw.removeprefix(codecs.BOM_UTF8).strip():
        return "", [unreadable(file, "an empty file", "the file with its content")]
    if raw.startswith(_UTF_16):
        return "", [unreadable(file, "text in UTF-16", _UTF_8)]
    try:
        return raw.decode("utf-8-sig"), []
    except UnicodeDecodeError as error:
        return "", [unreadable(file, f"a byte that is not UTF-8 at offset {error.start}", _UTF_8)]


def unreadable(file: str, came: str, allowed: str, place: str = "") -> Problem:
    """The problem of a ``file`` of which nothing can be used, which ``place`` in it, as ``line 3``, tells."""
    return Problem(file, "", place, came, allowed, of_the_whole_file=True)


def read_regular_file(path: Path, most: int) -> bytes:
    """The bytes of ``path``; ``ValueError`` if there are more than ``most``.

    A pipe or a device, which may never end, is an ``OSError`` like a folder.
    """
    status = path.stat()
    if not stat.S_ISREG(status.st_mode) and not stat.S_ISDIR(status.st_mode):
        raise OSError(errno.EINVAL, "Not a regular file")
    if status.st_size > most:
        raise ValueError(f"{status.st_size} bytes")
    return path.read_bytes()


def files_in(folder: Path, ending: str) -> list[Path]:
    """What lies in ``folder`` under a name with that ``ending``, by name; nothing if it is no folder.

    Raises ``OSError`` if it cannot be looked through.
    """
    try:
        names = os.listdir(folder)
    except (FileNotFoundError, NotADirectoryError, ValueError):  # no path can hold a NUL
        return []
    return [folder / name for name in sorted(names) if name.endswith(ending)]
