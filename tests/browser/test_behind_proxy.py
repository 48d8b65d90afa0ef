"""Two servers behind the proxy of compose.yaml, by turns and below a path: each answers anyone."""

import asyncio
import os
import signal
import socket
import ssl
import urllib.request
from collections.abc import Iterator
from contextlib import AsyncExitStack, ExitStack
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests import proxy
from tests.awaiting import awaited
from tests.bench.crowd import reading
from tests.browser.test_map_place import FIND_MAP
from tests.browser.until import until
from tests.environment import in_ci
from tests.observatory import score
from tests.server import Server, running

BASE = "/maps"
NOT_CHECKED = ssl._create_unverified_context()
LISTS = "document.querySelector('.st-key-record-lists')"
STATE = "data-test-connection-state"
NOTE_LOSS = f"""() => new MutationObserver(([{{ target }}]) => {{
    window.lost ||= target.getAttribute("{STATE}") !== "CONNECTED";
}}).observe(document.querySelector("[{STATE}]"), {{ attributeFilter: ["{STATE}"] }})
"""
DESCRIPTORS = Path("/proc/self/fd")


@dataclass(frozen=True)
class Behind:
    """The proxy's address, and the servers behind it."""

    address: str
    servers: tuple[Server, Server]


@pytest.fixture(scope="module")
def behind(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Behind]:
    """Both servers behind the proxy, which has little patience here."""
    if proxy.find() is None:
        if in_ci():
            pytest.fail(f"there is no {proxy.PACKAGE} here, and CI needs it: python -m tests.proxy")
        pytest.skip(f"there is no {proxy.PACKAGE} here: python -m tests.proxy")
    if not DESCRIPTORS.is_dir():
        pytest.skip("the system has no /proc that tells who holds a socket")
    logs = tmp_path_factory.mktemp("servers")
    with ExitStack() as stack:
        one, other = (stack.enter_context(running(logs / f"{number}.txt")) for number in "12")
        address = stack.enter_context(proxy.proxied(one.port, other.port, base=BASE, patience="300ms"))
        yield Behind(address, (one, other))


def descriptors(server: Server) -> int:
    """How many files and sockets a server holds."""
    return len(os.listdir(f"/proc/{server.pid}/fd"))


def test_an_answer_by_tls_is_worth_an_a_plus(behind: Behind) -> None:
    """With its promise to be for TLS alone; packed once; and plain HTTP leads to it."""
    request = urllib.request.Request(f"{behind.address}/", headers={"Accept-Encoding": "br"})
    with urllib.request.urlopen(request, context=NOT_CHECKED, timeout=20) as answer:
        headers = {name.lower(): value for name, value in answer.headers.items()}
        assert score(headers, answer.headers.get_all("set-cookie") or ()) >= 110
        assert headers["strict-transport-security"] == "max-age=31536000"
        assert headers["content-encoding"] == "br"
    with urllib.request.urlopen(
        f"{behind.address}/_stcore/health", context=NOT_CHECKED, timeout=20
    ) as answer:
        assert "Secure" in answer.headers["set-cookie"]


def test_readers_go_by_turns(behind: Behind) -> None:
    """Four sockets: each server has some of them, and every one steps."""

    async def one() -> None:
        before = [descriptors(server) for server in behind.servers]
        async with AsyncExitStack() as stack:
            for seed in range(4):
                reader = await stack.enter_async_context(reading(behind.address, seed, ssl=NOT_CHECKED))
                await reader.socket.send(reader.next_step())
                async with asyncio.timeout(20):
                    await reader.panel_of(reader.day)
            after = [descriptors(server) for server in behind.servers]
        assert all(now > then for then, now in zip(before, after, strict=True))

    awaited(one())


def test_who_sends_a_request_slowly_is_not_waited_for(behind: Behind) -> None:
    """The proxy ends a connection whose head does not come."""
    where = urlsplit(behind.address)
    with (
        socket.create_connection((where.hostname, where.port), timeout=20) as plain,
        NOT_CHECKED.wrap_socket(plain, server_hostname=where.hostname) as wire,
    ):
        wire.sendall(b"GET / HTTP/1.1\r\nHost: lo")
        assert wire.recv(1) == b""


def test_a_reader_whose_server_dies_keeps_their_place(behind: Behind, browser: Browser) -> None:
    """The other takes the page over, with the map where it was, what was opened, typed and scrolled to."""
    with browser.new_context(ignore_https_errors=True, locale="en-GB") as context:
        page = context.new_page()
        page.goto(f"{behind.address}/?date=1956-10-19&island=shikotan")
        panel, slider = page.locator(".st-key-island-panel"), page.get_by_role("slider", name="Timeline")
        panel.locator('time[datetime="1956-10-19"]').wait_for()
        frame = page.frame_locator("iframe")
        frame.locator('[role="button"][data-island="shikotan"]').wait_for()
        used = [server.cpu_seconds() for server in behind.servers]
        for keys in ("ArrowRight", "ArrowRight", "ArrowRight", "ArrowLeft", "ArrowLeft"):
            slider.press(keys)
            day = slider.get_attribute("data-date")
            panel.locator(f'time[datetime="{day}"]').wait_for()
        used = [server.cpu_seconds() - before for server, before in zip(behind.servers, used, strict=True)]
        frame.get_by_role("button", name="Zoom in").click()
        details = panel.locator("details[data-keep]").first
        details.locator("> summary").click()
        page.locator("#events > summary").click()
        words = page.get_by_role("searchbox").first
        words.fill("treaty")
        page.evaluate(f"{LISTS}.scrollIntoView()")
        held = _held(page)
        page.evaluate("window.same = true")
        page.evaluate(NOTE_LOSS)
        # Whoever has the socket has worked for each step; the other at most for a file.
        os.kill(behind.servers[used.index(max(used))].pid, signal.SIGKILL)
        until(page, "window.lost")
        page.locator(f'[{STATE}="CONNECTED"]').wait_for(timeout=5_000)

        assert page.evaluate("window.same"), "the page was loaded anew"
        assert _held(page) == held
        slider.press("ArrowRight")
        expect(slider).not_to_have_attribute("data-date", str(day))
        later = slider.get_attribute("data-date")
        panel.locator(f'time[datetime="{later}"]').wait_for(timeout=10_000)
        assert _held(page)["details"] == held["details"]
        page.go_back()
        expect(slider).to_have_attribute("data-date", str(day))


def _held(page: Page) -> dict[str, object]:
    """What a reader would miss: day, the map's place, what is open, what was typed, how far they are."""
    return {
        "day": page.get_by_role("slider", name="Timeline").get_attribute("data-date"),
        "map": page.frames[-1].evaluate(f"[{FIND_MAP}.getZoom(), {FIND_MAP}.getCenter().lat]"),
        "details": page.locator(".st-key-island-panel details[open]").count(),
        "words": page.get_by_role("searchbox").first.input_value(),
        "scrolled": page.evaluate(f"Math.round({LISTS}.getBoundingClientRect().top)"),
    }
