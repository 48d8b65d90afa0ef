"""The running server answers programs too: below a path, from other pages, and to HEAD and OPTIONS."""

import json
import urllib.error
import urllib.request
from email.message import Message
from pathlib import Path

from tests import server


def asked(address: str, method: str = "GET", **headers: str) -> tuple[int, Message, bytes]:
    """Status, headers and body of the answer."""
    request = urllib.request.Request(address, method=method, headers=headers)
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.headers, error.read()


def test_the_server_answers_programs(tmp_path: Path) -> None:
    """The API, a download, a problem, a preflight and HEAD, where the page stands below a path."""
    with server.running(tmp_path / "log", base="/maps") as one:
        at = one.address
        status, headers, body = asked(f"{at}/api/state?date=1956-10-19&island=shikotan")
        assert status == 200
        assert headers["Access-Control-Allow-Origin"] == "*"
        assert headers["Cross-Origin-Resource-Policy"] == "cross-origin"
        assert json.loads(body)["states"][0]["island"] == "shikotan"
        tag = headers["ETag"]
        assert asked(f"{at}/api/state?date=1956-10-19&island=shikotan", **{"If-None-Match": tag})[0] == 304
        status, headers, body = asked(f"{at}/api/events.json", "HEAD")
        assert (status, body) == (200, b"")
        assert int(headers["Content-Length"]) > 100_000
        status, headers, _ = asked(f"{at}/download/events.csv", "OPTIONS", Origin="https://e.example")
        assert (status, headers["Access-Control-Allow-Methods"]) == (204, "GET, HEAD, OPTIONS")
        status, headers, body = asked(f"{at}/download/states.csv")
        assert status == 200
        assert body.startswith(b"\xef\xbb\xbfisland,")
        status, headers, body = asked(f"{at}/api/nothing")
        assert (status, headers["Content-Type"]) == (404, "application/problem+json")
        status, _, body = asked(f"{at}/api/openapi.json")
        assert json.loads(body)["servers"] == [{"url": "/maps"}]
        assert asked(f"{at}/api/state?date=1956-10-19", "POST")[0] == 405
