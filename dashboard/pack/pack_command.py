"""Write the classroom pack, one file a language: ``python -m dashboard.pack FOLDER``."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from dashboard.pack.pack import pack
from dashboard.record.record import require_catalog
from dashboard.serving.assets import require_leaflet
from dashboard.view.view import require_today
from dashboard.words.message_catalog import require_messages
from geo.text import LANGUAGES
from geo.written_files import write


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the files into the folder that ``arguments`` name; 0 if all are there."""
    parser = argparse.ArgumentParser(prog="python -m dashboard.pack", description=__doc__)
    parser.add_argument("folder", type=Path, help="where the files are written, made if need be")
    folder: Path = parser.parse_args(arguments).folder
    require_catalog()
    require_messages()
    require_today()
    require_leaflet()
    files = {folder / f"pack.{language}.html": pack(language) for language in LANGUAGES}
    return write(files, False, parser.prog)
