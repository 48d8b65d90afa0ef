"""Fair shares: what a hostile reader sends reaches nobody else, and an honest one never notices them."""

import asyncio
import json
from collections.abc import Callable
from typing import Any

import pytest
from starlette.responses import PlainTextResponse
from starlette.types import Message, Receive, Scope, Send
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from dashboard.serving import fair_shares
from dashboard.serving.allowance import Allowance
from dashboard.serving.fair_shares import FairShares, address_of
from tests.awaiting import awaited
from tests.dashboard.serving.clock import Clock


def step(day: str, fragment: str = "time") -> bytes:
    """What the page sends when its view has come to rest."""
    message = BackMsg()
    message.rerun_script.fragment_id = fragment
    widget = message.rerun_script.widget_states.widgets.add()
    widget.id = "timeline"
    widget.json_value = json.dumps({"view": {"date": day}})
    return message.SerializeToString()


def end_of_run() -> bytes:
    """What Streamlit sends last of a run."""
    message = ForwardMsg()
    message.script_finished = ForwardMsg.FINISHED_FRAGMENT_RUN_SUCCESSFULLY
    return message.SerializeToString()


def widget(**value: object) -> bytes:
    message = BackMsg()
    message.rerun_script.widget_states.widgets.add(id="timeline", **value)
    return message.SerializeToString()


JUNK = {
    "no protobuf": b"\xff\xff\xff",
    "nothing": b"",
    "no JSON": widget(json_value="{"),
    "JSON too deep": widget(json_value="[" * 60_000),
    "a value of another kind": widget(string_value="1956-10-19"),
    "bytes": widget(bytes_value=b"\0"),
    "to empty the caches": BackMsg(clear_cache=True).SerializeToString(),
    "to shut the server down": BackMsg(debug_shutdown_runtime=True).SerializeToString(),
    "to follow files": BackMsg(set_run_on_save=True).SerializeToString(),
    "to look at the checkout": BackMsg(load_git_info=True).SerializeToString(),
}


def scope(kind: str = "websocket", address: str = "192.0.2.1", **more: Any) -> Scope:
    return {"type": kind, "path": "/", "method": "GET", "headers": [], "client": (address, 1), **more}


class Page:
    """A socket's two ends, as uvicorn and Streamlit have them; ``taken`` is what Streamlit was given."""

    def __init__(self, shares: FairShares, address: str = "192.0.2.1") -> None:
        self.shares = shares
        self.scope = scope(address=address)
        self.sent: asyncio.Queue[Message] = asyncio.Queue()
        self.answers: list[Message] = []
        self.taken: list[bytes] = []
        self.answer: Send | None = None
        self.finish: Callable[[], None] = lambda: None

    def send(self, message: bytes | str) -> None:
        """Send as a browser does."""
        content = {"text": message} if isinstance(message, str) else {"bytes": message}
        self.sent.put_nowait({"type": "websocket.receive", **content})

    def close(self) -> None:
        self.sent.put_nowait({"type": "websocket.disconnect", "code": 1001})

    async def streamlit(self, _: Scope, receive: Receive, send: Send) -> None:
        """Take up messages until the browser has gone; whoever tests says when a run is over."""
        self.answer = send
        while (message := await receive())["type"] != "websocket.disconnect":
            self.taken.append(message["bytes"])

    async def end_run(self) -> None:
        assert self.answer
        await self.answer({"type": "websocket.send", "bytes": end_of_run()})
        await settle()

    async def open(self) -> "asyncio.Task[None]":
        async def keep(message: Message) -> None:
            self.answers.append(message)

        task = asyncio.create_task(self.shares(self.scope, self.sent.get, keep))
        await settle()
        return task


async def settle() -> None:
    """Let everything run that can."""
    for _ in range(20):
        await asyncio.sleep(0)


def shares(most: int = 100) -> tuple[FairShares, dict[str, Page]]:
    """Shares over one Streamlit for many pages, found by their addresses."""
    pages: dict[str, Page] = {}

    async def app(one: Scope, receive: Receive, send: Send) -> None:
        await pages[one["client"][0]].streamlit(one, receive, send)

    return FairShares(app, lambda _: PlainTextResponse("full", 503), most), pages


def opened(count: int = 1, most: int = 100) -> tuple[FairShares, list[Page]]:
    """``count`` pages, each at an address of its own."""
    one, pages = shares(most)
    for number in range(count):
        address = f"192.0.2.{number + 1}"
        pages[address] = Page(one, address)
    return one, list(pages.values())


@pytest.mark.parametrize("junk", JUNK.values(), ids=JUNK)
def test_junk_changes_nothing_and_logs_one_line(junk: bytes, caplog: pytest.LogCaptureFixture) -> None:
    """What the page never sends goes no further, the session goes on, and the log has a line and no more."""

    async def one() -> list[bytes]:
        _, (page,) = opened()
        task = await page.open()
        for _ in range(5):
            page.send(junk)
        page.send("text")
        page.send(step("1956-10-19"))
        await settle()
        page.close()
        await task
        return page.taken

    assert awaited(one()) == [step("1956-10-19")]
    (line,) = caplog.messages
    assert "192.0.2.1" in line
    assert len(line) < 200


def test_steps_that_a_later_one_has_overtaken_are_dropped() -> None:
    """While a run lasts the latest step waits, and only that."""

    async def one() -> list[bytes]:
        _, (page,) = opened()
        task = await page.open()
        for day in range(10, 30):
            page.send(step(f"1956-10-{day}"))
        for _ in range(20):
            await settle()
        assert len(page.taken) == 1
        await page.end_run()
        await page.end_run()
        page.close()
        await task
        return page.taken

    taken = awaited(one())
    assert taken[-1] == step("1956-10-29")
    assert len(taken) == 2


def test_a_step_of_another_fragment_and_a_whole_run_are_kept() -> None:
    """Only a step of the same fragment carries all that the one before did."""
    asked = [step(f"1956-10-{19 + number}", fragment) for number, fragment in enumerate(("a", "b", "", "a"))]

    async def one() -> list[bytes]:
        _, (page,) = opened()
        task = await page.open()
        for message in asked:
            page.send(message)
            await settle()
        for _ in asked:
            await page.end_run()
        page.close()
        await task
        return page.taken

    assert awaited(one()) == asked


def test_a_hostile_address_leaves_a_turn_for_others() -> None:
    """However many of its runs wait, another reader's begins at once."""

    async def one() -> tuple[int, list[bytes]]:
        at_once, (honest, *_) = opened(1)
        hostile = [Page(at_once, "198.51.100.1") for _ in range(10)]

        async def app(one: Scope, receive: Receive, send: Send) -> None:
            page = honest if one["client"][0] == "192.0.2.1" else waiting.pop()
            await page.streamlit(one, receive, send)

        waiting = list(hostile)
        at_once.app = app
        tasks = [await page.open() for page in (*hostile, honest)]
        for page in hostile:
            for _ in range(20):
                page.send(step("1956-10-19"))
        await settle()
        honest.send(step("1945-09-03"))
        await settle()
        taken = sum(len(page.taken) for page in hostile), list(honest.taken)
        for page in (*hostile, honest):
            page.close()
        for page in (*hostile, honest):
            while page.answer and not all(task.done() for task in tasks):
                await page.end_run()
                break
        for task in tasks:
            task.cancel()
        return taken

    of_hostile, of_honest = awaited(one())
    assert of_hostile == fair_shares.RUNS_OF_ADDRESS
    assert of_honest == [step("1945-09-03")]


def test_a_page_that_goes_gives_back_what_it_had() -> None:
    """Closed before its run, in it, or after it: nothing is counted as open or at work."""

    async def one() -> None:
        one, pages = opened(6)
        tasks = [await page.open() for page in pages]
        for page in pages:
            page.send(step("1956-10-19"))
        await settle()
        await pages[0].end_run()
        for page in pages:
            page.close()
        await settle()
        # Those whose run never ends are waited for no longer than their page is open.
        await asyncio.wait_for(asyncio.gather(*tasks), 5)
        assert not one.open
        assert not one.runs._taken
        assert not one.runs._lines

    awaited(one())


def test_messages_beyond_the_share_wait_and_none_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    """At full speed a socket is heard as often as its share says, by a clock of the test's own."""
    clock, waited = Clock(), []
    sleep = asyncio.sleep

    async def by_clock(seconds: float) -> None:
        if seconds:
            waited.append(seconds)
            clock.now += seconds
        await sleep(0)

    monkeypatch.setattr(fair_shares, "Allowance", lambda *share: Allowance(*share, clock))
    monkeypatch.setattr(fair_shares.asyncio, "sleep", by_clock)

    async def one() -> int:
        _, (page,) = opened()
        task = await page.open()
        heartbeat = BackMsg(app_heartbeat=True).SerializeToString()
        for _ in range(200):
            page.send(heartbeat)
        page.close()
        await task
        return len(page.taken)

    at_once, a_second = fair_shares.MESSAGES
    assert awaited(one()) == 200
    assert clock.now == pytest.approx((200 - at_once) / a_second, abs=1)


def test_beyond_its_room_a_process_says_so() -> None:
    """A page too many is refused, by the socket and by the document, and the room is another's at once."""

    async def one() -> None:
        one, pages = opened(5, most=4)
        tasks = [await page.open() for page in pages[:4]]
        await pages[4].open()
        assert pages[4].answers == [{"type": "websocket.close", "code": 1013}]
        assert await status(one, "/", "192.0.2.9") == 503
        assert await status(one, "/about", "192.0.2.9") == 200
        pages[0].close()
        await tasks[0]
        assert not one.full("192.0.2.9")
        for task in tasks[1:]:
            task.cancel()

    async def status(one: FairShares, path: str, address: str) -> int:
        sent: list[Message] = []

        async def keep(message: Message) -> None:
            sent.append(message)

        async def nothing() -> Message:
            return {"type": "http.request", "body": b""}

        async def answer(asked: Scope, receive: Receive, send: Send) -> None:
            if asked["type"] == "http":
                await PlainTextResponse("here")(asked, receive, send)

        if path != "/":
            one.app = answer
        await one(scope("http", address, path=path), nothing, keep)
        return int(sent[0]["status"])

    awaited(one())


def test_an_address_has_half_of_the_room_and_not_all() -> None:
    async def one() -> None:
        one, pages = opened(1, most=10)
        pages += [Page(one) for _ in range(5)]
        tasks = []
        for page in pages:
            tasks.append(await page.open())
        assert [bool(page.answers) for page in pages] == [False] * 5 + [True]
        assert one.full("192.0.2.1")
        assert not one.full("192.0.2.2")
        for task in tasks:
            task.cancel()

    awaited(one())


def test_answers_of_one_address_are_made_a_few_at_a_time() -> None:
    """And an answer that is read slowly keeps nobody waiting once it is made."""

    async def one() -> None:
        at_work = 0
        most = 0
        read = asyncio.Event()

        async def app(_: Scope, __: Receive, send: Send) -> None:
            nonlocal at_work, most
            at_work += 1
            most = max(most, at_work)
            await asyncio.sleep(0)
            at_work -= 1
            await send({"type": "http.response.start", "status": 200, "headers": []})
            await send({"type": "http.response.body", "body": b""})

        async def slowly(message: Message) -> None:
            if message["type"] == "http.response.body":
                await read.wait()

        async def nothing() -> Message:
            return {"type": "http.request", "body": b""}

        shares = FairShares(app, lambda _: PlainTextResponse("full"), 100)
        tasks = [asyncio.create_task(shares(scope("http"), nothing, slowly)) for _ in range(50)]
        for _ in tasks:
            await settle()
        assert most == fair_shares.ANSWERS_OF_ADDRESS
        assert not shares.answers._taken, "all are made, though none is read"
        read.set()
        await asyncio.gather(*tasks)

    awaited(one())


@pytest.mark.parametrize(
    ("client", "name"),
    [
        (("192.0.2.1", 5), "192.0.2.1"),
        (("::ffff:192.0.2.1", 5), "192.0.2.1"),
        (("2001:db8:1:2:3:4:5:6", 5), "2001:db8:1:2::/64"),
        (("a name", 5), "a name"),
        (None, "unknown"),
    ],
)
def test_readers_are_told_apart_by_what_they_cannot_change(client: object, name: str) -> None:
    assert address_of({"client": client}) == name
