"""Readers over the wire: their steps, and what is none of theirs."""

import asyncio
import json
import re
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

from streamlit.proto.BackMsg_pb2 import BackMsg
from websockets.asyncio.client import connect

from tests.awaiting import awaited
from tests.bench.crowd import Reader, reading
from tests.dashboard.serving.test_fair_shares import JUNK
from tests.server import Server


async def to(reader: Reader, day: str) -> None:
    """Step to ``day``, and read its panel."""
    reader.day = date.fromisoformat(day)
    await reader.socket.send(reader.message(""))
    async with asyncio.timeout(20):
        await reader.panel_of(reader.day)


def test_a_reader_goes_on_through_junk_and_the_log_stays_short(server: Server, log: Path) -> None:
    """Seven hundred messages that mean nothing: the session goes on, and the log has two lines more."""
    before = log.read_text(encoding="utf-8")

    async def one() -> None:
        async with reading(server.address, seed=1) as reader:
            await to(reader, "1956-10-19")
            for number in range(30):
                await reader.socket.send(list(JUNK.values())[number % len(JUNK)])
            await reader.socket.send("text")
            reader.island = 7  # type: ignore[assignment]  # no string, where the page sends one
            for _ in range(5):
                await reader.socket.send(reader.message(""))
            reader.island = "shikotan"
            await to(reader, "1945-09-03")

    awaited(one())
    lines = log.read_text(encoding="utf-8")[len(before) :].splitlines()
    assert len(lines) == 2, lines
    assert not any("Traceback" in line for line in lines)


def test_a_step_at_the_fastest_pace_of_a_hand_is_answered(server: Server) -> None:
    """Eleven a second: the last is told of, and none is refused."""

    async def one() -> None:
        async with reading(server.address, seed=2) as reader:
            for day in range(1, 29):
                reader.day = date(1956, 10, day)
                await reader.socket.send(reader.message(""))
            async with asyncio.timeout(20):
                await reader.panel_of(date(1956, 10, 28))

    awaited(one())


def test_a_step_sends_the_panel_and_nothing_else_of_the_page(server: Server) -> None:
    """Neither the timeline nor a box: what else a run sends is Streamlit's own, and the address bar."""

    async def one() -> list[str]:
        async with reading(server.address, seed=4) as reader:
            await to(reader, "1956-10-19")
            async for message in reader.messages():
                if message.WhichOneof("type") == "script_finished":
                    break
            reader.day = date(1956, 10, 20)
            await reader.socket.send(reader.message(""))
            sent = []
            async for message in reader.messages():
                kind = message.WhichOneof("type")
                if kind == "delta" and message.delta.WhichOneof("type") == "new_element":
                    sent.append(message.delta.new_element.bidi_component.component_name)
                elif kind == "delta":
                    assert not message.delta.add_block.id
                    sent.append("the fragment's own box")
                elif kind == "script_finished":
                    break
            return sent

    box, panel = awaited(one())
    assert box == "the fragment's own box"
    assert panel.startswith("four_islands_panel")


def test_a_process_that_takes_a_page_over_sends_all_of_the_panel(server: Server) -> None:
    """It knows neither what the browser has nor where it came to rest: the link decides, all comes."""

    async def taken_over() -> tuple[dict[str, Any], str, str]:
        async with reading(server.address, seed=6) as before:
            await to(before, "1956-10-19")
        stream = f"{server.address.replace('http', 'ws')}/_stcore/stream"
        async with connect(stream, subprotocols=["streamlit"], max_size=None) as socket:
            # As Streamlit asks once it is connected again: for the whole page, with what its components hold.
            asked = BackMsg.FromString(before.message("date=1945-09-03&lang=en"))
            asked.rerun_script.fragment_id = ""
            await socket.send(asked.SerializeToString())
            reader = Reader(socket, Random(7))
            panel: dict[str, Any] = {}
            async for message in reader.messages():
                component = message.delta.new_element.bidi_component
                if component.component_name.startswith("four_islands_panel"):
                    panel = json.loads(component.bytes)
                elif message.WhichOneof("type") == "script_finished":
                    break
            await to(reader, "1956-10-20")
            return panel, before.visit, reader.visit

    panel, visit, other = awaited(taken_over())
    assert "1945-09-03" in panel["said"].values()
    assert set(re.findall("<!--(.*?)-->", panel["html"])) == panel["parts"].keys() != set()
    assert visit != other


def test_a_reader_who_comes_back_to_nobody_is_told_of_another_visit(server: Server) -> None:
    """What the browser knows the page by, when another process answers it, is in what it is sent."""

    async def visit() -> str:
        async with reading(server.address, seed=3) as reader:
            return reader.visit

    one, other = awaited(visit()), awaited(visit())
    assert re.fullmatch("[0-9a-f]{16}", one)
    assert one != other
