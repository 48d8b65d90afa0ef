"""The wire: a proxy between browser and server that counts what truly passes, compressed as it is."""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from time import monotonic

CHUNK = 1 << 16


@dataclass(frozen=True)
class Passed:
    """What passed since a mark: bytes to the server, bytes to the browser, and how long that took.

    ``milliseconds`` runs from the first byte to the server to the last byte to the browser.
    """

    up: int
    down: int
    milliseconds: float

    @property
    def total(self) -> int:
        """Bytes both ways."""
        return self.up + self.down


class Wire:
    """Counts the bytes of one proxied address; ``address`` is what the browser opens."""

    def __init__(self, address: str) -> None:
        """Count for ``address``."""
        self.address = address
        self._changed = threading.Condition()
        self._last = monotonic()
        self._up = self._down = 0
        self._first_up: float | None = None
        self._last_down: float | None = None

    def mark(self) -> None:
        """Begin to count anew."""
        with self._changed:
            self._up = self._down = 0
            self._first_up = self._last_down = None

    def passed(self) -> Passed:
        """What passed since the last mark."""
        with self._changed:
            took = 0.0
            if self._first_up is not None and self._last_down is not None:
                took = 1000 * (self._last_down - self._first_up)
            return Passed(self._up, self._down, took)

    def rest(self, quiet: float, timeout: float = 20) -> None:
        """Wait until nothing has passed for ``quiet`` seconds, counted from now on."""
        begun = monotonic()
        with self._changed:
            while (missing := max(self._last, begun) + quiet - monotonic()) > 0:
                if monotonic() - begun > timeout:
                    raise TimeoutError(f"the wire to {self.address} did not come to rest in {timeout} s")
                self._changed.wait(missing)

    def count(self, size: int, to_server: bool) -> None:
        """Note ``size`` bytes that pass now."""
        now = monotonic()
        with self._changed:
            self._last = now
            if to_server:
                self._up += size
                self._first_up = self._first_up or now
            else:
                self._down += size
                self._last_down = now
            self._changed.notify_all()


@contextmanager
def counted(server_port: int) -> Iterator[Wire]:
    """A counting proxy before the server on ``server_port``, in a thread of its own."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, name="wire", daemon=True)
    thread.start()
    wire = Wire("")

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            upstream, downstream = await asyncio.open_connection("127.0.0.1", server_port)
        except OSError:
            writer.close()
            return
        # A connection that is kept open ends with the wire.
        with suppress(asyncio.CancelledError):
            await asyncio.gather(_pump(reader, downstream, wire, True), _pump(upstream, writer, wire, False))

    server = asyncio.run_coroutine_threadsafe(asyncio.start_server(serve, "127.0.0.1", 0), loop).result()
    wire.address = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    try:
        yield wire
    finally:
        asyncio.run_coroutine_threadsafe(_end(server), loop).result()
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


async def _pump(
    source: asyncio.StreamReader, target: asyncio.StreamWriter, wire: Wire, to_server: bool
) -> None:
    try:
        while chunk := await source.read(CHUNK):
            wire.count(len(chunk), to_server)
            target.write(chunk)
            await target.drain()
    except ConnectionError:
        pass  # One side hung up; so does the other, below.
    finally:
        target.close()


async def _end(server: asyncio.Server) -> None:
    server.close()
    others = asyncio.all_tasks() - {asyncio.current_task()}
    for task in others:
        task.cancel()
    await asyncio.gather(*others, return_exceptions=True)
