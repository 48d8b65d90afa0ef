"""The two servers, started as ``make run`` starts one, and the CPU time that each has used."""

import os
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.bench.figures import UnmeasuredError
from tests.browser.conftest import ROOT, START_SECONDS, free_port, server_command


@dataclass(frozen=True)
class Server:
    """A running server: one process, all its threads in it."""

    port: int
    pid: int

    def cpu_ms(self) -> float:
        """CPU time that the process and its threads, ended ones included, have used so far (Linux)."""
        # The clock of another process, as clock_getcpuclockid(3) builds its id: CPUCLOCK_SCHED is 2.
        clock = (~self.pid << 3) | 2
        try:
            return 1000 * time.clock_gettime(clock)
        except OSError as error:
            raise UnmeasuredError(
                f"server time: this system has no CPU clock of another process: {error}"
            ) from error


@contextmanager
def running(script: str, log: Path) -> Iterator[Server]:
    """A server of ``script`` that answers, ended again afterwards; its output goes to ``log``."""
    port = free_port()
    with log.open("wb") as output:
        process = subprocess.Popen(
            server_command(port, script),
            cwd=ROOT,
            env=os.environ | {"PYTHONPATH": str(ROOT)},
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    try:
        _await_health(port, process, log)
        yield Server(port, process.pid)
    finally:
        process.terminate()
        try:
            process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _await_health(port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=1):
                return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            pass
        try:
            # Waiting for the process to end also leaves it the processor while it starts.
            process.wait(timeout=0.05)
            break
        except subprocess.TimeoutExpired:
            continue
    raise UnmeasuredError(f"all: the server did not start:\n{log.read_text(errors='replace')}")
