"""The pictures of links as files: one for all views that look alike."""

import re
from functools import lru_cache
from hashlib import sha256
from urllib.parse import parse_qsl

from dashboard.drawing.picture import picture
from dashboard.drawing.still_map import still_map
from dashboard.view.view import View, read_view, today

FOLDER = "pictures/"
_DAY = re.compile(r' data-date="[^"]*"')


class Pictures:
    """The pictures that pages name, each drawn once."""

    def __init__(self) -> None:
        """Begin without any."""
        self._views: dict[str, View] = {}

    def named(self, query: str) -> str:
        """The file, from the root, of the picture that a server would draw for ``query``."""
        view, _ = read_view(dict(parse_qsl(query)), today())
        name = _look(View(view.day, view.island, view.lens, story=view.story))
        self._views.setdefault(name, view)
        return f"{FOLDER}{name}.png"

    def drawn(self) -> dict[str, bytes]:
        """Every file named so far."""
        return {f"{FOLDER}{name}.png": picture(view) for name, view in self._views.items()}


@lru_cache(maxsize=4096)
def _look(view: View) -> str:
    """What two views have in common that look alike: most days look like the one before."""
    return sha256(_DAY.sub("", still_map(view, 120, 63)).encode()).hexdigest()[:16]
