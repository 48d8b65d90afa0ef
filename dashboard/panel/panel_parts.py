"""What of a panel travels at each step, and what only once a visit.

A long text travels once a visit, and so does what the list tells of a source: panels of neighbouring days
have nearly all of them in common. With them a panel outgrows the 32 kB that the socket's compression looks
back over, in Japanese and Russian several times, and every step would cost the whole.
"""

import re
from base64 import urlsafe_b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b

LONG = 30
"""Bytes from which on a text is long, as it travels; a mark takes 15."""
_MARK = re.compile(r"<!--([\w-]{8})-->")
_TEXT = re.compile(r">([^<>]{8,})")
"""None shorter can be long."""


@dataclass(frozen=True, slots=True)
class PanelParts:
    """A panel's HTML with marks in place of its parts, and the parts by mark."""

    bare: str
    parts: Mapping[str, str]


def without_parts(html: str) -> PanelParts:
    """``html`` with marks in place of its long texts.

    A mark follows from its part alone, in whatever panel, day and language that stands.
    """
    parts: dict[str, str] = {}

    def marked(found: re.Match[str]) -> str:
        text = found[1]
        if written_length(text) < LONG:
            return found[0]
        mark, kept = part_of(text)
        parts[mark] = kept
        return f"><!--{mark}-->"

    return PanelParts(_TEXT.sub(marked, html), parts)


def with_parts(bare: str, parts: Mapping[str, str]) -> str:
    """``bare`` with ``parts`` where their marks stand, as panel.js puts a panel together."""
    return _MARK.sub(lambda mark: parts[mark[1]], bare)


@lru_cache(maxsize=20_000)
def part_of(part: str) -> tuple[str, str]:
    """The mark of a part of the panels last shown, and the part, one string for all panels that hold it."""
    return mark_of(part), part


def mark_of(text: str) -> str:
    """Eight letters that tell ``text`` from every other."""
    return urlsafe_b64encode(blake2b(text.encode(), digest_size=6).digest()).decode()


def written_length(text: str) -> int:
    """How many bytes ``text`` takes in UTF-8."""
    return len(text) if text.isascii() else len(text.encode())
