"""JSON as it travels: without a space that nobody reads, and each letter standing for itself."""

import json


def compact_json(content: object) -> bytes:
    """``content`` as JSON in UTF-8."""
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


def json_in_html(content: object) -> str:
    """The same for an element of a document, in which no tag may begin or end."""
    return compact_json(content).decode().replace("<", "\\u003c")
