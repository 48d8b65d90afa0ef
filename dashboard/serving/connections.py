"""The connections that uvicorn keeps for readers, each ended where a reader leaves it half open or unread.

What this relies on of uvicorn (0.54) beyond what it documents, which is that it takes classes like these
(``http=``, ``ws=``): the hooks of ``asyncio.Protocol`` that they have, ``cycle`` and its
``response_complete``, ``handle_websocket_upgrade``, ``keepalive_timeout``, ``handshake_complete`` and
``writable``.
"""

import asyncio
from collections.abc import Callable
from typing import Any

from uvicorn._types import ASGIReceiveEvent, ASGISendEvent
from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

REQUEST_SECONDS = 15.0
"""How long the head of a request may take to arrive, from its first byte or from the connection's start."""
UNREAD_SECONDS = 30.0
"""How long an answer may wait to be read, once as much waits as the system buffers and 64 kB more."""


class Patience:
    """Calls ``end`` once ``seconds`` have passed since it was last ``begin``-ed, unless it is ``over``."""

    def __init__(self, later: Callable[..., asyncio.TimerHandle], seconds: float) -> None:
        """Wait by ``later``, a loop's ``call_later``."""
        self._later = later
        self._seconds = seconds
        self._waiting: asyncio.TimerHandle | None = None

    def begin(self, end: Callable[[], None]) -> None:
        """Wait from now on, if it does not already."""
        if self._waiting is None:
            self._waiting = self._later(self._seconds, end)

    def over(self) -> None:
        """What was waited for has happened."""
        if self._waiting is not None:
            self._waiting.cancel()
            self._waiting = None


class PatientWriting(asyncio.Protocol):
    """What both kinds of connection have in common: one whose answers are not read ends."""

    loop: asyncio.AbstractEventLoop
    transport: asyncio.Transport

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Begin."""
        super().connection_made(transport)
        self._unread = Patience(self.loop.call_later, UNREAD_SECONDS)

    def pause_writing(self) -> None:
        """Too much is unread."""
        super().pause_writing()
        self._unread.begin(self.transport.abort)

    def resume_writing(self) -> None:
        """It is read again."""
        super().resume_writing()
        self._unread.over()

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait for nothing more."""
        self._unread.over()
        super().connection_lost(exc)


class PatientRequests(PatientWriting, H11Protocol):
    """A connection with requests: it ends where a head does not arrive, or an answer is not read."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Wait for the first request."""
        super().connection_made(transport)
        self._head = Patience(self.loop.call_later, REQUEST_SECONDS)
        self._head.begin(transport.abort)

    def data_received(self, data: bytes) -> None:
        """Wait for the rest of a head that begins here; uvicorn itself ends what rests between two."""
        if self.cycle is None or self.cycle.response_complete:
            self._head.begin(self.transport.abort)
        super().data_received(data)
        if self.cycle is not None and not self.cycle.response_complete:
            self._head.over()

    def handle_websocket_upgrade(self, event: Any) -> None:
        """From here on it is a socket's own patience that counts."""
        self._head.over()
        super().handle_websocket_upgrade(event)

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait for nothing more."""
        self._head.over()
        super().connection_lost(exc)


class PatientSocket(PatientWriting, WebSocketsSansIOProtocol):
    """A page's socket: while its reader leaves answers unread nothing more is taken in, and then it ends."""

    def keepalive_timeout(self) -> None:
        """The reader is gone: what it has not read would keep the connection open for good."""
        super().keepalive_timeout()
        self.transport.abort()

    async def send(self, message: ASGISendEvent) -> None:
        """Send; a socket that was refused by an answer in words has had its handshake.

        uvicorn takes it as one that was left without, and writes a line into the log for each.
        """
        await super().send(message)
        if message["type"] == "websocket.http.response.body" and not message.get("more_body"):
            self.handshake_complete = True

    async def receive(self) -> ASGIReceiveEvent:
        """The next message, once what was sent before is on its way; meanwhile the reader's own wait."""
        await self.writable.wait()
        return await super().receive()
