"""The panel's place on the page: a component that renews only what changed in its HTML.

``st.html`` would clean 28 kB of HTML and build it anew at each step, which takes the browser longer than
all of Python's work. The templates that write it escape every text of the record.
"""

from collections.abc import Callable
from functools import cache
from typing import Any

from dashboard.serving.browser_component import browser_component
from geo.text import Language

KEY = "panel"


def show_panel(html: str, language: Language) -> None:
    """Show ``html``, the panel of a view, in ``language``."""
    _component(language)(key=f"{KEY}-{language}", data={"html": html})


@cache
def _component(language: Language) -> Callable[..., Any]:
    return browser_component("four_islands_panel", "panel/panel.js", "panel", language)
