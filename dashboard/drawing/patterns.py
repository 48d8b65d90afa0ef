"""The patterns that shapes are filled with, told once for the map, for paper and for pictures."""

import re
from functools import cache

from dashboard.serving.bundles import FOLDER

_COMMENT = re.compile(r"<!--.*?-->\s*", re.DOTALL)


@cache
def patterns() -> str:
    """Elements of SVG, one for each id that a style sheet fills with; those of the lenses colour them."""
    return _COMMENT.sub("", (FOLDER / "drawing" / "patterns.html").read_text(encoding="utf-8"))
