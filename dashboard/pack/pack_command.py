"""Write the classroom pack, one file a language: ``python -m dashboard.pack FOLDER``."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from dashboard.pack.pack import pack
from dashboard.serving.sound import require_sound
from geo.text import LANGUAGES
from geo.written_files import write


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the files into the folder that ``arguments`` name; 0 if all are there."""
    parser = argparse.ArgumentParser(prog="python -m dashboard.pack", description=__doc__)
    parser.add_argument("folder", type=Path, help="where the files are written, made if need be")
    folder: Path = parser.parse_args(arguments).folder
    require_sound()
    files = {folder / f"pack.{language}.html": pack(language) for language in LANGUAGES}
    return write(files, False, parser.prog)
