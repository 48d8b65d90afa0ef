"""Keep the frames of the edition shown, one file a language: ``python -m dashboard.embed FOLDER``."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from dashboard.embed.edition_frames import frames
from dashboard.serving.sound import require_sound
from geo.written_files import write


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the files into the folder that ``arguments`` name; 0 if all are there."""
    parser = argparse.ArgumentParser(prog="python -m dashboard.embed", description=__doc__)
    parser.add_argument("folder", type=Path, help="where frames are kept, each edition's in one of its own")
    folder: Path = parser.parse_args(arguments).folder
    require_sound()
    return write({folder / name: html for name, html in frames().items()}, False, parser.prog)
