"""Modules and data written into a document of their own, which then asks no server for anything."""

import base64
import json
from posixpath import dirname, join, normpath

from dashboard.serving.assets import IMPORT, module, module_graph


def data_address(media_type: str, content: bytes) -> str:
    """An address that carries ``content`` itself: ``data:…``."""
    return f"data:{media_type};base64,{base64.b64encode(content).decode()}"


def import_map(*names: str) -> str:
    """An import map, as it stands in HTML, for the modules ``names`` and all that they import.

    Each module goes by its path below dashboard/, such as ``map/map.js``, wherever it is imported: a module
    in a ``data:`` address has no neighbours that ``../`` could lead to.
    """
    imports = {name: data_address("text/javascript", _module(name)) for name in module_graph(*names)}
    return f'<script type="importmap">{json.dumps({"imports": imports})}</script>'


def _module(name: str) -> bytes:
    beside = dirname(name)
    by_path = IMPORT.sub(
        lambda one: one[0].replace(one[1], normpath(join(beside, one[1]))), module(name).decode()
    )
    return by_path.encode()
