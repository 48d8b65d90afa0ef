"""A site's folder on a disk: it is there whole, or as it was before."""

import shutil
from collections.abc import Iterable
from pathlib import Path
from tempfile import mkdtemp

from dashboard.site.site import KEPT

MARK = "site.txt"
"""The file by which a folder that may be replaced is told from any other."""


class NotASiteError(Exception):
    """The folder holds something that is no site, and is left as it is."""


def write_site(folder: Path, files: Iterable[tuple[str, bytes]]) -> tuple[int, int]:
    """Write ``files``, each with its way from the root, into ``folder``; their number and bytes unpacked.

    They are put together beside it and take its place at the end. Raises ``NotASiteError``.
    """
    if folder.exists() and not (folder / MARK).is_file() and any(folder.iterdir()):
        raise NotASiteError(f"{folder} is not empty and holds no site; name another folder")
    folder.parent.mkdir(parents=True, exist_ok=True)
    new = Path(mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    try:
        new.chmod(0o755)
        count = size = 0
        for name, content in files:
            _write(new / name, content)
            count, size = count + 1, size + len(content)
        (new / MARK).write_text("Written by python -m dashboard.site, which replaces it.\n", encoding="utf-8")
        if (folder / KEPT).is_dir():
            shutil.copytree(folder / KEPT, new / KEPT, dirs_exist_ok=True)
        if folder.exists():
            shutil.rmtree(folder)
        new.rename(folder)
    finally:
        shutil.rmtree(new, ignore_errors=True)
    return count, size


def _write(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
