"""Readers by the hundred, without browsers: each opens the page's socket and steps, as its browser half does.

All of one crowd live in this process; what it takes of the machine is taken from the server's share.
"""

import asyncio
import json
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from time import perf_counter
from typing import Any
from urllib.parse import urlencode

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from tests.bench.figures import p50, p95

ISLANDS = (None, "shikotan", "iturup", "habomai", "kunashir")
FIRST_DAY = date(1860, 1, 1)
DAYS = 365 * 165
STEP_SECONDS = 1.0
PATIENCE_SECONDS = 30.0


class RefusedError(Exception):
    """The page did not answer as it should; the message says how."""


@dataclass
class Reader:
    """A page that is open: its socket, and what its messages must name."""

    socket: ClientConnection
    random: Random
    day: date = FIRST_DAY
    island: str | None = None
    fragment: str = ""
    panel: str = ""
    script: str = ""
    visit: str = ""

    async def open(self) -> None:
        """Ask for the page, and read it to its end."""
        self.day = FIRST_DAY + timedelta(days=self.random.randrange(DAYS))
        query = {"date": self.day.isoformat(), "lang": self.random.choice(("en", "ja", "ru"))}
        await self.socket.send(self.message(urlencode(query), state=False))
        async for message in self.messages():
            if message.WhichOneof("type") == "script_finished":
                if message.script_finished != ForwardMsg.FINISHED_SUCCESSFULLY:
                    raise RefusedError(f"the page's run ended with {message.script_finished}")
                break
        if not (self.fragment and self.panel):
            raise RefusedError("the page came without its panel")

    def message(self, query: str, state: bool = True) -> bytes:
        """What the browser sends: first for the whole page, later, with its ``state``, for the fragment."""
        asked = BackMsg()
        asked.rerun_script.query_string = query
        if state:
            asked.rerun_script.fragment_id = self.fragment
            asked.rerun_script.page_script_hash = self.script
            widget = asked.rerun_script.widget_states.widgets.add()
            widget.id = self.panel
            view = {"date": self.day.isoformat(), "island": self.island, "lens": "administration"}
            widget.json_value = json.dumps({"view": view | {"story": None, "edition": None, "revision": 1}})
        return asked.SerializeToString()

    def next_step(self) -> bytes:
        """A step on: often a few days, at times years; and at times another island."""
        on = self.random.choice((1, 1, 7, 30, 365, 3650))
        self.day = FIRST_DAY + (self.day - FIRST_DAY + timedelta(days=on)) % timedelta(days=DAYS)
        if self.random.random() < 0.2:
            self.island = self.random.choice(ISLANDS)
        return self.message("")

    async def messages(self) -> AsyncIterator[ForwardMsg]:
        """What the server sends, and of each what later messages must name."""
        async for sent in self.socket:
            message = ForwardMsg()
            message.ParseFromString(sent)
            match message.WhichOneof("type"):
                case "new_session":
                    self.script = message.new_session.page_script_hash
                case "delta":
                    self.fragment = message.delta.fragment_id or self.fragment
                    component = message.delta.new_element.bidi_component
                    if component.component_name.startswith("four_islands_panel"):
                        self.panel = component.id
                    elif component.component_name.startswith("four_islands_timeline"):
                        self.visit = json.loads(component.json)["visit"]
            yield message

    async def panel_of(self, day: date) -> None:
        """Wait for the panel that tells of ``day``."""
        mark = f':"{day.isoformat()}"'.encode()
        async for message in self.messages():
            component = message.delta.new_element.bidi_component
            if component.component_name.startswith("four_islands_panel") and mark in component.bytes:
                return
        raise RefusedError("the socket was closed")


@asynccontextmanager
async def reading(address: str, seed: int, of: str = "", **options: Any) -> AsyncIterator[Reader]:
    """A reader who has the page at ``address`` open.

    ``of`` is the address that the reader has, told as a proxy on this machine tells it: all of a crowd come
    from one else.
    """
    if of:
        options["additional_headers"] = {"X-Forwarded-For": of}
    stream = f"{address.replace('http', 'ws', 1)}/_stcore/stream"
    async with connect(
        stream, subprotocols=["streamlit"], max_size=None, open_timeout=PATIENCE_SECONDS, **options
    ) as socket:
        reader = Reader(socket, Random(seed))
        async with asyncio.timeout(PATIENCE_SECONDS):
            await reader.open()
        yield reader


@dataclass(frozen=True)
class Answers:
    """What a crowd of ``readers`` met: how long each step took, in ms, and how many went wrong."""

    readers: int
    steps: Sequence[float]
    failures: Sequence[str]
    seconds: float

    @property
    def p50(self) -> float:
        """In ms."""
        return p50("steps of a crowd", self.steps)

    @property
    def p95(self) -> float:
        """In ms."""
        return p95("steps of a crowd", self.steps)


async def crowd(address: str, readers: int, seconds: float) -> Answers:
    """Open the page ``readers`` times, then step once a second each for ``seconds``.

    A step has taken until the panel that tells of its day is there; who waits longer than a second for that
    steps at once.
    """
    steps: list[float] = []
    failures: list[str] = []
    opened = asyncio.Semaphore(8)
    together = asyncio.Barrier(readers)

    async def one(seed: int) -> None:
        try:
            async with opened:
                # Each from an address of its own, of those that are for measuring (RFC 2544).
                context = reading(address, seed, of=f"198.18.{seed // 250}.{1 + seed % 250}")
                reader = await context.__aenter__()
        except (OSError, TimeoutError, RefusedError, ConnectionClosed) as error:
            failures.append(f"opening: {error!r}")
            await together.wait()
            return
        try:
            await together.wait()
            # Not all at the same moment: readers know nothing of one another.
            await asyncio.sleep(reader.random.random() * STEP_SECONDS)
            for _ in range(int(seconds / STEP_SECONDS)):
                begun = perf_counter()
                await reader.socket.send(reader.next_step())
                async with asyncio.timeout(PATIENCE_SECONDS):
                    await reader.panel_of(reader.day)
                taken = perf_counter() - begun
                steps.append(1000 * taken)
                await asyncio.sleep(max(0.0, STEP_SECONDS - taken))
        except (OSError, TimeoutError, RefusedError, ConnectionClosed) as error:
            failures.append(f"stepping: {error!r}")
        finally:
            await context.__aexit__(None, None, None)

    begun = perf_counter()
    await asyncio.gather(*(one(seed) for seed in range(readers)))
    return Answers(readers, steps, failures, perf_counter() - begun)
