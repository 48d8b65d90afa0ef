"""A server of the page, or of another script, started as ``make run`` starts one and ended again."""

import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

from tests.environment import environment

ROOT = Path(__file__).resolve().parents[1]
START_SECONDS = 60
PAGE = "dashboard/server.py"


class ServerError(Exception):
    """The server did not start; the message holds what it wrote."""


@dataclass(frozen=True)
class Server:
    """A running server: one process, all its threads in it; or the one that started several."""

    port: int
    pid: int
    base: str = ""
    """The path before the page, with a slash before and none behind it."""

    @property
    def address(self) -> str:
        """Where a browser finds it, without a slash at the end."""
        return f"http://localhost:{self.port}{self.base}"

    def cpu_seconds(self) -> float:
        """CPU time that it and its threads, ended ones included, have used so far (Linux).

        Raises OSError where the system has no CPU clock of another process.
        """
        # As clock_getcpuclockid(3) builds the clock's id: CPUCLOCK_SCHED is 2.
        return time.clock_gettime((~self.pid << 3) | 2)


@contextmanager
def running(
    log: Path, script: str = PAGE, base: str = "", root: Path = ROOT, workers: int = 1, **settings: str
) -> Iterator[Server]:
    """A server of ``script`` that answers, ended again afterwards; its output goes to ``log``.

    ``script`` is a path from ``root``, the checkout's unless it is a copy's; its process starts with the
    tests' environment, an empty HOME, and ``settings``. ``base`` is the path before the page, as ``/maps``.
    The page itself starts as ``make run`` starts it, by ``workers``, any other as Streamlit starts a script.
    Raises ServerError if it ends, or does not answer within START_SECONDS.
    """
    port = free_port()
    with log.open("wb") as output, TemporaryDirectory(prefix="four-islands-server-") as home:
        process = subprocess.Popen(
            [
                *(sys.executable, "-m"),
                *(("dashboard",) if script == PAGE else ("streamlit", "run", script)),
                *("--port" if script == PAGE else "--server.port", str(port)),
                *(("--workers", str(workers), "--base", base) if script == PAGE else ()),
            ],
            cwd=root,
            env=environment(home) | {"PYTHONPATH": str(root)} | settings,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        try:
            _await_health(f"http://127.0.0.1:{port}{base}/_stcore/health", process, log)
            yield Server(port, process.pid, base)
        finally:
            process.terminate()
            try:
                process.wait(timeout=10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def _await_health(health: str, process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = monotonic() + START_SECONDS
    while monotonic() < deadline:
        try:
            with urllib.request.urlopen(health, timeout=1):
                return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            pass
        try:
            # Waiting for the process to end also leaves it the processor while it starts.
            process.wait(timeout=0.05)
            break
        except subprocess.TimeoutExpired:
            continue
    raise ServerError(f"the server did not start:\n{log.read_text(errors='replace')}")
