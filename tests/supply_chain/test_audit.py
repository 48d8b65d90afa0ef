"""A version with a known flaw is named and fails; where nobody answers, that is said and is no clean bill."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tests.server import free_port
from tests.supply_chain.audit import CLEAN, FLAWED, UNKNOWN, Answer, main

FLAW = {
    "id": "TEST-2026-1",
    "summary": "A flaw that is none.",
    "affected": [
        {
            "package": {"ecosystem": "PyPI", "name": "beta"},
            "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "2.1"}]}],
            "versions": ["2.0"],
        }
    ],
}


BUSY = 120
"""Seconds that a test waits for its source: on a busy machine pip-audit itself takes several to start."""


@contextmanager
def source(flaws: dict[str, list[object]]) -> Iterator[list[str]]:
    """The options that ask an advisory source of our own, which knows ``flaws`` by distribution."""

    class Answering(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            held = json.dumps({"vulns": flaws.get(asked["package"]["name"], [])}).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(held)))
            self.end_headers()
            self.wfile.write(held)

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Answering) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield at(server.server_port)
        finally:
            server.shutdown()


def at(port: int) -> list[str]:
    """Options that name a source on this machine."""
    return ["--vulnerability-service", "osv", "--osv-url", f"http://127.0.0.1:{port}/v1/query"]


@pytest.fixture
def lock(tmp_path: Path) -> Path:
    """A lock with two versions of one distribution, each for other systems."""
    path = tmp_path / "requirements.txt"
    lines = ("alpha==1.0", "beta==2.0", "beta==3.0 ; sys_platform == 'win32'")
    path.write_text("".join(f"{line} \\\n    --hash=sha256:00\n" for line in lines), encoding="utf-8")
    return path


def test_a_known_flaw_is_named_and_fails(lock: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With the version that mends it; also where another is clean."""
    with source({"beta": [FLAW]}) as options:
        assert main(options, [lock], BUSY) == FLAWED
    assert "beta 2.0: TEST-2026-1, mended in 2.1\n" in capsys.readouterr().err


def test_clean_is_what_a_source_says_of_all(lock: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Of each version that any system gets."""
    with source({}) as options:
        assert main(options, [lock], BUSY) == CLEAN
    assert capsys.readouterr() == ("No flaw is known in the 3 versions that the locks hold.\n", "")


def test_no_answer_is_no_clean_bill(lock: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without a network it is said, and the status is neither clean nor flawed."""
    assert main(at(free_port()), [lock]) == UNKNOWN
    assert capsys.readouterr() == (
        "No advisory source answered: nobody was asked for known flaws in what the locks hold.\n",
        "",
    )


def test_what_a_source_does_not_know_is_unknown() -> None:
    """pip-audit itself calls that no known flaw."""
    answer = Answer()
    answer.add({"name": "alpha", "skip_reason": "not found"})
    answer.add({"name": "beta", "version": "2.0", "vulns": [{"id": "X", "fix_versions": []}]})
    assert (answer.unknown, answer.flaws) == (["alpha"], ["beta 2.0: X, mended in no version yet"])
