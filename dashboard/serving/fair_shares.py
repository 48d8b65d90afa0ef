"""Fair shares: what one reader, or all at one address, may ask of a process that others ask too.

Nothing here is met by a page that is read, however fast: it tells of a settled view at most eleven times a
second, in half a kilobyte each. An address may be a whole school: what one has too much of it waits for,
behind itself; what is refused is only what would take the process from everyone.
"""

import asyncio
import ipaddress
import logging
from collections import Counter
from collections.abc import Callable

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard.serving.allowance import Allowance
from dashboard.serving.base_path import base_path
from dashboard.serving.descriptors import room
from dashboard.serving.streamlit_internals import HEALTH, Asked, asked_by, ends_run
from dashboard.serving.turns import FullError, Turns

MESSAGES = 60, 12
"""Of a socket, at once and a second: the fastest hand sends eleven."""
MESSAGES_OF_ADDRESS = 1000, 400
SOCKETS_OF_ADDRESS = 200, 20
"""New ones, at once and a second: an honest visit opens one."""
RUN_SECONDS = 2.0
"""How long a run of the script keeps its turn at most: some ask for runs that never come."""
RUNS_AT_ONCE, RUNS_OF_ADDRESS = 2, 1
ANSWERS_AT_ONCE, ANSWERS_OF_ADDRESS = 2, 1
"""One turn for whoever asks the most, and one for all others: so a step takes twice as long at most."""
ANSWERS_WAITING = 500
"""Requests of an address that wait for their turn; Python answers some hundreds a second."""
FULL_TOLD_SECONDS = 60
"""How often the log says that there is no room."""
RETRY = {"Retry-After": "30"}

_log = logging.getLogger(__name__)


class FairShares:
    """ASGI middleware that lets each address have its turn, and no socket more than its share."""

    def __init__(self, app: ASGIApp, no_room: Callable[[Scope], ASGIApp], most: int | None = None) -> None:
        """Wrap ``app``; ``no_room`` answers a request for the page while ``most`` pages are open.

        ``most`` is what the process has descriptors for, unless told; one address may have half of it.
        """
        self.app = app
        self.no_room = no_room
        self.most = room() if most is None else most
        self.page = (base_path(), f"{base_path()}/")
        self.health = base_path() + HEALTH
        self.runs = Turns(RUNS_AT_ONCE, RUNS_OF_ADDRESS, waiting=self.most)
        self.answers = Turns(ANSWERS_AT_ONCE, ANSWERS_OF_ADDRESS, ANSWERS_WAITING)
        self.open: Counter[str] = Counter()
        self._full_told = Allowance(1, 1 / FULL_TOLD_SECONDS)
        self._messages: dict[str, Allowance] = {}
        self._sockets: dict[str, Allowance] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer when it is this address's turn."""
        name = address_of(scope)
        if scope["type"] == "websocket":
            await self._socket(name, scope, receive, send)
        elif scope["type"] == "http" and scope["path"] != self.health:
            await self._request(name, scope, receive, send)
        else:
            await self.app(scope, receive, send)

    def full(self, name: str) -> bool:
        """Whether no further page can be opened from ``name``."""
        return self.open.total() >= self.most or self.open[name] >= max(1, self.most // 2)

    async def _request(self, name: str, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["path"] in self.page and self.full(name):
            await self.no_room(scope)(scope, receive, send)
            return
        try:
            await self.answers.take(name)
        except FullError:
            busy = PlainTextResponse("Too many requests from this address.", 503, RETRY)
            await busy(scope, receive, send)
            return
        working = True

        def done() -> None:
            nonlocal working
            if working:
                working = False
                self.answers.give_back(name)

        async def send_made(message: Message) -> None:
            done()  # what follows is sending: however slowly it is read, it keeps nobody waiting
            await send(message)

        try:
            await self.app(scope, receive, send_made)
        finally:
            done()

    async def _socket(self, name: str, scope: Scope, receive: Receive, send: Send) -> None:
        if self.full(name):
            if self._full_told.has():
                _log.warning("no room for another page: %s of %s are open", self.open.total(), self.most)
            await refuse(scope, send)
            return
        self.open[name] += 1
        socket = _Socket(self, name, receive, send)
        try:
            await asyncio.sleep(self._of(self._sockets, name, SOCKETS_OF_ADDRESS).take())
            await self.app(scope, socket.receive, socket.send)
        finally:
            socket.close()
            self.open[name] -= 1
            if not self.open[name]:
                del self.open[name]
                self._messages.pop(name, None)

    def messages_of(self, name: str) -> Allowance:
        """The allowance of all sockets of an address."""
        return self._of(self._messages, name, MESSAGES_OF_ADDRESS)

    def _of(self, kept: dict[str, Allowance], name: str, share: tuple[int, int]) -> Allowance:
        if name not in kept:
            while len(kept) >= self.most:  # the one longest known, most likely full again
                kept.pop(next(iter(kept)))
            kept[name] = Allowance(*share)
        return kept[name]


class _Socket:
    """One page's socket: its messages, in turn, and no more of them than its share."""

    def __init__(self, shares: FairShares, name: str, receive: Receive, send: Send) -> None:
        self.shares = shares
        self.name = name
        self._receive = receive
        self._send = send
        self._own = Allowance(*MESSAGES)
        self._ahead: asyncio.Task[Message] | None = None
        self._turn: asyncio.Task[None] | None = None
        self._idle = asyncio.Event()
        self._idle.set()
        self._ending: asyncio.TimerHandle | None = None
        self._complained = False
        self._gone = False

    async def receive(self) -> Message:
        """The next message that means something; one that asks for a run, when it may have it."""
        while True:
            # A task takes a round of the event loop more: only what is awaited beside others is one.
            message = await (self._ahead or self._paced())
            self._ahead = None
            if message["type"] != "websocket.receive":
                return message
            asked = self._read(message)
            if asked is not None:
                return await self._in_turn(message, asked) if asked.runs else message

    async def send(self, message: Message) -> None:
        """Send; the end of a run ends its turn.

        Nothing is raised where the reader has gone: ``receive`` says so next, and Streamlit ends in peace.
        """
        if self._gone:
            return
        try:
            await self._send(message)
        except (OSError, RuntimeError):  # uvicorn's two ways of saying that the socket is closed
            self._gone = True
        if message["type"] == "websocket.send" and ends_run(message.get("bytes")):
            self._run_over()

    def close(self) -> None:
        """Wait for nothing more, and hold nothing."""
        for waiting in (self._ahead, self._turn):
            if waiting is not None:
                waiting.cancel()
        self._run_over()

    def _coming(self) -> "asyncio.Task[Message]":
        if self._ahead is None:
            self._ahead = asyncio.create_task(self._paced())
        return self._ahead

    async def _paced(self) -> Message:
        message = await self._receive()
        if message["type"] == "websocket.receive":
            wait = max(self._own.take(), self.shares.messages_of(self.name).take())
            if wait:
                await asyncio.sleep(wait)
        return message

    def _read(self, message: Message) -> Asked | None:
        asked = asked_by(message.get("bytes"))
        if asked is None and not self._complained:
            self._complained = True
            _log.warning("a message that is none of the page's was left aside, from %s", self.name)
        return asked

    async def _in_turn(self, message: Message, asked: Asked) -> Message:
        """``message``, or a later one that says more of the same, once its run may begin."""
        if self._idle.is_set() and self.shares.runs.take_free(self.name):
            self._begin_run()
            return message
        self._turn = asyncio.create_task(self._its_turn())
        while not self._turn.done():
            ahead = self._coming()
            await asyncio.wait({self._turn, ahead}, return_when=asyncio.FIRST_COMPLETED)
            if not ahead.done():
                break
            newer = ahead.result()
            if newer["type"] != "websocket.receive":
                self._turn.cancel()
                self._ahead = None
                return newer
            newer_asked = self._read(newer)
            if newer_asked is None:
                self._ahead = None
            elif asked.overtaken_by(newer_asked):
                self._ahead = None
                message = newer
            else:
                break  # it keeps its place behind this one
        await self._turn
        self._turn = None
        self._begin_run()
        return message

    def _begin_run(self) -> None:
        self._idle.clear()
        self._ending = asyncio.get_running_loop().call_later(RUN_SECONDS, self._run_over)

    async def _its_turn(self) -> None:
        await self._idle.wait()
        await self.shares.runs.take(self.name)

    def _run_over(self) -> None:
        if self._turn is not None and self._turn.done() and not self._turn.cancelled():
            # Closed between its turn and its run.
            self._turn = None
            self.shares.runs.give_back(self.name)
        if self._ending is not None:
            self._ending.cancel()
            self._ending = None
            self.shares.runs.give_back(self.name)
            self._idle.set()


def address_of(scope: Scope) -> str:
    """By what ``scope``'s reader is counted: the address; of IPv6 its network, which one reader has whole."""
    client = scope.get("client")
    if not client:
        return "unknown"
    try:
        address = ipaddress.ip_address(client[0])
    except ValueError:
        return str(client[0])
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped:
            return str(address.ipv4_mapped)
        return str(ipaddress.IPv6Network((address, 64), strict=False))
    return str(address)


async def refuse(scope: Scope, send: Send) -> None:
    """Say to whoever opens a socket that there is no room now; a browser tries again by itself."""
    if "websocket.http.response" not in scope.get("extensions", {}):
        await send({"type": "websocket.close", "code": 1013})
        return
    headers = [(name.lower().encode(), value.encode()) for name, value in RETRY.items()]
    await send({"type": "websocket.http.response.start", "status": 503, "headers": headers})
    await send({"type": "websocket.http.response.body", "body": b"No room for another page now."})
