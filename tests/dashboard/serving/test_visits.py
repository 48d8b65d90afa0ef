"""Visitors come and go, and leave nothing behind in the server's process."""

import ast
import asyncio
import functools
import importlib
import inspect
import pkgutil
import urllib.parse
from pathlib import Path

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import connect

import dashboard
import geo
from tests.awaiting import awaited
from tests.server import Server, running

# Streamlit keeps the 128 latest sessions for a reader who comes back; only beyond them does memory level off.
KEPT = 128
WARM_UP = KEPT + 42
VISITS = 180
AT_ONCE = 4
ALLOWED_MB_A_VISIT = 0.05
STATUS = Path("/proc/self/status")
PAGE = Path(dashboard.__file__).with_name("page.py")


async def visit(server: Server, query: str) -> None:
    """Open the page's socket, ask for the page as the browser does, read it to its end, and close."""
    address = f"ws://localhost:{server.port}/_stcore/stream"
    async with connect(address, subprotocols=["streamlit"], max_size=None) as socket:
        asked = BackMsg()
        asked.rerun_script.query_string = query
        await socket.send(asked.SerializeToString())
        async for sent in socket:
            message = ForwardMsg()
            message.ParseFromString(sent)
            if message.WhichOneof("type") == "script_finished":
                assert message.script_finished == ForwardMsg.FINISHED_SUCCESSFULLY
                return


async def visits(server: Server, count: int) -> None:
    """``count`` visits, AT_ONCE at a time, each with a view of its own."""
    waiting = iter(range(count))

    async def one_after_another() -> None:
        for number in waiting:
            day = f"{1860 + number % 160}-{1 + number % 12:02}-{1 + number % 28:02}"
            await visit(server, urllib.parse.urlencode({"date": day, "island": "shikotan", "lang": "ja"}))

    await asyncio.gather(*(one_after_another() for _ in range(AT_ONCE)))


def resident_mb(server: Server) -> float:
    """The memory that the server's process holds, in MB."""
    status = Path(f"/proc/{server.pid}/{STATUS.name}")
    for line in status.read_text(encoding="ascii").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    raise LookupError("the system does not say how much memory the process holds")


@pytest.mark.skipif(not STATUS.is_file(), reason="the system has no /proc that tells a process's memory")
def test_memory_levels_off(tmp_path: Path) -> None:
    """Some hundreds of visits, opened and closed, leave the process about as large as it was."""
    with running(tmp_path / "log") as server:
        awaited(visits(server, WARM_UP))
        before = resident_mb(server)
        awaited(visits(server, VISITS))
        grown = resident_mb(server) - before
    assert grown < VISITS * ALLOWED_MB_A_VISIT, f"{grown:.1f} MB more after {VISITS} visits"


def test_the_script_holds_nothing_of_the_process() -> None:
    """Streamlit executes the page's script for each visitor: in it stand functions and constants alone."""
    wrong = []
    for one in ast.parse(PAGE.read_text(encoding="utf-8")).body:
        match one:
            case ast.Import() | ast.ImportFrom() | ast.Expr(value=ast.Constant()):
                pass
            case ast.Assign(value=ast.Constant()):
                pass
            case ast.FunctionDef(decorator_list=decorators):
                wrong += [one.name for mark in decorators if ast.unparse(mark) != "st.fragment"]
            case ast.Expr(value=ast.Call(func=ast.Name(id="page"))):
                pass
            case _:
                wrong.append(ast.unparse(one))
    assert not wrong


def test_caches_have_an_end() -> None:
    """What is cached for good depends on a language or a template's name; all else has a greatest number."""
    cached = set()
    for package in (geo, dashboard):
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if found.name in ("dashboard.page", "dashboard.server", "geo.__main__"):
                continue  # these act when they are imported
            for name, one in vars(importlib.import_module(found.name)).items():
                if isinstance(one, functools._lru_cache_wrapper):
                    cached.add(name)
                    parameters = set(inspect.signature(one).parameters)
                    assert parameters <= {"language", "name"} or one.cache_parameters()["maxsize"], one
    assert "spare_the_collector" in cached
