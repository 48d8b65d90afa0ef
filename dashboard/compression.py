"""Compression of what Streamlit sends plain: its own bundle, packed once and kept.

Streamlit leaves /static/ and the document uncompressed because Starlette would pack them anew on every
request; its bundles never change while the process lives, so packing each once costs next to nothing.
"""

import gzip
from functools import lru_cache
from pathlib import Path

import streamlit
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

_STATIC = Path(streamlit.__file__).parent / "static"
_PACKED = {".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8"}


class CompressedBundle:
    """ASGI middleware that answers GET /static/….js and ….css with packed bytes where they are accepted."""

    def __init__(self, app: ASGIApp) -> None:
        """Wrap ``app``, which answers everything else."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a bundle's request, or pass it on."""
        response = _packed_response(Request(scope)) if scope["type"] == "http" else None
        await (response or self.app)(scope, receive, send)


def _packed_response(request: Request) -> Response | None:
    path = request.url.path
    if request.method != "GET" or not path.startswith("/static/"):
        return None
    if Path(path).suffix not in _PACKED or "gzip" not in request.headers.get("accept-encoding", ""):
        return None
    packed = _packed(path)
    if packed is None:
        return None
    return Response(
        packed,
        media_type=_PACKED[Path(path).suffix],
        headers={
            "Content-Encoding": "gzip",
            "Cache-Control": "public, immutable, max-age=31536000",
            "Vary": "Accept-Encoding",
        },
    )


@lru_cache(maxsize=512)
def _packed(path: str) -> bytes | None:
    file = (_STATIC / path.lstrip("/")).resolve()
    if not file.is_relative_to(_STATIC.resolve()) or not file.is_file():
        return None
    return gzip.compress(file.read_bytes(), 9, mtime=0)
