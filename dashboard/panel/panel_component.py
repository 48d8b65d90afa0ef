"""The panel's place on the page: a component that renews only what changed in its HTML.

``st.html`` would clean 50 kB of HTML and build it anew at each step, which takes the browser longer than
all of Python's work. The templates that write it escape every text of the record.

A long text travels once a visit, and so does what the list tells of a source: panels of neighbouring days
have nearly all of them in common. With them a panel outgrows the 32 kB that the socket's compression looks
back over, in Japanese and Russian several times, and every step would cost the whole.
"""

import json
import re
from base64 import urlsafe_b64encode
from collections.abc import Callable
from functools import cache, lru_cache
from hashlib import blake2b
from typing import Any

from dashboard.serving.browser_component import browser_component
from geo.text import Language

KEY = "panel"
LONG = 30
"""Bytes from which on a text is long as Streamlit writes it, six for a Cyrillic letter; a mark takes 15."""
_PARTS = re.compile(r'(<li id="source-\d+">)((?:(?!</li>).)+)|(>)([^<>]+)')


def show_panel(html: str, language: Language, sent: set[str]) -> None:
    """Show ``html``, the panel of a view, in ``language``.

    ``sent``, the visit's own, keeps the marks of the parts that the browser has. One that lacks some of them,
    as after a message that another overtook, says so and is sent them all again.
    """
    bare, parts = without_parts(html)
    new = {mark: part for mark, part in parts.items() if mark not in sent}
    _component(language)(
        key=f"{KEY}-{language}", data={"html": bare, "parts": new}, on_lacking_change=sent.clear
    )
    sent.update(new)


def without_parts(html: str) -> tuple[str, dict[str, str]]:
    """``html`` with marks in place of its long texts and of what it tells of sources; and these by mark.

    A mark follows from its part alone, in whatever panel, day and language that stands.
    """
    parts: dict[str, str] = {}

    def marked(found: re.Match[str]) -> str:
        before, part = found[1] or found[3], found[2] or found[4]
        if found[4] and written_length(part) < LONG:
            return found[0]
        mark = _mark(part)
        parts[mark] = part
        return f"{before}<!--{mark}-->"

    return _PARTS.sub(marked, html), parts


@lru_cache(maxsize=20_000)
def _mark(part: str) -> str:
    """Kept for the parts of the panels last shown: at each step nearly all are the same again."""
    return urlsafe_b64encode(blake2b(part.encode(), digest_size=6).digest()).decode()


def written_length(text: str) -> int:
    """How many bytes ``text`` takes in Streamlit's JSON, in which only ASCII stands for itself."""
    return len(text) if text.isascii() else len(json.dumps(text)) - 2


@cache
def _component(language: Language) -> Callable[..., Any]:
    return browser_component("four_islands_panel", "panel/panel.js", "panel", language)
