"""One process that serves the page: uvicorn with this page's own patience, limits and silence."""

import asyncio
import os
import socket
import sys
from collections.abc import Callable

import uvicorn

from dashboard.serving.base_path import below
from dashboard.serving.connections import PatientRequests, PatientSocket
from dashboard.serving.descriptors import raise_limit
from dashboard.serving.listening import BACKLOG
from dashboard.serving.workers import SECONDS_TO_END

APP = "dashboard.server:app"
LARGEST_MESSAGE = 128 * 1024
"""In bytes, unpacked: what the page's own browser half sends is a twentieth of it."""


def serve(
    listening: Callable[[], socket.socket], started: Callable[[int], None], base: str, life: int = -1
) -> int:
    """Serve the page below the path ``base`` until the process is told to end; the exit status.

    ``listening`` gives the socket, once all is read that could keep the page from starting; ``started`` is
    called with its port when the page answers. ``life`` is a descriptor that is closed at its other end when
    whoever started this process is gone: then it ends too.
    """
    raise_limit()
    below(base)
    config = uvicorn.Config(
        APP,
        http=PatientRequests,
        ws=PatientSocket,
        ws_max_size=LARGEST_MESSAGE,
        ws_ping_interval=30,
        ws_ping_timeout=30,
        backlog=BACKLOG,
        lifespan="on",
        # What serves the page is nobody's business.
        server_header=False,
        access_log=False,
        log_level="warning",
        use_colors=False,
        timeout_graceful_shutdown=SECONDS_TO_END,
        h11_max_incomplete_event_size=16 * 1024,
    )
    config.load()
    config.configure_logging()  # once more: Streamlit sets its own, which writes a line a request
    server = _Server(config, started, life)
    with listening() as one:
        try:
            server.run(sockets=[one])
        except KeyboardInterrupt:
            return 130
    return 0 if server.started else 3


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, started: Callable[[int], None], life: int) -> None:
        super().__init__(config)
        self._tell = started
        self._life = life

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started and sockets:
            self._tell(sockets[0].getsockname()[1])
        if self._life >= 0:
            asyncio.get_running_loop().add_reader(self._life, self._orphaned)

    def _orphaned(self) -> None:
        asyncio.get_running_loop().remove_reader(self._life)
        os.close(self._life)
        print("the page ends: what started it is gone", file=sys.stderr)
        self.should_exit = True
