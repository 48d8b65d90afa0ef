"""Addresses that carry their content: a document that uses them asks no server for it."""

import base64


def data_address(media_type: str, content: bytes) -> str:
    """An address that carries ``content`` itself: ``data:…``."""
    return f"data:{media_type};base64,{base64.b64encode(content).decode()}"
