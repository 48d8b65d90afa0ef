"""An address that programs read, from whatever page they run on: GET, HEAD and OPTIONS change nothing.

Whoever asks again with the ETag of what it has (If-None-Match) is told that it still holds, in no bytes.
"""

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from http import HTTPStatus

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from dashboard.api.problem_details import MEDIA_TYPE, RefusedError
from dashboard.serving.compression import Packed, accepted_encoding, answer, answer_once

METHODS = ("GET", "HEAD", "OPTIONS")
ALLOW = ", ".join(METHODS)
FROM_ANYWHERE = {
    # Nothing here is anybody's secret, and nothing depends on who asks.
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "Content-Disposition, ETag, X-Edition-Digest",
    # A page that is isolated from others (COEP) may use it too.
    "Cross-Origin-Resource-Policy": "cross-origin",
}
PREFLIGHT = {
    "Allow": ALLOW,
    "Access-Control-Allow-Methods": ALLOW,
    "Access-Control-Allow-Headers": "If-None-Match",
    "Access-Control-Max-Age": "86400",
}
KEPT = {"Cache-Control": "public, max-age=3600"}
"""An edition changes with the process; an hour later its ETag tells."""
NOT_KEPT = {"Cache-Control": "no-store"}


@dataclass(frozen=True)
class Reply:
    """What an address answers: bytes made for one request, or packed once for all."""

    content: bytes | Packed
    media_type: str
    headers: Mapping[str, str] = field(default_factory=dict)
    packable: bool = True
    """Whether its bytes get smaller by packing."""

    @property
    def digest(self) -> str:
        """Of its bytes before they are packed, 32 hexadecimal digits."""
        plain = self.content.plain if isinstance(self.content, Packed) else self.content
        return sha256(plain).hexdigest()[:32]


class Reading:
    """An ASGI endpoint that answers with what ``respond`` makes of a request, or with the problem in it."""

    def __init__(self, respond: Callable[[Request], Reply]) -> None:
        """Take what answers; it may raise ``RefusedError``."""
        self.respond = respond

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, away from the loop that serves everyone."""
        response = await run_in_threadpool(self._answer, Request(scope))
        response.headers.update(FROM_ANYWHERE)
        await response(scope, receive, send)

    def _answer(self, request: Request) -> Response:
        if request.method == "OPTIONS":
            return Response(status_code=HTTPStatus.NO_CONTENT, headers=PREFLIGHT)
        try:
            if request.method not in METHODS:
                raise RefusedError(
                    HTTPStatus.METHOD_NOT_ALLOWED,
                    f"method: came {request.method}; allowed: {ALLOW}",
                    Allow=ALLOW,
                )
            return _sent(request, self.respond(request))
        except RefusedError as error:
            return _problem(request, error)
        except Exception:
            logging.getLogger(__name__).exception("%s could not be answered", request.url.path)
            status = HTTPStatus.INTERNAL_SERVER_ERROR
            return _problem(request, RefusedError(status, "The answer could not be made; it is our fault."))


def _sent(request: Request, reply: Reply) -> Response:
    encoding = accepted_encoding(request) if reply.packable else None
    # Each way of packing has an ETag of its own: a strong one promises the same bytes.
    tag = f'"{reply.digest}{f"-{encoding}" if encoding else ""}"'
    headers = {**KEPT, **reply.headers, "ETag": tag}
    if _has(request, tag):
        return Response(status_code=HTTPStatus.NOT_MODIFIED, headers={**headers, "Vary": "Accept-Encoding"})
    if isinstance(reply.content, Packed):
        return answer(request, reply.content, headers)
    if reply.packable:
        return answer_once(request, reply.content, headers, media_type=reply.media_type)
    return Response(reply.content, headers=headers, media_type=reply.media_type)


def _has(request: Request, tag: str) -> bool:
    """Whether the asker names ``tag`` as what it has (RFC 9110, section 13.1.2: compared weakly)."""
    named = [one.strip() for one in request.headers.get("if-none-match", "").split(",")]
    return "*" in named or tag in (one.removeprefix("W/") for one in named)


def _problem(request: Request, error: RefusedError) -> Response:
    content = error.problem.model_dump_json()
    headers = {**NOT_KEPT, **error.headers}
    return answer_once(request, content, headers, error.problem.status, MEDIA_TYPE)
