"""A panel as the browser puts it together: panel.js in Python."""

import json
import re
from collections.abc import Mapping

from dashboard.panel.panel_memory import WrittenPanel


def filled(bare: str, parts: Mapping[str, str]) -> str:
    """``bare`` with the parts where their marks stand."""
    return re.sub(r"<!--([\w-]{8})-->", lambda mark: parts[mark[1]], bare)


def shown(panel: WrittenPanel) -> str:
    """The HTML of ``panel``."""
    return filled(json.loads(panel.html), panel.parts)
