"""Connections that are left half open or unread are ended, over a real wire; honest ones are not."""

import asyncio
import contextlib
import socket
import zlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from random import Random

import pytest
import uvicorn
from starlette.types import Message, Receive, Scope, Send
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.frames import Frame, Opcode

from dashboard.serving import connections, streamlit_internals
from dashboard.serving.allowance import Allowance
from dashboard.serving.connections import PatientRequests, PatientSocket
from dashboard.serving.fair_shares import refuse
from dashboard.serving.process import LARGEST_MESSAGE
from dashboard.serving.streamlit_internals import UNPACKED, widen_socket_window
from tests.awaiting import awaited

SHORT = 0.05
LONG = 1_000_000
MUCH = Random(1).randbytes(LONG)
REQUEST = b"GET / HTTP/1.1\r\nHost: here\r\n\r\n"


async def app(scope: Scope, receive: Receive, send: Send) -> None:
    """Much to read at ``/much``, little elsewhere; a socket is sent as much as it sends, or much."""
    if scope["type"] == "http":
        body = b"." * (LONG * 20 if scope["path"] == "/much" else 2)
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": body})
        return
    if scope["path"] == "/full":
        await refuse(scope, send)
        return
    await receive()
    await send({"type": "websocket.accept"})
    while (message := await receive())["type"] == "websocket.receive":
        asked: Message = message
        reply = MUCH if asked["bytes"] == b"much" else b"." * len(asked["bytes"])
        await send({"type": "websocket.send", "bytes": reply})


class Noted:
    """A connection of which is known when it has ended: the last one made, at its class."""

    gone: asyncio.Event

    def connection_made(self, transport: asyncio.Transport) -> None:
        type(self).gone = asyncio.Event()
        super().connection_made(transport)  # type: ignore[misc]

    def connection_lost(self, exc: Exception | None) -> None:
        super().connection_lost(exc)  # type: ignore[misc]
        self.gone.set()


class NotedRequests(Noted, PatientRequests):
    pass


class NotedSocket(Noted, PatientSocket):
    pass


@asynccontextmanager
async def served() -> AsyncIterator[int]:
    """The port of a server that has these connections."""
    config = uvicorn.Config(
        *(app,),
        http=NotedRequests,
        ws=NotedSocket,
        lifespan="off",
        log_config=None,
        ws_max_size=LARGEST_MESSAGE,
        timeout_graceful_shutdown=1,
    )
    server = uvicorn.Server(config)
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        task = asyncio.create_task(server.serve([listening]))
        while not server.started:
            await asyncio.sleep(0)
        yield listening.getsockname()[1]
        server.should_exit = True
        await task


@asynccontextmanager
async def connected(port: int) -> AsyncIterator[tuple[asyncio.StreamReader, asyncio.StreamWriter]]:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        yield reader, writer
    finally:
        writer.close()
        with contextlib.suppress(ConnectionError):
            await writer.wait_closed()


async def ended(reader: asyncio.StreamReader) -> bool:
    """Whether the other end ends the connection."""
    try:
        return await asyncio.wait_for(reader.read(), 10) is not None
    except ConnectionError:
        return True


@pytest.mark.parametrize(
    ("before", "begun"), [(b"", b""), (b"", b"GET / HTTP/1.1\r\nHost: he"), (REQUEST, b"GET / HT")]
)
def test_a_request_that_never_comes_whole_is_not_waited_for(
    before: bytes, begun: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither the first on a connection nor one after an answer."""
    monkeypatch.setattr(connections, "REQUEST_SECONDS", SHORT)

    async def one() -> bool:
        async with served() as port, connected(port) as (reader, writer):
            if before:
                writer.write(before)
                await reader.readuntil(b"..")
            writer.write(begun)
            return await ended(reader)

    assert awaited(one())


def test_an_answer_that_nobody_reads_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """The connection is gone at the server's end, and with it what was left to send."""
    monkeypatch.setattr(connections, "UNREAD_SECONDS", SHORT)

    async def one() -> None:
        async with served() as port, connected(port) as (_, writer):
            writer.transport.pause_reading()  # type: ignore[attr-defined]
            writer.write(REQUEST.replace(b"/ ", b"/much "))
            while not hasattr(NotedRequests, "gone"):
                await asyncio.sleep(0)
            await asyncio.wait_for(NotedRequests.gone.wait(), 10)

    awaited(one())


def test_a_socket_that_nobody_reads_is_given_up_and_not_heard(monkeypatch: pytest.MonkeyPatch) -> None:
    """While its answers wait nothing more of it is taken in; in the end it is closed."""
    monkeypatch.setattr(connections, "UNREAD_SECONDS", SHORT)
    heard: list[Message] = []
    receive = PatientSocket.receive

    async def listening(self: PatientSocket) -> Message:
        message: Message = await receive(self)  # type: ignore[assignment]
        heard.append(message)
        return message

    monkeypatch.setattr(PatientSocket, "receive", listening)

    async def one() -> None:
        async with served() as port, connect(f"ws://127.0.0.1:{port}", close_timeout=0) as page:
            page.transport.pause_reading()
            for _ in range(50):
                await page.send(b"much")
            await asyncio.wait_for(NotedSocket.gone.wait(), 10)
            page.transport.abort()

    awaited(one())
    assert sum(message["type"] == "websocket.receive" for message in heard) < 50


def test_who_reads_is_answered_however_often() -> None:
    """No patience ends where answers are read, over many times what is buffered."""

    async def one() -> None:
        async with served() as port, connect(f"ws://127.0.0.1:{port}", max_size=None) as page:
            for _ in range(20):
                await page.send(b"much")
                assert len(await page.recv()) == LONG

    awaited(one())


def test_a_message_packed_a_thousandfold_is_not_unpacked() -> None:
    """A socket that sends more than its share, unpacked, is closed with 1009 and costs no memory."""

    async def one() -> int | None:
        widen_socket_window()
        async with served() as port, connect(f"ws://127.0.0.1:{port}", max_size=None) as page:
            with contextlib.suppress(ConnectionClosed):
                for _ in range(2 + UNPACKED[0] // 100_000):
                    await page.send(b"\0" * 100_000)
                    await page.recv()
                await page.recv()
            return page.close_code

    assert awaited(one()) == 1009


def test_what_a_hand_sends_is_never_too_much() -> None:
    """Half a kilobyte eleven times a second: an hour's worth, by a clock of its own."""
    now = 0.0
    deflate = streamlit_internals._Sparing(False, False, 15, 12)
    deflate._unpacked = Allowance(*UNPACKED, lambda: now)
    packer = zlib.compressobj(wbits=-12)
    for _ in range(11 * 3600):
        packed = packer.compress(b"{}" * 256) + packer.flush(zlib.Z_SYNC_FLUSH)
        frame = Frame(Opcode.BINARY, packed[:-4], rsv1=True)
        assert len(deflate.decode(frame, max_size=LARGEST_MESSAGE).data) == 512
        now += 1 / 11


def test_a_socket_that_is_refused_is_told_so_and_the_log_is_not(caplog: pytest.LogCaptureFixture) -> None:
    """It is answered by a 503 in words, as any request."""

    async def one() -> int:
        async with served() as port:
            with pytest.raises(InvalidStatus) as refused:
                async with connect(f"ws://127.0.0.1:{port}/full"):
                    pass
            await NotedSocket.gone.wait()
            return refused.value.response.status_code

    with caplog.at_level("INFO"):
        assert awaited(one()) == 503
    assert not [line for line in caplog.messages if "handshake" in line]
