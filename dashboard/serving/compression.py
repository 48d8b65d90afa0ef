"""Compression: what never changes while the process lives is packed once and sent many times.

Streamlit leaves /static/ uncompressed because Starlette would pack it anew on every request.
"""

import gzip
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import brotli
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from dashboard.serving.base_path import base_path
from dashboard.serving.streamlit_internals import bundle

_MEDIA_TYPES = {".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8"}
# A sixteenth smaller than at 9, outlines by a sixth, for a third of a second with the largest file; 11 takes
# more than twice as long for a percent or two.
_BROTLI_QUALITY = 10
# What is packed for one reader is packed while that reader waits.
_QUICK_BROTLI_QUALITY = 4
_QUICK_GZIP_LEVEL = 6
HTML = "text/html; charset=utf-8"


@dataclass(frozen=True)
class Packed:
    """A file as it can be sent: plain, and packed in the two ways that browsers ask for."""

    media_type: str
    plain: bytes
    gzip: bytes
    brotli: bytes


def pack(content: bytes, media_type: str) -> Packed:
    """``content`` packed both ways; the same bytes each time."""
    return Packed(
        media_type,
        content,
        gzip.compress(content, 9, mtime=0),
        brotli.compress(content, quality=_BROTLI_QUALITY),
    )


KEPT_FOR_GOOD = {"Cache-Control": "public, max-age=31536000, immutable"}


def answer(request: Request, packed: Packed, headers: Mapping[str, str] = KEPT_FOR_GOOD) -> Response:
    """``packed`` in the smallest way that ``request`` accepts, with ``headers``."""
    match accepted_encoding(request):
        case "br":
            return _encoded(packed.brotli, packed.media_type, headers, "br")
        case "gzip":
            return _encoded(packed.gzip, packed.media_type, headers, "gzip")
    return _encoded(packed.plain, packed.media_type, headers)


def answer_once(
    request: Request,
    content: str | bytes,
    headers: Mapping[str, str],
    status: int = 200,
    media_type: str = HTML,
) -> Response:
    """A page, or what else was made for this ``request`` alone, packed as quickly as it is worth."""
    sent = content.encode() if isinstance(content, str) else content
    encoding = accepted_encoding(request)
    match encoding:
        case "br":
            sent = brotli.compress(sent, quality=_QUICK_BROTLI_QUALITY)
        case "gzip":
            sent = gzip.compress(sent, _QUICK_GZIP_LEVEL, mtime=0)
    return _encoded(sent, media_type, headers, encoding, status)


def accepted_encoding(request: Request) -> Literal["br", "gzip"] | None:
    """The best way of packing that ``request`` accepts (RFC 9110, section 12.5.3), if any."""
    accepted = {
        coding.strip()
        for coding, _, weight in (
            one.partition(";") for one in request.headers.get("accept-encoding", "").lower().split(",")
        )
        if weight.replace(" ", "") not in ("q=0", "q=0.0", "q=0.00", "q=0.000")
    }
    if "br" in accepted:
        return "br"
    return "gzip" if "gzip" in accepted else None


def _encoded(
    content: bytes,
    media_type: str,
    headers: Mapping[str, str],
    encoding: str | None = None,
    status: int = 200,
) -> Response:
    varies = [*filter(None, [headers.get("Vary")]), "Accept-Encoding"]
    own = {"Vary": ", ".join(varies)} | ({"Content-Encoding": encoding} if encoding else {})
    return Response(content, status, {**headers, **own}, media_type)


class CompressedBundle:
    """ASGI middleware that answers GET /static/….js and ….css of Streamlit's with packed bytes."""

    def __init__(self, app: ASGIApp) -> None:
        """Wrap ``app``, which answers everything else."""
        self.app = app
        self.base = base_path()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a bundle's request, or pass it on."""
        packed = None
        path = scope["path"].removeprefix(self.base) if scope["type"] == "http" else ""
        if path.startswith("/static/") and scope["method"] == "GET":
            # Packing the largest takes most of a second, once: not on the loop that serves everyone.
            packed = await run_in_threadpool(_bundle, path)
        await (answer(Request(scope), packed) if packed else self.app)(scope, receive, send)


_bundles: dict[str, Packed] = {}


def _bundle(address: str) -> Packed | None:
    file = bundle().get(address)  # no address becomes a path, whatever is written in it
    if file is None:
        return None
    if address not in _bundles:
        _bundles[address] = pack(file.read_bytes(), _MEDIA_TYPES[file.suffix])
    return _bundles[address]
