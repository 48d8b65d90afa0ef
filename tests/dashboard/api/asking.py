"""Asking for what programs read, answered as the server does: with its headers, and on unknown addresses."""

import json
from dataclasses import dataclass
from typing import Any

from starlette.applications import Starlette
from starlette.datastructures import Headers
from starlette.types import Message

from dashboard.api.routes import ROUTES
from dashboard.reference.unknown_addresses import UnknownAddresses
from dashboard.serving.base_path import below_base_path
from dashboard.serving.headers import SecurityHeaders
from tests.awaiting import awaited

SERVED = below_base_path(ROUTES)
APP = SecurityHeaders(UnknownAddresses(Starlette(routes=SERVED), SERVED))


@dataclass(frozen=True)
class Answered:
    """What came back."""

    status: int
    headers: Headers
    body: bytes

    def json(self) -> Any:
        """The body, which must be JSON by its type."""
        assert "json" in self.headers["content-type"]
        return json.loads(self.body)


def ask(address: str, method: str = "GET", **headers: str) -> Answered:
    """What the server answers to ``method`` of ``address``; underscores in ``headers`` stand for hyphens."""
    sent: list[Message] = []

    async def keep(message: Message) -> None:
        sent.append(message)

    async def nothing() -> Message:
        return {"type": "http.request", "body": b""}

    path, _, query = address.partition("?")
    scope = {
        "type": "http",
        "method": method,
        "path": path,
        "root_path": "",
        "query_string": query.encode(),
        "headers": [
            (b"host", b"here"),
            *((name.replace("_", "-").lower().encode(), value.encode()) for name, value in headers.items()),
        ],
    }
    awaited(APP(scope, nothing, keep))
    body = b"".join(message.get("body", b"") for message in sent[1:])
    return Answered(sent[0]["status"], Headers(raw=sent[0]["headers"]), body)
