"""Several processes: one that dies is replaced, and none outlives whoever started it.

The processes here are small ones of the test's own: what they do is said by the descriptors they are given.
"""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from dashboard.serve_command import main
from dashboard.serving import process
from tests.server import ROOT

WORKER = """
import os, sys, signal
life, tell = map(int, sys.argv[1:])
signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
os.write(tell, b".")
os.close(tell)
say = lambda word: os.write(1, f"{word} {os.getpid()}\\n".encode())  # a line at once: others write too
say("here")
os.read(life, 1)
say("orphaned")
"""
NEVER = "import sys; print('cannot', flush=True); sys.exit(3)"
SUPERVISOR = """
import asyncio, sys
from dashboard.serving import workers
workers.YOUNG = 0
sys.exit(asyncio.run(workers.Workers(int(sys.argv[1]), [sys.executable, "-c", sys.argv[2]]).run()))
"""


@contextmanager
def supervised(count: int, worker: str) -> Iterator["subprocess.Popen[str]"]:
    """A process that keeps ``count`` of ``worker``; what all of them say can be read from it."""
    process = subprocess.Popen(
        [sys.executable, "-u", "-c", SUPERVISOR, str(count), worker],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        yield process
    finally:
        process.kill()
        process.wait()
        if process.stdout:
            process.stdout.close()


def said(process: "subprocess.Popen[str]", pattern: str) -> str:
    """What the next line that has ``pattern`` gives for its group."""
    assert process.stdout
    for line in process.stdout:
        if found := re.search(pattern, line):
            return found.group(1)
    raise AssertionError(f"it ended without a line of {pattern}")


def test_one_that_dies_is_replaced() -> None:
    """The others stay, another takes its place, and the log has a line that names the signal."""
    with supervised(2, WORKER) as process:
        first, second = (int(said(process, r"here (\d+)")) for _ in range(2))
        os.kill(first, signal.SIGKILL)
        assert said(process, rf"process {first} ended by itself \(signal (\w+)\)") == "SIGKILL"
        third = int(said(process, r"here (\d+)"))
        assert third not in (first, second)
        os.kill(second, 0)


@pytest.mark.parametrize(("ended_by", "status"), [(signal.SIGTERM, 143), (signal.SIGINT, 130)])
def test_a_signal_ends_all(ended_by: signal.Signals, status: int) -> None:
    """And the exit status is what a shell expects of it."""
    with supervised(3, WORKER) as process:
        started = [int(said(process, r"here (\d+)")) for _ in range(3)]
        process.send_signal(ended_by)
        assert process.wait(20) == status
        for one in started:
            with pytest.raises(ProcessLookupError):
                os.kill(one, 0)


def test_none_outlives_whoever_started_it() -> None:
    """However that ended."""
    with supervised(2, WORKER) as process:
        here = {said(process, r"here (\d+)") for _ in range(2)}
        process.kill()
        assert process.stdout
        # It ends once nobody is left who could write into it.
        assert set(re.findall(r"orphaned (\d+)", process.stdout.read())) == here


def test_where_none_can_start_the_first_one_says_why_and_nothing_is_tried_again() -> None:
    with supervised(3, NEVER) as process:
        assert process.wait(20) == 3
        assert process.stdout
        assert process.stdout.read() == "cannot\n"


@pytest.mark.parametrize(
    "options",
    [
        *(["--port", port] for port in ("70000", "a", "-1", "", "８５０１")),
        *(["--workers", count] for count in ("0", "65", "two", "1.5")),
        *(["--base", path] for path in ("maps", "/a b", "//host", "/a?b")),
        ["--address", "300.1.1.1"],
    ],
)
def test_options_that_are_none_are_refused_in_words(
    options: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """They name what came and what is allowed, and the status is not 0; nothing is loaded for them."""
    monkeypatch.setattr(sys, "argv", ["dashboard", *options])
    monkeypatch.setattr(process, "serve", lambda listening, *_: listening() and 0)
    try:
        status = main()
    except SystemExit as ended:
        status = int(str(ended.code))
    said = capsys.readouterr().err
    assert status in (1, 2)
    assert repr(options[1]) in said
    assert "allowed" in said


def test_several_processes_that_cannot_start_say_so_once() -> None:
    """The real ones: what keeps the first from starting it alone says, and none is left."""
    ended = subprocess.run(
        [sys.executable, "-m", "dashboard", "--port", "0", "--workers", "2"],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT), "FOUR_ISLANDS_TODAY": "tomorrow"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert ended.returncode == 1
    assert ended.stderr.count("FOUR_ISLANDS_TODAY is 'tomorrow'") == 1
    assert "Traceback" not in ended.stderr
