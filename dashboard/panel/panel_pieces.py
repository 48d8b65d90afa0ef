"""All panels of a group in pieces, from which the browser puts any of them together without a server.

Panels of neighbouring days have nearly all in common, and what stands in several is written once. The
browser's half is panel_pieces.js, which gives the same HTML letter by letter.
"""

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import Any

from dashboard.panel.citations import CitationsByName
from dashboard.panel.panel import panel_of_any_day
from dashboard.record.record import catalog
from dashboard.view.view import View, first_day
from geo.codes import Island
from geo.text import Language
from geo.turning_days import turning_days

PERIODS = 4
"""Into how many the record's days are cut, each with as many panels: a reader of one fetches no other."""
_SECTION = re.compile(r'(?=<(?:section|details class="part))')
_PIECE = re.compile(
    r"(?=<(?:details|li|div|dt|dd|p|h3|ul|dl)\b|\{)|(?<=</li>)|(?<=</details>)|(?<=</p>)|(?<=</dd>)|(?<=\})"
)
_CITING = re.compile(r'<sup class="cites">(.*?)</sup>')
_CITED = re.compile(r'<a href="#source-\{([a-z0-9-]+)\}"[^>]*>[^<]*</a>')
_NUMBER = re.compile(r'<li id="source-\{([a-z0-9-]+)\}">')
_BRACES = re.compile(r"[{}]")


def periods() -> Sequence[date]:
    """The first day of each period, the earliest first."""
    return [days[0] for days in _cut()]


def panel_pieces(island: Island | None, language: Language) -> list[dict[str, Any]]:
    """All panels of ``island``, or of all groups, in ``language``: those of each period, as JSON takes them.

    ``days`` has the first day of each panel, ``panels`` its sections, ``sections`` the pieces of each, all by
    number; ``pieces`` is HTML with ``{id id}`` where sources are cited and ``{=id}`` for a source's number,
    and ``cite`` the link that a number is, with ``{}`` in its place.

    Raises ``ValueError`` if a panel says something in braces, which mark its citations here.
    """
    return [_period(days, island, language) for days in _cut()]


def _cut() -> Sequence[Sequence[date]]:
    first = first_day()
    days = [first, *(day for day in turning_days(catalog()) if day > first)]
    edges = [len(days) * part // PERIODS for part in range(PERIODS + 1)]
    return [days[begin:end] for begin, end in pairwise(edges)]


def _period(days: Sequence[date], island: Island | None, language: Language) -> dict[str, Any]:
    pieces: dict[str, int] = {}
    sections: dict[tuple[int, ...], int] = {}
    panels: list[list[int]] = []
    cite = ""
    for day in days:
        html = panel_of_any_day(catalog(), View(day, island, language=language), CitationsByName)
        if link := _CITED.search(html):
            cite = link[0].replace(f"{{{link[1]}}}", "{}")
        marked = _marked(html)
        panels.append(
            [
                sections.setdefault(
                    tuple(pieces.setdefault(piece, len(pieces)) for piece in _PIECE.split(section) if piece),
                    len(sections),
                )
                for section in _SECTION.split(marked)
            ]
        )
    return {
        "days": [day.isoformat() for day in days],
        "panels": panels,
        "sections": list(sections),
        "pieces": list(pieces),
        "cite": cite,
    }


def _in_short(citing: re.Match[str]) -> str:
    cited = _CITED.findall(citing[1])
    return f"{{{' '.join(cited)}}}" if cited else citing[0]


def _marked(html: str) -> str:
    """``html`` by name with its citations in short."""
    bare = _NUMBER.sub("", _CITING.sub("", html))
    if _BRACES.search(bare):
        raise ValueError(f"a panel says something in braces: {bare[max(0, bare.index('{') - 40) :][:80]}")
    short = _CITING.sub(_in_short, html)
    return _NUMBER.sub(r'<li id="source-{=\1}">', short)
