"""The page below a path: Streamlit's own option, and a proxy that takes the path away before it asks."""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import Open
from tests.server import running

BASE = "/maps"


@contextmanager
def stripping(port: int, base: str) -> Iterator[str]:
    """The address of a proxy to ``port`` that takes ``base`` away from each address asked for."""
    found: list[int] = []
    ended: list[asyncio.Event] = []
    loops: list[asyncio.AbstractEventLoop] = []
    listens = threading.Event()

    async def hand_on(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, taken: bytes) -> None:
        try:
            while chunk := await reader.read(1 << 16):
                writer.write(chunk.replace(b"GET " + taken, b"GET ") if taken else chunk)
                await writer.drain()
        except ConnectionError:
            pass
        finally:
            writer.close()

    async def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        behind, ahead = await asyncio.open_connection("127.0.0.1", port)
        await asyncio.gather(hand_on(reader, ahead, base.encode()), hand_on(behind, writer, b""))

    async def serve() -> None:
        server = await asyncio.start_server(connected, "127.0.0.1", 0)
        found.append(server.sockets[0].getsockname()[1])
        ended.append(asyncio.Event())
        loops.append(asyncio.get_running_loop())
        listens.set()
        await ended[0].wait()
        server.close()

    thread = threading.Thread(target=asyncio.run, args=(serve(),))
    thread.start()
    assert listens.wait(10)
    yield f"http://localhost:{found[0]}{base}"
    loops[0].call_soon_threadsafe(ended[0].set)
    thread.join(10)


@pytest.fixture(scope="module", params=["baseUrlPath", "proxy"])
def below(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The page's address below a path, in both ways."""
    log = tmp_path_factory.mktemp("server") / "log.txt"
    if request.param == "baseUrlPath":
        with running(log, base=BASE) as server:
            yield server.address
    else:
        with running(log) as server, stripping(server.port, BASE) as address:
            yield address


def test_the_page_lives_below_a_path(open_page: Open, below: str) -> None:
    """Map, timeline and panel stand and agree, and links keep the path."""
    visit = open_page("/?date=1956-10-19&lang=en", at=below)
    visit.label("shikotan").click()
    visit.settled_on("1956-10-19", "shikotan")
    visit.slider.press("End")
    expect(visit.shape("shikotan")).not_to_have_attribute("data-date", "1956-10-19")
    assert visit.page.url.startswith(f"{below}/?")
    visit.page.get_by_role("link", name="About").click()
    expect(visit.page.get_by_role("heading", name="About", exact=True)).to_be_visible()
    assert visit.page.url.startswith(f"{below}/about?")
    assert visit.errors == []


def test_what_is_not_there_is_told_below_a_path_too(browser: Browser, below: str) -> None:
    """In this page's words, with a way back to the map that stays below the path."""
    with browser.new_context() as context:
        page = context.new_page()
        for address in ("nope", "events/nope"):
            answer = page.goto(f"{below}/{address}")
            assert answer is not None
            assert answer.status == 404
            home = page.locator(".site a")
            assert home.evaluate("(link) => link.href").startswith(f"{below}/")
