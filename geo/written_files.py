"""Files that a command writes: whole or not at all, or with ``--check`` named where they are stale."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path


def write(files: Mapping[Path, str], check: bool, command: str) -> int:
    """Write ``files``, or with ``check`` only say which of them are not as they would be written.

    ``command`` is what writes them. Gives the exit status: 1 for a file that is stale, or cannot be read or
    written.
    """
    failed = False
    for path, text in files.items():
        try:
            if path.is_file() and path.read_bytes() == text.encode():
                continue
            if not check:
                write_whole(path, text.encode())
        except OSError as error:
            print(f"{path}: {error.strerror or error}", file=sys.stderr)
            return 1
        if check:
            print(f"{path.name} is stale: {command} writes it anew", file=sys.stderr)
            failed = True
        else:
            print(f"{path.name} written")
    return 1 if failed else 0


def write_whole(path: Path, content: bytes) -> None:
    """Put ``content`` at ``path``, whose folders are made: all of it, or, with an ``OSError``, nothing.

    It is written beside ``path`` and takes its place at the end, so that nobody ever reads half of it.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        beside.write_bytes(content)
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
