"""What of a panel travels at each step, and what only once a visit.

A long text travels once a visit, and so does what the list tells of a source: panels of neighbouring days
have nearly all of them in common. With them a panel outgrows the 32 kB that the socket's compression looks
back over, in Japanese and Russian several times, and every step would cost the whole.
"""

import json
import re
from base64 import urlsafe_b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b

LONG = 30
"""Bytes from which on a text is long as Streamlit writes it, six for a Cyrillic letter; a mark takes 15."""
_MARK = re.compile(r"<!--([\w-]{8})-->")
_PARTS = re.compile(r'(<li id="source-\d+">)((?:(?!</li>).)+)|(>)([^<>]+)')


@dataclass(frozen=True, slots=True)
class PanelParts:
    """A panel's HTML with marks in place of its parts, and the parts by mark."""

    bare: str
    parts: Mapping[str, str]


def without_parts(html: str) -> PanelParts:
    """``html`` with marks in place of its long texts and of what it tells of sources.

    A mark follows from its part alone, in whatever panel, day and language that stands.
    """
    parts: dict[str, str] = {}

    def marked(found: re.Match[str]) -> str:
        before, part = found[1] or found[3], found[2] or found[4]
        if found[4] and written_length(part) < LONG:
            return found[0]
        mark, kept = _kept(part)
        parts[mark] = kept
        return f"{before}<!--{mark}-->"

    return PanelParts(_PARTS.sub(marked, html), parts)


def whole(panel: PanelParts) -> str:
    """Its HTML with every part in its place, as panel.js puts it together."""
    return _MARK.sub(lambda mark: panel.parts[mark[1]], panel.bare)


@lru_cache(maxsize=20_000)
def _kept(part: str) -> tuple[str, str]:
    """The mark of a part of the panels last shown, and the part, one string for all panels that hold it."""
    return urlsafe_b64encode(blake2b(part.encode(), digest_size=6).digest()).decode(), part


def written_length(text: str) -> int:
    """How many bytes ``text`` takes in Streamlit's JSON, in which only ASCII stands for itself."""
    return len(text) if text.isascii() else len(json.dumps(text)) - 2
