"""The panel's place on the page: a component that renews only what changed in its HTML.

``st.html`` would clean 50 kB of HTML and build it anew at each step, which takes the browser longer than
all of Python's work. The templates that write it escape every text of the record.
"""

from collections.abc import Callable
from functools import cache
from typing import Any

from dashboard.panel.panel_memory import WrittenPanel
from dashboard.serving.browser_component import browser_component
from dashboard.words.compact_json import compact_json
from geo.text import Language


def panel_key(language: Language) -> str:
    """The key under which Streamlit's session has what the panel in ``language`` sent."""
    return f"panel-{language}"


def show_panel(panel: WrittenPanel, language: Language, sent: set[str], notify: Callable[[], None]) -> None:
    """Show ``panel``, that of a view, in ``language``.

    ``notify`` runs before it is shown again when the browser has settled on another view; ``settled`` reads
    that by the ``panel_key``. ``sent``, the visit's own, keeps the marks of the parts that the browser has.
    One that lacks some of them, as after a message that another overtook, says so and is sent them all again.
    """
    new = {mark: part for mark, part in panel.parts.items() if mark not in sent}
    # Streamlit would write what is no bytes as JSON twice, and look through it for tables.
    data = b'{"html":%b,"parts":%b}' % (panel.html, compact_json(new))
    _component(language)(
        key=panel_key(language),
        data=data,
        on_view_change=notify,
        on_lacking_change=sent.clear,
    )
    sent.update(new)


@cache
def _component(language: Language) -> Callable[..., Any]:
    return browser_component("four_islands_panel", "panel/panel.js", "streamlitPanel", language)
