"""Files that a command writes from the code: written anew, or with ``--check`` named where they are stale."""

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
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8", newline="\n")
        except OSError as error:
            print(f"{path}: {error.strerror or error}", file=sys.stderr)
            return 1
        if check:
            print(f"{path.name} is stale: {command} writes it anew", file=sys.stderr)
            failed = True
        else:
            print(f"{path.name} written")
    return 1 if failed else 0
