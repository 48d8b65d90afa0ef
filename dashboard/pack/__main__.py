"""Write the classroom pack, one file a language: ``python -m dashboard.pack FOLDER``."""

import argparse
import sys
from pathlib import Path

from dashboard.pack.pack import pack
from dashboard.record.record import require_catalog
from geo.command_line import ended
from geo.text import LANGUAGES
from geo.written_files import write


def main(arguments: list[str] | None = None) -> int:
    """Write the files into the folder that ``arguments`` name; 0 if all are there."""
    parser = argparse.ArgumentParser(prog="python -m dashboard.pack", description=__doc__)
    parser.add_argument("folder", type=Path, help="where the files are written, made if need be")
    folder: Path = parser.parse_args(arguments).folder
    require_catalog()
    files = {folder / f"pack.{language}.html": pack(language) for language in LANGUAGES}
    return write(files, False, parser.prog)


if __name__ == "__main__":
    sys.exit(ended(main))
