"""What the server answers, without a server: its own routes, asked one by one."""

import asyncio
from collections.abc import Mapping, Sequence
from typing import Any, Self
from urllib.parse import urlencode, urlsplit

from starlette.requests import Request
from starlette.routing import Match, Route

from dashboard.reference.reader import FILES_ONLY


class Mirror:
    """The answers of ``routes`` as they are sent from a site at the address ``root``; used in a ``with``."""

    def __init__(self, routes: Sequence[Route], root: str) -> None:
        """Ask ``routes``; ``root`` ends in a slash."""
        self._routes = routes
        self._runner = asyncio.Runner()
        self._root = urlsplit(root)

    def __enter__(self) -> Self:
        """Answer until the end."""
        self._runner.__enter__()
        return self

    def __exit__(self, *raised: object) -> None:
        """Close what the answers ran on."""
        self._runner.close()

    def answer(self, address: str, **query: str) -> bytes:
        """The body at ``address``, from the root; raises LookupError if it is not there."""
        scope = self._scope(address, query)
        for route in self._routes:
            match, found = route.matches(scope)
            if match is Match.FULL:
                return self._body(route, {**scope, **found}, address)
        raise LookupError(f"no route answers {address}")

    def request(self, address: str, **query: str) -> Request:
        """A reader's request of ``address``."""
        return Request(self._scope(address, query))

    def _body(self, route: Route, scope: Mapping[str, Any], address: str) -> bytes:
        sent: list[Any] = []

        async def receive() -> dict[str, Any]:
            return {"type": "http.request", "body": b"", "more_body": False}

        async def send(message: Any) -> None:
            sent.append(message)

        async def asked() -> None:
            await route.app(dict(scope), receive, send)

        self._runner.run(asked())
        if sent[0]["status"] != 200:
            raise LookupError(f"{address} is answered with {sent[0]['status']}")
        return b"".join(message.get("body", b"") for message in sent[1:])

    def _scope(self, address: str, query: Mapping[str, str]) -> dict[str, Any]:
        base = self._root.path.removesuffix("/")
        return {
            "type": "http",
            "method": "GET",
            "scheme": self._root.scheme,
            "server": (self._root.hostname, self._root.port),
            "path": f"{base}/{address}",
            "root_path": base,
            "query_string": urlencode(query).encode(),
            "headers": [(b"host", self._root.netloc.encode())],
            FILES_ONLY: True,
        }
