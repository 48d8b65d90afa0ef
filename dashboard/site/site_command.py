"""Write the page as files for a file server: ``python -m dashboard.site FOLDER --address URL``."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urlsplit

from dashboard.serving.sound import require_sound
from dashboard.site.site import Site
from dashboard.site.site_folder import NotASiteError, write_site


def address(written: str) -> str:
    """A site's address with a slash at its end; raises ``ValueError`` for what is none."""
    parts = urlsplit(written)
    if parts.scheme not in ("http", "https") or not parts.netloc or parts.query or parts.fragment:
        raise ValueError(written)
    return written if written.endswith("/") else f"{written}/"


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the site that ``arguments`` describe; 0 if all of it is there."""
    parser = argparse.ArgumentParser(prog="python -m dashboard.site", description=__doc__)
    parser.add_argument("folder", type=Path, help="where the files are written; a site there is replaced")
    parser.add_argument(
        "--address",
        type=address,
        required=True,
        help="where it will stand, as https://example.org/islands/: links in previews and lists are whole",
    )
    given = parser.parse_args(arguments)
    require_sound()
    try:
        count, size = write_site(given.folder, Site(given.address).files())
    except NotASiteError as error:
        print(f"{parser.prog}: {error}", file=sys.stderr)
        return 1
    print(f"{given.folder}: {count} files, {size / 1e6:.1f} MB")
    return 0
