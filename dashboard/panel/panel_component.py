"""The panel's place on the page: a component that is sent what changed, and renews only that in its HTML.

``st.html`` would clean 50 kB of HTML and build it anew at each step, which takes the browser longer than
all of Python's work. The templates that write it escape every text of the record.
"""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from dashboard.panel.panel_memory import WrittenPanel
from dashboard.serving.browser_component import browser_component
from dashboard.words.compact_json import compact_json
from geo.text import Language

PANELS_KEPT = 16
"""How many panels the browser keeps, those that came last; panel.js keeps as many."""


@dataclass(slots=True)
class Sent:
    """What the browser of a visit has of what it was sent, by their marks: parts, and the panels it keeps."""

    parts: set[str] = field(default_factory=set)
    panels: deque[str] = field(default_factory=lambda: deque(maxlen=PANELS_KEPT))

    def forget(self) -> None:
        """It has nothing: all is to be sent again."""
        self.parts.clear()
        self.panels.clear()


def panel_key(language: Language) -> str:
    """The key under which Streamlit's session has what the panel in ``language`` sent."""
    return f"panel-{language}"


def show_panel(panel: WrittenPanel, language: Language, sent: Sent, notify: Callable[[], None]) -> None:
    """Show ``panel``, that of a view, in ``language``.

    ``notify`` runs before it is shown again when the browser has settled on another view; ``settled`` reads
    that by the ``panel_key``. ``sent``, the visit's own, keeps what the browser has: of a day like one
    that was shown lately only the day travels. One that lacks some of it, as after a message that another
    overtook, says so and is sent all again.
    """
    new = {mark: part for mark, part in panel.parts.items() if mark not in sent.parts}
    known = panel.mark in sent.panels
    html = b"null" if known else panel.html
    # Streamlit would write what is no bytes as JSON twice, and look through it for tables.
    beside = compact_json({"mark": panel.mark, "said": panel.said, "parts": new})
    data = b'{"html":%b,%b' % (html, beside[1:])
    _component(language)(
        key=panel_key(language),
        data=data,
        on_view_change=notify,
        on_lacking_change=sent.forget,
    )
    sent.parts.update(new)
    if not known:
        sent.panels.append(panel.mark)


@cache
def _component(language: Language) -> Callable[..., Any]:
    return browser_component("four_islands_panel", "panel/panel.js", "streamlitPanel", language)
