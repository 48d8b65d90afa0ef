"""A slow line: a proxy between browser and server that delays, holds back, or cuts what passes."""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from random import Random

CHUNK = 1 << 16
LATENCY = 0.3
"""Seconds that a slow line adds each way."""
LATER = 0.6
"""Seconds more for the chunks that had to be sent again: what loss means on a stream."""
LOSS = 0.05
"""The share of those chunks."""


@dataclass
class _Way:
    """One direction, of all connections together: open, or holding everything back."""

    waiting: int = 0
    """Bytes that were taken and not yet handed on."""
    gate: asyncio.Event = field(default_factory=asyncio.Event)


class SlowLine:
    """A line to the server on ``port``, as fast as the machine until told otherwise."""

    def __init__(self, port: int) -> None:
        """Lead to ``port``; ``address`` is what the browser opens."""
        self.port = port
        self.address = ""
        self.slow = False
        self._random = Random(1956)
        self._changed = threading.Condition()
        self._ways = {True: _Way(), False: _Way()}
        self._connections: set[asyncio.Task[None]] = set()
        self._cut = False
        self._loop = asyncio.new_event_loop()
        for way in self._ways.values():
            way.gate.set()

    def hold(self, *, to_server: bool) -> None:
        """Let nothing more through this way until ``release``."""
        self._loop.call_soon_threadsafe(self._ways[to_server].gate.clear)

    def release(self, *, to_server: bool) -> None:
        """Let through what was held, in its order, and all that follows."""
        self._loop.call_soon_threadsafe(self._ways[to_server].gate.set)

    def await_held(self, size: int, *, to_server: bool) -> None:
        """Wait until at least ``size`` bytes are held back this way."""
        way = self._ways[to_server]
        with self._changed:
            if not self._changed.wait_for(lambda: way.waiting >= size, timeout=30):
                raise TimeoutError(f"only {way.waiting} bytes were held back, not {size}")

    def cut(self) -> None:
        """End every connection, and every new one at once, until ``restore``."""
        asyncio.run_coroutine_threadsafe(self._end_connections(cut=True), self._loop).result()

    def restore(self, port: int | None = None) -> None:
        """Take connections again, to another server if ``port`` is given."""
        self.port = port or self.port
        asyncio.run_coroutine_threadsafe(self._end_connections(cut=False), self._loop).result()

    async def _end_connections(self, *, cut: bool) -> None:
        self._cut = cut
        others = [*self._connections]
        for one in others:
            one.cancel()
        await asyncio.gather(*others, return_exceptions=True)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        own = asyncio.current_task()
        assert own is not None
        self._connections.add(own)
        # Cut, or one side hung up: so does the other.
        with suppress(OSError, asyncio.CancelledError):
            if not self._cut:
                await self._join(reader, writer)
        self._connections.discard(own)
        writer.transport.abort()

    async def _join(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        upstream, downstream = await asyncio.open_connection("127.0.0.1", self.port)
        ways = [
            asyncio.ensure_future(self._carry(reader, downstream, self._ways[True])),
            asyncio.ensure_future(self._carry(upstream, writer, self._ways[False])),
        ]
        try:
            await asyncio.gather(*ways)
        finally:
            for way in ways:
                way.cancel()
            downstream.transport.abort()

    async def _carry(self, source: asyncio.StreamReader, target: asyncio.StreamWriter, way: _Way) -> None:
        """Carry chunks in their order, each no earlier than its delay allows."""
        under_way: asyncio.Queue[tuple[float, bytes]] = asyncio.Queue()
        taking = asyncio.ensure_future(self._take(source, under_way, way))
        try:
            while True:
                due, chunk = await under_way.get()
                await asyncio.sleep(max(0.0, due - self._loop.time()))
                await way.gate.wait()
                self._count(way, -len(chunk))
                if not chunk:
                    break
                target.write(chunk)
                await target.drain()
            target.write_eof()
        finally:
            taking.cancel()
            self._count(way, -sum(len(chunk) for _, chunk in _rest(under_way)))

    async def _take(
        self, source: asyncio.StreamReader, under_way: "asyncio.Queue[tuple[float, bytes]]", way: _Way
    ) -> None:
        chunk = b"first"
        while chunk:
            try:
                chunk = await source.read(CHUNK)
            except OSError:
                chunk = b""
            self._count(way, len(chunk))
            under_way.put_nowait((self._loop.time() + self._delay(), chunk))

    def _count(self, way: _Way, size: int) -> None:
        with self._changed:
            way.waiting += size
            self._changed.notify_all()

    def _delay(self) -> float:
        if not self.slow:
            return 0.0
        return LATENCY + (LATER if self._random.random() < LOSS else 0.0)

    @contextmanager
    def laid(self) -> Iterator["SlowLine"]:
        """Take connections, in a thread of its own, until the block ends."""
        thread = threading.Thread(target=self._loop.run_forever, name="slow line", daemon=True)
        thread.start()
        starting = asyncio.start_server(self._serve, "127.0.0.1", 0)
        server = asyncio.run_coroutine_threadsafe(starting, self._loop).result()
        self.address = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        try:
            yield self
        finally:
            self._loop.call_soon_threadsafe(server.close)
            self.cut()
            self._loop.call_soon_threadsafe(self._loop.stop)
            thread.join()
            self._loop.close()


def _rest(queue: "asyncio.Queue[tuple[float, bytes]]") -> Iterator[tuple[float, bytes]]:
    while not queue.empty():
        yield queue.get_nowait()
