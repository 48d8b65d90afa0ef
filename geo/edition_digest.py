"""The digest of an edition of the record: it changes with every byte that is known, and with nothing else."""

import hashlib
from pathlib import Path

DATA_FILES = (".yaml", ".geojson")
"""What the record consists of; schemas, the dictionary and licences say nothing about the islands."""


def edition_digest(folder: Path) -> str:
    """SHA-256, in 64 hexadecimal digits, of the names and bytes of the record's data files in ``folder``.

    A file that is added, renamed, moved or changed gives another digest, in whatever order a file system
    lists them. Raises ``OSError`` if one cannot be read.
    """
    digest = hashlib.sha256()
    files = {
        path.relative_to(folder).as_posix(): path
        for path in folder.rglob("*")
        if path.suffix in DATA_FILES and path.is_file()
    }
    for name, path in sorted(files.items()):
        content = path.read_bytes()
        # The length keeps the end of one file apart from the name of the next.
        digest.update(f"{name}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()
